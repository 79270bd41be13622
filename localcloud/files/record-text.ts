import { sha256 } from './describe-file'
import type { FileRecord } from './file-store'

/** What a name file holds: the record, and the sha256 of its JSON. */
export function recordText(record: FileRecord): string {
  return JSON.stringify({ sum: sha256(JSON.stringify(record)), record })
}

/**
 * `undefined` if the sum does not hold. Files that were written before there was one are the record alone.
 * @throws SyntaxError for what is no JSON
 */
export function readRecordText(text: string): FileRecord | undefined {
  const said: { sum: string; record: FileRecord } | (FileRecord & { record?: undefined }) = JSON.parse(text)
  if (said.record === undefined) return said
  return said.sum === sha256(JSON.stringify(said.record)) ? said.record : undefined
}
