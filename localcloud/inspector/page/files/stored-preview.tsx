import { JsonText } from '../parts/json-text'
import { Failure, Loading } from '../parts/state'
import { useBlob } from '../parts/use-blob'
import { filePath } from './file-path'

/**
 * A stored file: a picture or a text is shown, everything can be downloaded. The bytes come with the token, so no link to
 * them exists. A file that was replaced has another `stamp`.
 */
export function StoredPreview({ path, stamp }: { path: string; stamp: string }) {
  const { blob, error } = useBlob(filePath(path), stamp)
  if (error !== undefined) return <Failure error={error} />
  if (!blob) return <Loading />
  const { url, type, text } = blob
  return (
    <>
      <p>
        <a className="button" href={url} download={path.split('/').at(-1)}>
          Download
        </a>
      </p>
      {type.startsWith('image/') && <img className="preview" src={url} alt={path} />}
      {text !== undefined && <JsonText text={text} />}
    </>
  )
}
