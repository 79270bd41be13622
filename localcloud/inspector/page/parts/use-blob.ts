import { useEffect, useState } from 'react'
import { useApi } from '../connection/cloud'

/** Larger texts are not read into the page. */
const TEXT_BYTES_MAX = 500_000

export interface ShownBlob {
  /** Of this page only, and gone with what shows it. */
  url: string
  type: string
  /** Of small texts and JSON. */
  text?: string
}

/** Bytes of the API; another `stamp` asks for them anew. */
export function useBlob(path: string, stamp: string): { blob?: ShownBlob; error?: unknown } {
  const api = useApi()
  const [loaded, setLoaded] = useState<{ blob?: ShownBlob; error?: unknown }>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `stamp`
  useEffect(() => {
    const stop = new AbortController()
    let url = ''
    const load = async () => {
      const response = await api.send('GET', path, undefined, stop.signal)
      const blob = await response.blob()
      const text = isText(blob) ? await blob.text() : undefined
      if (stop.signal.aborted) return
      url = URL.createObjectURL(blob)
      setLoaded({ blob: { url, type: blob.type, text } })
    }
    load().catch(error => {
      if (!stop.signal.aborted) setLoaded({ error })
    })
    return () => {
      stop.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [api, path, stamp])
  return loaded
}

const isText = ({ type, size }: Blob): boolean =>
  size <= TEXT_BYTES_MAX && (type.startsWith('text/') || type.startsWith('application/json'))
