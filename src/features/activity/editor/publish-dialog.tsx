import { View } from '@tarojs/components'
import type { Publishing } from '@/lib/editing/use-publish'
import { sayMoment, sayWhen } from '@/lib/time-words'
import { Dialog } from '@/ui/dialog/dialog'
import { Stack } from '@/ui/stack/stack'
import { type ActivityDraft, fieldsOf } from './activity-draft'

interface Props {
  draft: ActivityDraft
  publishing: Omit<Publishing, 'gaps' | 'leave'>
  now: number
}

/** The last look: what, when, where, and from when people can sign up. */
export function PublishDialog({ draft, publishing, now }: Props) {
  const fields = fieldsOf(draft)
  if (!fields) return null
  const { title, startsAt, endsAt, place, capacity, signupOpensAt } = fields
  const opens = signupOpensAt <= now ? '发布后马上可以报名' : `${sayMoment(signupOpensAt, now)} 开始报名`
  return (
    <Dialog
      open={publishing.confirming}
      title="发布这个活动？"
      confirmText="发布"
      cancelText="再看看"
      busy={publishing.busy}
      onConfirm={publishing.confirm}
      onCancel={publishing.decline}
    >
      <Stack gap={1}>
        <View>{title}</View>
        <View>{sayWhen(startsAt, endsAt, now)}</View>
        <View>{`${place.name}，${capacity} 个名额`}</View>
        <View>{`所有人都能看到。${opens}。`}</View>
      </Stack>
    </Dialog>
  )
}
