import { bytes } from '../parts/amounts'

/** A file of the developer's machine; one that is too large is said at once, and not sent. */
export function ChooseFile(props: {
  title: string
  chosen: File | undefined
  bytesMax: number | undefined
  onChoose: (file: File | undefined) => void
}) {
  const { title, chosen, bytesMax = Number.POSITIVE_INFINITY, onChoose } = props
  return (
    <>
      <label className="field">
        <span>{title}</span>
        {/* Another key when nothing is chosen: the browser's own field keeps its file otherwise. */}
        <input
          key={chosen ? 'chosen' : 'empty'}
          type="file"
          hidden={chosen !== undefined}
          onChange={event => onChoose(event.target.files?.[0])}
        />
      </label>
      {chosen && (
        <p className="row">
          <span className="cut">{chosen.name}</span>
          <span className="muted">{bytes(chosen.size)}</span>
        </p>
      )}
      {chosen && chosen.size > bytesMax && (
        <p className="error" role="alert">
          A file has at most {bytes(bytesMax)}.{' '}
          <button type="button" className="link" onClick={() => onChoose(undefined)}>
            Choose another
          </button>
        </p>
      )}
    </>
  )
}
