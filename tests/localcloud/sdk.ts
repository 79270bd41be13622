import type { ReadStream } from 'node:fs'
import cloud from 'wx-server-sdk'
import type { TestEnv } from '../../localcloud/testing'

type Data = Record<string, unknown>

interface Query {
  get(): Promise<{ data: Data[] }>
  count(): Promise<{ total: number }>
  update(change: { data: Data }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
  limit(rows: number): Query
}

interface Document {
  get(): Promise<{ data: Data | null }>
  set(change: { data: Data }): Promise<{ _id: string; stats: { created: number; updated: number } }>
  update(change: { data: Data }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

type StageName =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'geoNear'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'

export type Aggregate = Record<StageName, (param: unknown) => Aggregate> & {
  end(): Promise<{ list: Data[] }>
}

interface Collection extends Query {
  doc(id: string): Document
  where(query: object): Query
  add(change: { data?: Data | Data[] }): Promise<{ _id?: unknown; _ids?: unknown[] }>
  aggregate(): Aggregate
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export interface Db {
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  command: {
    inc(by: number): unknown
    lt(value: unknown): unknown
    expr(expression: unknown): unknown
    aggregate: Record<string, (param?: unknown) => unknown>
  }
  serverDate(options?: { offset: number }): unknown
  Geo: { Point(longitude: number, latitude: number): unknown }
  RegExp(pattern: { regexp: string; options: string }): unknown
  startTransaction(): Promise<Transaction>
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

export interface Sdk {
  database(): Db
  openapi: Record<string, Record<string, (data: unknown) => Promise<Data>>>
  callOpenAPI(call: { api: string; data: unknown }): Promise<{ result: unknown }>
  getOpenData(ids: { list: string[] }): Promise<Data>
  getCloudCallSign(call: { parameterList: string[] }): Promise<{ signature: string }>
  getVoIPSign(call: { groupId: string; timestamp: number; nonce: string }): Promise<Data>
  cloudPay: { unifiedOrder(order: Data): Promise<Data> }
  callFunction(call: { name: string; data?: Data }): Promise<{ result: unknown }>
  uploadFile(file: { cloudPath: string; fileContent: Buffer | ReadStream }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: (string | { fileID: string; maxAge: number })[] }): Promise<{
    fileList: { fileID: string; status: number; maxAge: number; tempFileURL: string }[]
  }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
}

/** The real, unmodified SDK in this process, pointed at an environment. It reads the variables at every request. */
export function sdkFor(env: Pick<TestEnv, 'sdkEnv'>): Sdk {
  Object.assign(process.env, env.sdkEnv())
  // The SDK's own types are those of the mini-program: callbacks, no symbols, arguments where there are none.
  const sdk = cloud as unknown as Sdk & { init(options: { env: symbol }): void }
  sdk.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return sdk
}

/** Marks the SDK's requests of this process, as the runner marks those of an invocation. */
export function markRequests(admin: string, invocation: string): void {
  process.env.TCB_CONTEXT_CNFG = JSON.stringify({ URL: `${admin}?inv=${invocation}&` })
}

/** What the promise rejects with; fails the test if it does not. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  return promise.then(
    value => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`)
    },
    error => error,
  )
}
