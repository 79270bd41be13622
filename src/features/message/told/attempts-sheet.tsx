import type { ToldMessage } from '@domain/message/contract'
import { usePages } from '@/lib/pages'
import { sayMoment } from '@/lib/time-words'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Resend } from './resend'
import { attemptWords } from './told-words'

interface Props {
  message: ToldMessage
  state: 'unknown' | 'failed'
  now: number
  mayResend: boolean
  onClose: () => void
}

/** Whom a message did not reach for certain, their names masked. */
export function AttemptsSheet({ message, state, now, mayResend, onClose }: Props) {
  const pages = usePages('message.attempts', { messageId: message.id, state })
  const open = (pages.items ?? []).filter(({ followed }) => !followed)
  return (
    <Sheet open title={state === 'unknown' ? '不确定有没有收到' : '没有发出去'} onClose={onClose}>
      <Loaded query={{ ...pages, data: pages.items }} rows={2}>
        {rows => (
          <Stack>
            <CellGroup>
              {rows.map(row => (
                <Cell
                  key={row.id}
                  title={row.name}
                  note={row.followed ? '后来又发过' : attemptWords(row)}
                  value={sayMoment(row.at, now)}
                />
              ))}
            </CellGroup>
            <More pages={pages} />
            {state === 'failed' ? (
              <Note>这是系统的问题，请告诉系统管理员。这些人可以打电话告诉。</Note>
            ) : null}
            {state === 'unknown' && mayResend && open.length > 0 && message.until > now ? (
              <Resend messageId={message.id} attemptIds={open.map(({ id }) => id)} onDone={onClose} />
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Sheet>
  )
}
