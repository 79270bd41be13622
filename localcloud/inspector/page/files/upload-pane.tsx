import { type FormEvent, useState } from 'react'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { Pane } from '../parts/pane'
import { ChooseFile } from './choose-file'
import { filePath } from './file-path'

interface Props {
  /** Undefined until it is known; the server refuses what is larger in any case. */
  bytesMax: number | undefined
  onSaved: (path: string) => void
  onClose: () => void
}

/** A new file, as a function would put it there. A path that is taken is refused: its own pane replaces it. */
export function UploadPane({ bytesMax = Number.POSITIVE_INFINITY, onSaved, onClose }: Props) {
  const api = useApi()
  const [chosen, setChosen] = useState<File>()
  const [path, setPath] = useState('')
  const [failure, setFailure] = useState('')
  const [isSending, setSending] = useState(false)
  const choose = (file: File | undefined) => {
    setChosen(file)
    setFailure('')
    if (file && path === '') setPath(file.name)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!chosen) return
    setSending(true)
    setFailure('')
    api
      .upload(filePath(path), chosen)
      .then(
        () => onSaved(path),
        error => setFailure(messageOf(error)),
      )
      .finally(() => setSending(false))
  }
  const canSend = chosen !== undefined && chosen.size <= bytesMax && path !== '' && !isSending
  return (
    <Pane title="Upload" onClose={onClose}>
      <form className="upload" aria-label="New file" onSubmit={submit}>
        <ChooseFile title="File" chosen={chosen} bytesMax={bytesMax} onChoose={choose} />
        <label className="field">
          <span>Path in the cloud</span>
          <input
            className="code"
            placeholder="covers/lantern.png"
            value={path}
            spellCheck={false}
            onChange={event => setPath(event.target.value)}
          />
        </label>
        {failure && (
          <p className="notice error" role="alert">
            {failure}
          </p>
        )}
        <button type="submit" className="primary" disabled={!canSend}>
          {isSending ? 'Sending…' : 'Upload'}
        </button>
      </form>
    </Pane>
  )
}
