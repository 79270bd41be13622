import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { EJSON } from 'bson'
import { type Row, type Snapshot, snapshotOf } from './snapshot'

/**
 * A folder with one file a collection, `<collection>.json` or `.jsonl`: a document a line (as WeChat's console and
 * `npm run backup` write them) or one JSON array. Extended JSON is understood. `at`: epoch ms of the export.
 * @throws Error that names the file and the line which cannot be read.
 */
export async function readExport(dir: string, at: number): Promise<Snapshot> {
  const files = (await readdir(dir)).filter(name => /\.jsonl?$/.test(name) && name !== 'manifest.json')
  if (files.length === 0) throw new Error(`${dir} holds no <collection>.json or .jsonl files`)
  const collections: Record<string, Row[]> = {}
  for (const file of files) {
    const text = await readFile(path.join(dir, file), 'utf8')
    collections[file.replace(/\.jsonl?$/, '')] = text.trimStart().startsWith('[')
      ? rowsOf(text, file)
      : text
          .split('\n')
          .flatMap((line, i) => (line.trim() ? rowsOf(`[${line}]`, `${file}, line ${i + 1}`) : []))
  }
  return snapshotOf(collections, at)
}

function rowsOf(text: string, where: string): Row[] {
  let values: unknown
  try {
    values = EJSON.parse(text)
  } catch {
    throw new Error(`${where} is no JSON`)
  }
  // EJSON.parse of a text in brackets gives an array.
  return (values as unknown[]).map(value => {
    if (typeof value === 'object' && value !== null && '_id' in value) return value as Row
    throw new Error(`${where} holds something without _id`)
  })
}
