import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { EJSON } from 'bson'
import type { BackupDatabase, Stored } from './database'

/** What a backup holds: written last, so that one which was cut off has none. */
export interface Manifest {
  /** Epoch ms of its beginning. */
  at: number
  collections: Record<string, { documents: number; sha256: string }>
}

const pageSize = 100
/** Well under the 16 MB of one request. */
const pageBytes = 4_000_000
const manifestName = 'manifest.json'

export class BackupProblem extends Error {}

/**
 * One file a collection, `<name>.jsonl`, a document a line in Extended JSON; and a manifest. What is written while it
 * runs may be in it or not: the job `signup.repair` mends what falls between, as after a crash.
 * @throws BackupProblem when the folder holds something.
 */
export async function backUp(
  database: BackupDatabase,
  collections: readonly string[],
  dir: string,
  at: number,
): Promise<Manifest> {
  await mkdir(dir, { recursive: true })
  if ((await readdir(dir)).length > 0)
    throw new BackupProblem(`${dir} is not empty: choose a new folder for each backup`)
  const manifest: Manifest = { at, collections: {} }
  for (const name of collections) manifest.collections[name] = await writeCollection(database, name, dir)
  await writeFile(path.join(dir, `${manifestName}.draft`), `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(path.join(dir, `${manifestName}.draft`), path.join(dir, manifestName))
  return manifest
}

async function writeCollection(database: BackupDatabase, name: string, dir: string) {
  const file = await open(path.join(dir, `${name}.jsonl`), 'wx')
  const hash = createHash('sha256')
  let documents = 0
  let last = ''
  try {
    for (;;) {
      const page = await database.after(name, last, pageSize)
      const text = page.map(document => `${EJSON.stringify(document)}\n`).join('')
      await file.write(text)
      hash.update(text)
      documents += page.length
      const end = page.at(-1)
      if (!end) break
      last = end._id
    }
  } finally {
    await file.close()
  }
  return { documents, sha256: hash.digest('hex') }
}

/**
 * Puts a backup into an empty database. Every file is compared with the manifest before the first document is written.
 * @throws BackupProblem when the backup is not whole, or a collection holds documents already.
 */
export async function restore(database: BackupDatabase, dir: string): Promise<Manifest> {
  const manifest = await readManifest(dir)
  const names = Object.keys(manifest.collections)
  for (const name of names) await compare(dir, name, manifest)
  for (const name of names) {
    const there = await database.count(name)
    if (there > 0)
      throw new BackupProblem(`${name} holds ${there} documents already: restore into an empty environment`)
  }
  for (const name of names) await addCollection(database, dir, name)
  return manifest
}

async function readManifest(dir: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(path.join(dir, manifestName), 'utf8'))
  } catch {
    throw new BackupProblem(`${dir} has no ${manifestName}: this backup was not finished, or is none`)
  }
}

async function compare(dir: string, name: string, { collections }: Manifest): Promise<void> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(path.join(dir, `${name}.jsonl`))) hash.update(chunk)
  } catch {
    throw new BackupProblem(`${name}.jsonl is missing`)
  }
  if (hash.digest('hex') !== collections[name]?.sha256)
    throw new BackupProblem(
      `${name}.jsonl was changed or damaged since the backup: its checksum does not match`,
    )
}

async function addCollection(database: BackupDatabase, dir: string, name: string): Promise<void> {
  let page: Stored[] = []
  let bytes = 0
  for await (const line of createInterface({ input: createReadStream(path.join(dir, `${name}.jsonl`)) })) {
    page.push(EJSON.parse(line))
    bytes += Buffer.byteLength(line)
    if (page.length < pageSize && bytes < pageBytes) continue
    await database.add(name, page)
    page = []
    bytes = 0
  }
  if (page.length > 0) await database.add(name, page)
}
