/**
 * The beginning of a text, as a copy: a slice would keep the whole text in memory, and what functions exchange may have
 * megabytes.
 */
export function keptText(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text
  return `${Buffer.from(text.slice(0, charsMax), 'utf16le').toString('utf16le')}…`
}
