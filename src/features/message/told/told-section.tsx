import type { ToldMessage } from '@domain/message/contract'
import { useState } from 'react'
import type { Query } from '@/lib/query'
import { useNow } from '@/lib/use-minute'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { AttemptsSheet } from './attempts-sheet'
import { ToldCard } from './told-card'

interface Props {
  query: Query<{ messages: ToldMessage[] }>
  /** May send again what is unknown. */
  mayResend: boolean
}

/** For those who run it: what was told to whom, and what became of it. */
export function ToldSection({ query, mayResend }: Props) {
  const now = useNow()
  const [shown, setShown] = useState<{ message: ToldMessage; state: 'unknown' | 'failed' }>()
  return (
    <Stack gap={3}>
      <Heading>微信提醒发给了谁</Heading>
      <Loaded query={query} rows={1}>
        {({ messages }) =>
          messages.length === 0 ? (
            <Note>
              还没有要提醒的事。改时间地点、取消、候补补上、开始之前、发通知、答复志愿者注册时，系统自动提醒同意过的人。
            </Note>
          ) : (
            <Stack gap={3}>
              {messages.map(message => (
                <ToldCard
                  key={message.id}
                  message={message}
                  now={now}
                  onShow={state => setShown({ message, state })}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {shown ? (
        <AttemptsSheet
          message={shown.message}
          state={shown.state}
          now={now}
          mayResend={mayResend}
          onClose={() => setShown(undefined)}
        />
      ) : null}
    </Stack>
  )
}
