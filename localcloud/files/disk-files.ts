import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileRecord, FileStore } from './file-store'

interface NamedContent extends FileRecord {
  /** sha256 of the content, hexadecimal. */
  hash: string
}

/**
 * A folder of contents by their sha256, and a folder of names, one small JSON file each: `names/<sha256 of the
 * path>.json`. Content first, then its name, both synced and renamed into place: a crash between them leaves a content
 * without a name, which the next start sweeps. Contents are not swept at a removal, because another name that is being
 * saved may be about to use them.
 */
export function openDiskFiles(dir: string): FileStore {
  const contents = join(dir, 'contents')
  const names = join(dir, 'names')
  for (const folder of [contents, names]) mkdirSync(folder, { recursive: true })
  const records = loadRecords(names)
  sweep(contents, new Set([...records.values()].map(({ hash }) => hash)))

  const nameFile = (path: string) => join(names, `${sha256(path)}.json`)
  return {
    find: path => records.get(path),
    list: () => [...records.values()],
    async read(path) {
      const record = records.get(path)
      if (!record) throw new Error(`there is no file ${path}`)
      return readFile(join(contents, record.hash))
    },
    async save(path, content, openid) {
      const record: NamedContent = { path, hash: sha256(content), bytes: content.length, openid }
      await place(join(contents, record.hash), content)
      await place(nameFile(path), JSON.stringify(record))
      records.set(path, record)
    },
    async remove(path) {
      if (!records.delete(path)) return false
      await rm(nameFile(path), { force: true })
      return true
    },
  }
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

function loadRecords(names: string): Map<string, NamedContent> {
  const records = new Map<string, NamedContent>()
  for (const file of readdirSync(names)) {
    if (!file.endsWith('.json')) continue
    const record: NamedContent = JSON.parse(readFileSync(join(names, file), 'utf8'))
    records.set(record.path, record)
  }
  return records
}

/** Also takes away what a crash has left half written. */
function sweep(contents: string, used: ReadonlySet<string>): void {
  for (const file of readdirSync(contents)) if (!used.has(file)) rmSync(join(contents, file))
}

/** A file is either there and whole or not there, also after the power went. */
async function place(file: string, content: string | Buffer): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  const handle = await open(draft, 'w')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}
