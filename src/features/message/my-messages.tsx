import type { MyMessage } from '@domain/message/contract'
import { kinds } from '@domain/message/message'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { sayMoment } from '@/lib/time-words'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { Tag } from '@/ui/tag/tag'
import { MessageLines } from './message-lines'
import { toneOf } from './tones'

/** What was told about one's own sign-ups, newest first, whether or not WeChat brought it. */
export function MyMessages({ now }: { now: number }) {
  const query = useQuery('message.mine', {})
  return (
    <Loaded query={query} rows={2}>
      {({ messages }) =>
        messages.length === 0 ? (
          <Empty icon="bell" title="没有要告诉您的事" note="您报名的活动有变化时，会写在这里" />
        ) : (
          <Stack gap={3}>
            {messages.map(message => (
              <OneMessage key={message.id} message={message} now={now} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}

function OneMessage({ message, now }: { message: MyMessage; now: number }) {
  const { activityId, happenedAt, lines } = message
  const kind = message.topic ?? message.kind
  const [name, ...rest] = lines
  return (
    <Card onPress={() => void open('activity', { id: activityId })}>
      <Stack gap={2}>
        <Heading level={3} aside={<Tag tone={toneOf(kind)}>{kinds[kind].words}</Tag>}>
          {name?.value}
        </Heading>
        <MessageLines lines={rest} />
        <Note>{sayMoment(happenedAt, now)}</Note>
      </Stack>
    </Card>
  )
}
