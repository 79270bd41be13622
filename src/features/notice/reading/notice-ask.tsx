import type { NoticeView } from '@domain/notice/contract'
import type { OwnMark } from '@domain/notice/mark'
import { type NoticeAnswer, noticeAnswers } from '@domain/notice/notice'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { sayMoment } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Chips } from '@/ui/chips/chips'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

const answers = (Object.keys(noticeAnswers) as NoticeAnswer[]).map(value => ({
  value,
  text: noticeAnswers[value],
}))

interface Props {
  notice: NoticeView
  now: number
}

/** What the notice asks of its reader: to say that it was read, or whether they come. Nothing where it asks nothing. */
export function NoticeAsk({ notice, now }: Props) {
  const { me } = useSession()
  const { run, busy, failure } = useAction('notice.mark')
  const [said, setSaid] = useState<OwnMark>()
  const { _id: noticeId, asks, status } = notice
  if (!asks || status !== 'published' || !me) return null
  if (!me.registered) return <FirstName />
  const { acknowledgedAt, answer } = said ?? notice.mine ?? {}
  const say = async (given: { acknowledge: true } | { answer: NoticeAnswer }) => {
    const reply = await run({ noticeId, ...given })
    if (reply.ok) setSaid(reply.data)
  }
  return (
    <Card>
      <Stack gap={3}>
        {asks === 'read' ? (
          acknowledgedAt === undefined ? (
            <>
              <Note>社区想知道您看到了这条通知</Note>
              <Button block kind="primary" busy={busy} onPress={() => void say({ acknowledge: true })}>
                已阅
              </Button>
            </>
          ) : (
            <Note>{`您已在${sayMoment(acknowledgedAt, now)}点了“已阅”`}</Note>
          )
        ) : (
          <>
            <Heading level={3}>您的回复</Heading>
            <Chips
              label="您的回复"
              required
              items={answers}
              value={answer}
              onChange={next => next && void say({ answer: next })}
            />
            <Note>
              {answer
                ? `社区已收到：${noticeAnswers[answer]}。改主意了可以再点`
                : '点一下就好，社区马上看得到'}
            </Note>
          </>
        )}
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Card>
  )
}

/** The station has to know whose answer it is. */
const FirstName = () => (
  <Card>
    <Stack gap={3}>
      <Note>这条通知想听听您的回复。先填写姓名，社区才知道是哪一位</Note>
      <Button block onPress={() => void open('profile')}>
        填写姓名
      </Button>
    </Stack>
  </Card>
)
