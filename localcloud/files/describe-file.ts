import { createHash } from 'node:crypto'
import { contentTypeOf } from './content-type'
import type { FileRecord } from './file-store'

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** The record of a file that is saved at `now` (epoch ms). */
export function describeFile(path: string, content: Buffer, now: number, openid?: string): FileRecord {
  return {
    path,
    hash: sha256(content),
    bytes: content.length,
    type: contentTypeOf(path, content),
    savedAt: now,
    openid,
  }
}
