import type { CheckRow } from '../../contract/outbox'
import { moment } from '../parts/time'
import { CheckPane } from './check-pane'
import { ShelfView } from './shelf-view'
import { VerdictTag } from './verdict-tag'

export function ChecksView() {
  return (
    <ShelfView<CheckRow>
      path="checks"
      label="Content checks"
      searched="part of a text, an address, openid, trace id"
      empty={['Nothing was checked.', 'What functions give to msgSecCheck and mediaCheckAsync appears here.']}
      columns="check-columns"
      render={({ at, kind, openid, content, verdict }) => (
        <>
          <span className="muted">{moment(at)}</span>
          <span>{kind}</span>
          <span className="cut">{content}</span>
          <span className="cut muted">{openid ?? '—'}</span>
          <VerdictTag verdict={verdict} />
        </>
      )}
      pane={(check, onClose) => <CheckPane key={check.seq} check={check} onClose={onClose} />}
    />
  )
}
