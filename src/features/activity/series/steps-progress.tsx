import { sayMoment } from '@/lib/time-words'
import type { OneByOne } from '@/lib/use-one-by-one'
import { Progress } from '@/ui/progress/progress'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

interface Props {
  work: OneByOne
  total: number
  /** 已发布. */
  words: string
  now: number
}

/** How far it has come, which times were refused and why, and what stopped it. Steps are named by their start. */
export function StepsProgress({ work: { busy, done, refused, failure }, total, words, now }: Props) {
  if (!busy && done.size + refused.size === 0 && !failure) return null
  return (
    <Stack gap={2}>
      <Progress words={`${words} ${done.size} 场，共 ${total} 场`} part={done.size / Math.max(1, total)} />
      {[...refused].map(([start, message]) => (
        <Note key={start} tone="danger">{`${sayMoment(Number(start), now)}：${message}`}</Note>
      ))}
      {failure ? <Note tone="danger">{`${failure.message}。再点一次，从这里接着做`}</Note> : null}
    </Stack>
  )
}
