import { useState } from 'react'
import type { CheckRow } from '../../contract/outbox'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { StoredPreview } from '../files/stored-preview'
import { type Fact, Facts } from '../parts/facts'
import { Pane } from '../parts/pane'
import { moment } from '../parts/time'
import { storedPath } from './stored-path'
import { VerdictTag } from './verdict-tag'

export function CheckPane({ check, onClose }: { check: CheckRow; onClose: () => void }) {
  const { kind, content, openid, fn, traceId, verdict, told, at } = check
  const path = kind === 'media' ? storedPath(content) : undefined
  const facts: Fact[] = [
    ['Asked', `${moment(at)} UTC+8`],
    ['By', fn ?? 'a program'],
    ['Content of', openid ?? 'nobody in particular'],
    ['Trace id', traceId],
    ...(told === null ? [] : [['The function', toldWords[told] ?? told] satisfies Fact]),
  ]
  return (
    <Pane title={kind === 'text' ? 'Text' : 'Picture or sound'} onClose={onClose}>
      <p className="row">
        Verdict <VerdictTag verdict={verdict} />
        {verdict && <span className="muted">label {verdict.label}</span>}
      </p>
      {kind === 'media' && <Decide check={check} />}
      <h3>{kind === 'text' ? 'Text' : 'Address'}</h3>
      <pre className="json">{content}</pre>
      {path !== undefined && <StoredPreview path={path} stamp="" />}
      <Facts facts={facts} />
    </Pane>
  )
}

const toldWords: Readonly<Record<string, string>> = {
  ok: 'took the verdict',
  notFound: 'is not there: nobody took the verdict',
  threw: 'threw when it was told',
  timeout: 'took too long when it was told',
  crashed: 'crashed when it was told',
}

/** WeChat's labels (多媒体内容安全识别). */
const labels: readonly (readonly [label: number, title: string])[] = [
  [20001, 'politics'],
  [20002, 'porn'],
  [20003, 'abuse'],
  [20006, 'crime'],
  [20008, 'fraud'],
  [20012, 'vulgar'],
  [20013, 'copyright'],
  [21000, 'other'],
]

const NORMAL = 100

/** WeChat judges in its own time; here the developer does, and may do it again, as WeChat may repeat an event. */
function Decide({ check: { traceId, verdict } }: { check: CheckRow }) {
  const api = useApi()
  const [label, setLabel] = useState(21000)
  const [isTelling, setTelling] = useState(false)
  const [failure, setFailure] = useState('')
  const decide = (suggest: 'pass' | 'review' | 'risky') => {
    setTelling(true)
    setFailure('')
    api
      .ask('POST', 'checks', { traceId, suggest, label: suggest === 'pass' ? NORMAL : label })
      .catch(error => setFailure(messageOf(error)))
      .finally(() => setTelling(false))
  }
  return (
    <section aria-label="Decide">
      <h3>{verdict ? 'Tell the function again' : 'Decide, and tell the function'}</h3>
      <div className="row wrap">
        <button type="button" disabled={isTelling} onClick={() => decide('pass')}>
          Pass
        </button>
        <button type="button" disabled={isTelling} onClick={() => decide('review')}>
          Review
        </button>
        <button type="button" className="danger" disabled={isTelling} onClick={() => decide('risky')}>
          Risky
        </button>
        <label className="switch">
          <span>because of</span>
          <select value={label} onChange={event => setLabel(Number(event.target.value))}>
            {labels.map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      {failure && <p className="error">{failure}</p>}
    </section>
  )
}
