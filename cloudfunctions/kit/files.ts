import { linkTo } from './cloud'

const downloadMs = 8000
const linkSeconds = 60

/** What stands in the way of reading a file. */
export type Unread = 'missing' | 'tooLarge'

/**
 * The content of a file. The SDK's own download would take a file of any size into memory, so the link is read here,
 * and no further than `max` bytes.
 */
export async function readFile(fileId: string, max: number): Promise<Uint8Array | Unread> {
  const link = await linkTo(fileId, linkSeconds)
  if (link === null) return 'missing'
  const response = await fetch(encodeURI(link), { signal: AbortSignal.timeout(downloadMs) })
  if (!response.ok || !response.body) {
    await response.body?.cancel()
    return 'missing'
  }
  const reader = response.body.getReader()
  const parts: Uint8Array[] = []
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length
    if (bytes > max) {
      await reader.cancel()
      return 'tooLarge'
    }
    parts.push(part.value)
  }
  return Buffer.concat(parts)
}
