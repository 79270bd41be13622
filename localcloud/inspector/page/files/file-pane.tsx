import { useState } from 'react'
import type { FileRow } from '../../contract/environment'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { bytes } from '../parts/amounts'
import { ConfirmButton } from '../parts/confirm-button'
import { CopyButton } from '../parts/copy-button'
import { Facts } from '../parts/facts'
import { Pane } from '../parts/pane'
import { Empty } from '../parts/state'
import { moment } from '../parts/time'
import { filePath } from './file-path'
import { Replace } from './replace'
import { StoredPreview } from './stored-preview'

interface Props {
  path: string
  /** Undefined: it is not there (any more). */
  file: FileRow | undefined
  bytesMax: number
  onChanged: () => void
  onClose: () => void
}

/** One stored file: what it is, its bytes, and the ways to replace and to delete it. */
export function FilePane({ path, file, bytesMax, onChanged, onClose }: Props) {
  const api = useApi()
  const [failure, setFailure] = useState('')
  if (!file) {
    return (
      <Pane title={path} onClose={onClose}>
        <Empty title="This file is not there." />
      </Pane>
    )
  }
  const remove = () => {
    setFailure('')
    api.ask('DELETE', filePath(path)).then(onClose, error => setFailure(messageOf(error)))
  }
  return (
    <Pane title={path} tools={<ConfirmButton title="Delete" onConfirm={remove} />} onClose={onClose}>
      {failure && (
        <p className="notice error" role="alert">
          {failure}
        </p>
      )}
      <Facts
        facts={[
          [
            'File id',
            <>
              <code>{file.id}</code> <CopyButton text={file.id} label="Copy the file id" />
            </>,
          ],
          ['Size', bytes(file.bytes)],
          ['Type', file.type],
          ['Saved', `${moment(file.savedAt)} UTC+8`],
          ['Uploaded by', file.openid ?? 'a function, or from here'],
        ]}
      />
      <StoredPreview path={path} stamp={file.hash} />
      <Replace file={file} bytesMax={bytesMax} onReplaced={onChanged} />
    </Pane>
  )
}
