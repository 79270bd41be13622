import { extname } from 'node:path'

/**
 * Only what no browser runs: a page or an SVG that somebody uploaded would otherwise act as a page of this machine,
 * which may call functions.
 */
const types: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
}

export const contentTypeOf = (path: string): string =>
  types[extname(path).toLowerCase()] ?? 'application/octet-stream'

/** By its first bytes, whatever its name says. */
export function imageTypeOf(
  content: Buffer,
): 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | undefined {
  const start = content.toString('latin1', 0, 12)
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (start.startsWith('GIF87a') || start.startsWith('GIF89a')) return 'image/gif'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp'
  return undefined
}
