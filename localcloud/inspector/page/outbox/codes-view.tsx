import type { CodeRow } from '../../contract/outbox'
import { type Fact, Facts } from '../parts/facts'
import { Pane } from '../parts/pane'
import { Failure, Loading } from '../parts/state'
import { moment } from '../parts/time'
import { useBlob } from '../parts/use-blob'
import { ShelfView } from './shelf-view'

export function CodesView() {
  return (
    <ShelfView<CodeRow>
      path="codes"
      label="Codes"
      searched="a page, a scene"
      empty={['No code was made.', 'What functions draw with wxacode.getUnlimited appears here.']}
      columns="code-columns"
      render={({ at, page, scene, version, fn }) => (
        <>
          <span className="muted">{moment(at)}</span>
          <span className="cut">{page || '(first page)'}</span>
          <span className="cut code">{scene}</span>
          <span className="muted">{version}</span>
          <span className="cut muted">{fn ?? 'a program'}</span>
        </>
      )}
      pane={(code, onClose) => <CodePane key={code.seq} code={code} onClose={onClose} />}
    />
  )
}

function CodePane({ code, onClose }: { code: CodeRow; onClose: () => void }) {
  const { page, scene, version, width, text } = code
  const facts: Fact[] = [
    ['Page', page || '(first page)'],
    ['Scene', scene],
    ['Version', version],
    ['Width', `${width} px`],
    ['A scanner reads', text],
  ]
  return (
    <Pane title="Mini-program code" onClose={onClose}>
      <Picture seq={code.seq} text={text} />
      <p className="muted">
        WeChat draws a round code that WeChat alone reads; this one is read by every scanner.
      </p>
      <Facts facts={facts} />
    </Pane>
  )
}

function Picture({ seq, text }: { seq: number; text: string }) {
  const { blob, error } = useBlob(`code?seq=${seq}`, '')
  if (error !== undefined) return <Failure error={error} />
  return blob ? <img className="qr" src={blob.url} alt={`QR code: ${text}`} /> : <Loading />
}
