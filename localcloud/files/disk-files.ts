import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseError } from '../db/types'
import { Contents } from './contents'
import { describeFile, sha256 } from './describe-file'
import type { FileRecord, FileStore } from './file-store'
import { writeDraft } from './write-draft'

/**
 * A folder of contents, and a folder of names, one small JSON file each: `names/<sha256 of the path>.json`. The content
 * comes first and then its name, each whole or not at all: a crash between them leaves a content without a name, which
 * the next start sweeps, and never a name without its content.
 * @throws DatabaseError `storageFailed` for a record that is damaged or has lost its content.
 */
export function openDiskFiles(dir: string, now: () => number): FileStore {
  const names = join(dir, 'names')
  mkdirSync(names, { recursive: true })
  const contents = new Contents(join(dir, 'contents'))
  const records = loadRecords(names, contents)
  contents.sweep()

  const nameFile = (path: string) => join(names, `${sha256(path)}.json`)
  return {
    list: () => [...records.values()],
    find: path => records.get(path),
    read: ({ hash }, range) => contents.read(hash, range),
    async save(path, content, openid) {
      const record = describeFile(path, content, now(), openid)
      await contents.hold(record.hash, content)
      try {
        const draft = await writeDraft(nameFile(path), JSON.stringify(record))
        // From here to the end nothing is awaited: of two saves of one path, disk and memory keep the same one.
        renameSync(draft, nameFile(path))
      } catch (error) {
        contents.release(record.hash)
        throw error
      }
      const replaced = records.get(path)
      records.set(path, record)
      if (replaced) contents.release(replaced.hash)
      return record
    },
    remove(path) {
      const record = records.get(path)
      if (!record) return false
      rmSync(nameFile(path), { force: true })
      records.delete(path)
      contents.release(record.hash)
      return true
    },
  }
}

function loadRecords(names: string, contents: Contents): Map<string, FileRecord> {
  const records = new Map<string, FileRecord>()
  for (const name of readdirSync(names)) {
    const file = join(names, name)
    if (name.endsWith('.json')) {
      const record = readRecord(file)
      if (!contents.adopt(record.hash, record.bytes))
        throw damaged(file, `the content of ${record.path} is not there, or not whole`)
      records.set(record.path, record)
    } else rmSync(file) // A draft that a crash has left.
  }
  return records
}

function readRecord(file: string): FileRecord {
  try {
    const record: FileRecord = JSON.parse(readFileSync(file, 'utf8'))
    if (file.endsWith(`${sha256(record.path)}.json`)) return record
  } catch {
    // Said below.
  }
  throw damaged(file, 'it cannot be read')
}

function damaged(file: string, reason: string): DatabaseError {
  return new DatabaseError('storageFailed', `The record ${file} of a stored file is damaged: ${reason}.`)
}
