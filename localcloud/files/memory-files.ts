import { Readable } from 'node:stream'
import { describeFile } from './describe-file'
import type { FileRecord, FileStore } from './file-store'

/** For tests: nothing is kept, no disk is touched. */
export function memoryFiles(now: () => number): FileStore {
  const files = new Map<string, { record: FileRecord; content: Buffer }>()
  return {
    list: () => [...files.values()].map(({ record }) => record),
    find: path => files.get(path)?.record,
    async read({ path, hash }, range) {
      const file = files.get(path)
      if (file?.record.hash !== hash) return undefined
      return Readable.from([range ? file.content.subarray(range.start, range.end + 1) : file.content])
    },
    async save(path, content, openid) {
      const record = describeFile(path, content, now(), openid)
      files.set(path, { record, content })
      return record
    },
    remove: path => files.delete(path),
  }
}
