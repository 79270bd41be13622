import { useEffect, useState } from 'react'
import type { FileRow } from '../../contract'
import { useApi } from '../connection/cloud'
import { JsonText } from '../parts/json-text'
import { Failure, Loading } from '../parts/state'

/** Larger texts are offered to download only. */
const TEXT_BYTES_MAX = 500_000

interface Content {
  url: string
  text?: string
}

/** A picture or a text; everything else to download. The bytes come with the token, so no link to them exists. */
export function FilePreview({ file }: { file: FileRow }) {
  const api = useApi()
  const [content, setContent] = useState<Content>()
  const [error, setError] = useState<unknown>()
  const { path, savedAt } = file

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that was replaced has another time
  useEffect(() => {
    const stop = new AbortController()
    let url: string | undefined
    api
      .send('GET', `file?path=${encodeURIComponent(path)}`, undefined, stop.signal)
      .then(async response => {
        const blob = await response.blob()
        const text = isText(blob) ? await blob.text() : undefined
        if (stop.signal.aborted) return
        url = URL.createObjectURL(blob)
        setContent({ url, text })
      })
      .catch(failed => {
        if (!stop.signal.aborted) setError(failed)
      })
    return () => {
      stop.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [api, path, savedAt])

  if (error !== undefined) return <Failure error={error} />
  if (!content) return <Loading />
  return (
    <>
      <p>
        <a className="button" href={content.url} download={path.split('/').at(-1)}>
          Download
        </a>
      </p>
      {file.type.startsWith('image/') && <img className="preview" src={content.url} alt={path} />}
      {content.text !== undefined && <JsonText text={content.text} />}
    </>
  )
}

const isText = ({ type, size }: Blob): boolean =>
  size <= TEXT_BYTES_MAX && (type.startsWith('text/') || type.startsWith('application/json'))
