import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseError } from '../db/types'
import { Contents } from './contents'
import { describeFile, sha256 } from './describe-file'
import type { FileRecord, FileStore } from './file-store'
import { readRecordText, recordText } from './record-text'
import { writeDraft } from './write-draft'

/**
 * A folder of contents, and a folder of names, one small JSON file each: `names/<sha256 of the path>.json`. The content
 * comes first and then its name, each whole or not at all: a crash between them leaves a content without a name, which
 * the next start sweeps, and never a name without its content.
 * @param onRecovery given: what is damaged is put aside, in a folder `damaged`, and this is told
 * @throws DatabaseError `storageFailed` for a record that is damaged or has lost its content, without `onRecovery`.
 */
export function openDiskFiles(
  dir: string,
  now: () => number,
  onRecovery?: (account: string) => void,
): FileStore {
  const names = join(dir, 'names')
  mkdirSync(names, { recursive: true })
  const contents = new Contents(join(dir, 'contents'))
  const records = loadRecords(names, contents, damageTo(join(dir, 'damaged'), onRecovery))
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
        const draft = await writeDraft(nameFile(path), recordText(record))
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

type OnDamage = (reason: string, files: string[]) => void

function loadRecords(names: string, contents: Contents, onDamage: OnDamage): Map<string, FileRecord> {
  const records = new Map<string, FileRecord>()
  for (const name of readdirSync(names)) {
    const file = join(names, name)
    if (!name.endsWith('.json')) {
      rmSync(file) // A draft that a crash has left.
      continue
    }
    const record = readRecord(file)
    if (!record) onDamage('it cannot be read', [file])
    else if (!contents.isWhole(record.hash, record.bytes)) {
      const reason = `the content of ${record.path} is not there, or not whole`
      onDamage(reason, [file, contents.fileOf(record.hash)])
    } else {
      contents.adopt(record.hash)
      records.set(record.path, record)
    }
  }
  return records
}

function readRecord(file: string): FileRecord | undefined {
  try {
    const record = readRecordText(readFileSync(file, 'utf8'))
    return record && file.endsWith(`${sha256(record.path)}.json`) ? record : undefined
  } catch {
    return undefined
  }
}

function damageTo(aside: string, onRecovery: ((account: string) => void) | undefined): OnDamage {
  return (reason, files) => {
    const damage = `The record ${files[0]} of a stored file is damaged: ${reason}.`
    if (!onRecovery) {
      const hint = 'Nothing was changed. Start with --recover: what is damaged is put aside.'
      throw new DatabaseError('storageFailed', `${damage} ${hint}`)
    }
    mkdirSync(aside, { recursive: true })
    for (const file of files) if (existsSync(file)) renameSync(file, join(aside, basename(file)))
    onRecovery(`${damage} What is left of it is in ${aside}.`)
  }
}
