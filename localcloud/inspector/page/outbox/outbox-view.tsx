import { linkTo, useRoute } from '../shell/route'
import { ChecksView } from './checks-view'
import { CodesView } from './codes-view'
import { MessagesView } from './messages-view'

const kinds: readonly (readonly [kind: string, title: string])[] = [
  ['messages', 'Messages'],
  ['checks', 'Content checks'],
  ['codes', 'Codes'],
]

/** What WeChat would have sent, checked and made. */
export function OutboxView() {
  const { rest } = useRoute()
  const kind = kinds.some(([known]) => known === rest) ? rest : 'messages'
  return (
    <>
      <nav className="tabs inner" aria-label="Outbox">
        {kinds.map(([name, title]) => (
          <a key={name} href={linkTo('outbox', name)} aria-current={name === kind ? 'page' : undefined}>
            {title}
          </a>
        ))}
      </nav>
      {kind === 'messages' && <MessagesView />}
      {kind === 'checks' && <ChecksView />}
      {kind === 'codes' && <CodesView />}
    </>
  )
}
