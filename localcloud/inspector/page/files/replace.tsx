import { useState } from 'react'
import type { FileRow } from '../../contract/environment'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { ChooseFile } from './choose-file'
import { filePath } from './file-path'

/** Other bytes under the same path and the same id: what pages show of it changes with the next look. */
export function Replace(props: { file: FileRow; bytesMax: number; onReplaced: () => void }) {
  const { file, bytesMax, onReplaced } = props
  const api = useApi()
  const [chosen, setChosen] = useState<File>()
  const [failure, setFailure] = useState('')
  const [isSending, setSending] = useState(false)
  const choose = (next: File | undefined) => {
    setChosen(next)
    setFailure('')
  }
  const replace = (content: File) => {
    setSending(true)
    setFailure('')
    api
      .upload(`${filePath(file.path)}&replaces=${file.hash}`, content)
      .then(
        () => {
          setChosen(undefined)
          onReplaced()
        },
        error => setFailure(messageOf(error)),
      )
      .finally(() => setSending(false))
  }
  return (
    <section aria-label="Replace">
      <h3>Replace</h3>
      <ChooseFile title="Other content" chosen={chosen} bytesMax={bytesMax} onChoose={choose} />
      {chosen && chosen.size <= bytesMax && (
        <div className="row">
          <button type="button" className="danger" disabled={isSending} onClick={() => replace(chosen)}>
            {isSending ? 'Sending…' : 'Replace for good'}
          </button>
          <button type="button" disabled={isSending} onClick={() => choose(undefined)}>
            Keep
          </button>
        </div>
      )}
      {failure && (
        <p className="notice error" role="alert">
          {failure}
        </p>
      )}
    </section>
  )
}
