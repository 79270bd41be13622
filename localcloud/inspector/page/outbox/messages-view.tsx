import { useState } from 'react'
import type { ConsentList, MessageRow } from '../../contract/outbox'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { useData } from '../connection/use-data'
import { ConfirmButton } from '../parts/confirm-button'
import { Facts } from '../parts/facts'
import { Pane } from '../parts/pane'
import { moment } from '../parts/time'
import { PhoneCard } from './phone-card'
import { ShelfView } from './shelf-view'

export function MessagesView() {
  return (
    <ShelfView<MessageRow>
      path="messages"
      label="Messages"
      searched="openid, title, a value, a page"
      empty={['No message was sent.', 'What a function sends with subscribeMessage.send appears here.']}
      columns="message-columns"
      render={({ at, openid, title, lines }) => (
        <>
          <span className="muted">{moment(at)}</span>
          <span className="cut">{openid}</span>
          <span className="cut">
            <strong>{title}</strong>{' '}
            <span className="muted">{lines.map(({ value }) => value).join(' · ')}</span>
          </span>
        </>
      )}
      pane={(message, onClose) => <MessagePane key={message.seq} message={message} onClose={onClose} />}
    />
  )
}

function MessagePane({ message, onClose }: { message: MessageRow; onClose: () => void }) {
  const { openid, templateId, page, state, lang, fn, lines } = message
  return (
    <Pane title={message.title} onClose={onClose}>
      <PhoneCard message={message} />
      <Facts
        facts={[
          ['To', openid],
          ['Sent by', fn ?? 'a program'],
          ['Opens', page === null ? 'nothing' : `${page} (${state})`],
          ['Language', lang],
          ['Template', templateId],
          ['Keys', lines.map(({ key }) => key).join(', ')],
        ]}
      />
      <Consents openid={openid} />
    </Pane>
  )
}

/** Each one-time consent lets one message through: what is left says whether the next one would come. */
function Consents({ openid }: { openid: string }) {
  const { data } = useData<ConsentList>(`consents?openid=${encodeURIComponent(openid)}`, 'outbox')
  const api = useApi()
  const [failure, setFailure] = useState('')
  if (!data || data.items.length === 0) return null
  const turnOff = (templateId: string) => {
    setFailure('')
    const whose = new URLSearchParams({ openid, templateId })
    api.ask('DELETE', `consent?${whose}`).catch(error => setFailure(messageOf(error)))
  }
  return (
    <section aria-label="Consents">
      <h3>What {openid} agreed to</h3>
      <table className="requests">
        <thead>
          <tr>
            <th>Template</th>
            <th className="number">Left</th>
            <th className="number">Accepted</th>
            <th className="number">Refused</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {data.items.map(({ templateId, title, left, accepted, refused }) => (
            <tr key={templateId}>
              <td>{title}</td>
              <td className="number">{left}</td>
              <td className="number">{accepted}</td>
              <td className="number">{refused}</td>
              <td className="number">
                {left > 0 && <ConfirmButton title="Turn off" onConfirm={() => turnOff(templateId)} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">To turn a template off is what people do in WeChat’s own settings.</p>
      {failure && <p className="error">{failure}</p>}
    </section>
  )
}
