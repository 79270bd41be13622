import { readFileSync } from 'node:fs'
import { openCloud } from '../../localcloud/cloud'
import type { Schema } from '../../localcloud/db/types'
import { type Body, textOf } from '../../localcloud/protocol/body'
import { CloudError } from '../../localcloud/protocol/cloud-error'
import { execute } from '../../localcloud/server/execute'
import { type Contents, type Documents, Names } from './documents'

export interface Executed {
  documents: Documents
  /** What the SDK gets to read. */
  answer: string
}

export interface Executor {
  run(documents: Documents, body: Body): Promise<Executed>
  /** The same for one call at a time, which may open a transaction. */
  runAlone(documents: Documents, body: Body): Promise<Executed>
  /** Documents to begin with. */
  begin(docs: Readonly<Record<string, readonly { _id: string }[]>>): Documents
  close(): Promise<void>
}

/** The local cloud's database as a function: (documents, request) → (documents, answer). */
export async function openExecutor(): Promise<Executor> {
  const schema: Schema = JSON.parse(readFileSync('config/database.json', 'utf8'))
  const cloud = await openCloud({ storage: 'memory', schema })
  const { database } = cloud.environments.get(cloud.defaultEnv)
  const collections = Object.keys(schema.collections)
  const names = new Names()
  const nothing = names.of([])
  const loaded = new Map<string, Contents>()
  /** The same request to the same contents does the same. */
  const known = new WeakMap<Body, Map<number, { contents: Contents; answer: string }>>()

  async function load(collection: string, wanted: Contents): Promise<void> {
    const there = loaded.get(collection) ?? nothing
    for (const [id, { _id }] of there.docs) {
      if (wanted.docs.get(id) !== there.docs.get(id))
        await database.remove(collection, { _id }, { multi: false })
    }
    for (const [id, doc] of wanted.docs) {
      if (there.docs.get(id) !== doc) await database.insert(collection, [doc])
    }
    loaded.set(collection, wanted)
  }

  async function executed(body: Body, collection: string, before: Contents) {
    await load(collection, before)
    const answer = await answerTo(body)
    const contents = isWrite(body) ? names.of(database.find(collection, {}).docs) : before
    loaded.set(collection, contents)
    return { contents, answer }
  }

  async function answerTo(body: Body): Promise<string> {
    try {
      return JSON.stringify({ requestId: 'r', ...(await execute(cloud, body, undefined)) })
    } catch (error) {
      if (!(error instanceof CloudError)) throw error
      return JSON.stringify({ requestId: 'r', code: error.code, message: error.message })
    }
  }

  return {
    async run(documents, body) {
      const collection = textOf(body, 'collectionName')
      const before = documents.get(collection) ?? nothing
      const answers = known.get(body) ?? new Map()
      known.set(body, answers)
      const { contents, answer } = answers.get(before.number) ?? (await executed(body, collection, before))
      answers.set(before.number, { contents, answer })
      if (contents === before) return { documents, answer }
      return { documents: new Map(documents).set(collection, contents), answer }
    },
    async runAlone(documents, body) {
      for (const name of collections) await load(name, documents.get(name) ?? nothing)
      const answer = await answerTo(body)
      for (const name of collections) loaded.set(name, names.of(database.find(name, {}).docs))
      return { documents: new Map(loaded), answer }
    },
    begin: docs => new Map(Object.entries(docs).map(([name, list]) => [name, names.of([...list])])),
    close: cloud.close,
  }
}

const isWrite = (body: Body): boolean => /insert|modify|remove/.test(textOf(body, 'action'))
