import { database } from './cloud'
import { deadline } from './invocation'
import { errCodeOf, errTextOf, underQuota } from './pressure'
import { readAnew, rowsOf, type SdkAggregate } from './together'

export type { SdkAggregate } from './together'

/**
 * A collection as the stores see it: bounded, typed, and waiting for a place when the plan's quota is used up.
 * The SDK's own types say `Promise | void | string` for every call, hence the one cast below.
 */

type Query = Record<string, unknown> | object
type Fields = Record<string, unknown>

interface SdkQuery {
  where(query: Query): SdkQuery
  orderBy(path: string, order: 'asc' | 'desc'): SdkQuery
  limit(max: number): SdkQuery
  skip(offset: number): SdkQuery
  field(fields: Fields): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: Fields }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface SdkDocument {
  field(fields: Fields): SdkDocument
  get(): Promise<{ data: unknown }>
  set(options: { data: Fields }): Promise<unknown>
  remove(): Promise<unknown>
}
interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument
  add(options: { data: Fields | readonly Fields[] }): Promise<unknown>
  aggregate(): SdkAggregate
}

export interface FindOptions {
  sort?: readonly (readonly [path: string, order: 'asc' | 'desc'])[]
  /** At most 1,000; there is no default. */
  limit: number
  fields?: Fields
}

/** `T` is what the documents of this collection are; only its store writes them. */
export interface Collection<T extends { _id: string }> {
  get(id: string, fields?: Fields): Promise<T | null>
  find(query: Query, options: FindOptions): Promise<T[]>
  count(query: Query): Promise<number>
  /** False when a document with this id, or another unique key of it, is there already. */
  add(document: T): Promise<boolean>
  /** Adds many in requests of at most 500; throws at the first that is there already. */
  addAll(documents: readonly T[]): Promise<void>
  /** Creates or replaces. */
  put(document: T): Promise<void>
  /** Changes every match; how many documents changed. */
  update(query: Query, data: Fields): Promise<number>
  remove(id: string): Promise<void>
  /** Removes every match; how many. The query must name a bounded number of ids. */
  removeAll(query: Query): Promise<number>
  aggregate<Row>(pipeline: (from: SdkAggregate) => SdkAggregate): Promise<Row[]>
}

/** Keeps a request well under the 16 MB that one may have. */
const addedAtOnce = 500

const isDuplicate = (error: unknown): boolean =>
  errCodeOf(error) === -502001 && /E11000|duplicate/i.test(errTextOf(error))

const projected = (from: SdkAggregate, fields: Fields | undefined): SdkAggregate =>
  fields ? from.project(fields) : from

export function collection<T extends { _id: string }>(name: string): Collection<T> {
  // The SDK's declared types are too loose to be called; these are the shapes seen on the wire.
  const sdk = () => database.collection(name) as unknown as SdkCollection
  const ask = <R>(request: () => Promise<R>) => underQuota(request, deadline)
  // Also one that failed: its answer alone may be lost.
  const write = <R>(request: () => Promise<R>) => ask(request).finally(readAnew)

  return {
    async get(id, fields) {
      const doc = () => (fields ? sdk().doc(id).field(fields) : sdk().doc(id))
      const [found] = await rowsOf({
        collection: name,
        stages: from => projected(from.match({ _id: id }), fields),
        alone: async () => [(await ask(() => doc().get())).data],
      })
      // A document of this collection was written as T by the store that owns it.
      return (found ?? null) as T | null
    },
    async find(query, { sort = [], limit, fields }) {
      const build = () => {
        let q = sdk().where(query)
        for (const [path, order] of sort) q = q.orderBy(path, order)
        return (fields ? q.field(fields) : q).limit(limit)
      }
      const order = Object.fromEntries(sort.map(([path, way]) => [path, way === 'asc' ? 1 : -1]))
      const rows = await rowsOf({
        collection: name,
        stages(from) {
          const found = from.match(query)
          return projected((sort.length > 0 ? found.sort(order) : found).limit(limit), fields)
        },
        alone: async () => (await ask(() => build().get())).data,
      })
      return rows as T[]
    },
    async count(query) {
      return (await ask(() => sdk().where(query).count())).total
    },
    async add(document) {
      try {
        await write(() => sdk().add({ data: document }))
        return true
      } catch (error) {
        if (isDuplicate(error)) return false
        throw error
      }
    },
    async addAll(documents) {
      for (let from = 0; from < documents.length; from += addedAtOnce) {
        await write(() => sdk().add({ data: documents.slice(from, from + addedAtOnce) }))
      }
    },
    async put({ _id, ...fields }) {
      await write(() => sdk().doc(_id).set({ data: fields }))
    },
    async update(query, data) {
      return (await write(() => sdk().where(query).update({ data }))).stats.updated
    },
    async remove(id) {
      await write(() => sdk().doc(id).remove())
    },
    async removeAll(query) {
      return (await write(() => sdk().where(query).remove())).stats.removed
    },
    async aggregate<Row>(pipeline: (from: SdkAggregate) => SdkAggregate) {
      const alone = async () => (await ask(() => pipeline(sdk().aggregate()).end())).list
      return (await rowsOf({ collection: name, stages: pipeline, alone })) as Row[]
    },
  }
}
