/**
 * What the protocol layer asks of the database engine. One `Database` is one environment.
 * Values are plain JavaScript: string, number, boolean, null, Date, RegExp (in queries only), arrays, plain objects.
 */

export type Id = string | number
export type Doc = { _id: Id } & Record<string, unknown>
export type Fields = Record<string, unknown>

/** How a query was answered; tests assert on it. `index` is null when the whole collection was read. */
export interface Plan {
  collection: string
  index: string | null
  scanned: number
  returned: number
  /** Of an aggregate: documents of other collections with which `$lookup` pipelines of their own began. */
  joined?: number
}

export interface FindOptions {
  query?: Fields
  sort?: Record<string, 1 | -1>
  skip?: number
  limit?: number
  projection?: Fields
}

export interface Database {
  createCollection(name: string): void
  collections(): string[]
  /** The indexes of a collection, that of `_id` first. */
  indexes(collection: string): IndexSpec[]

  /** `tx` is a transaction id from `begin`: reads then see its snapshot and its own writes. */
  find(collection: string, options: FindOptions, tx?: string): { docs: Doc[]; plan: Plan }
  count(collection: string, query: Fields): { total: number; plan: Plan }
  aggregate(collection: string, stages: Fields[]): { docs: Fields[]; plan: Plan }

  /**
   * Writes resolve after the commit is durable. Outside a transaction a write to a document with a pending
   * transactional write waits for that transaction; inside one it fails at once with `transactionConflict`
   * and the transaction is over. `owner` names the invocation: a plain write that would wait for a transaction
   * of its own invocation fails at once with `selfDeadlock` instead of hanging.
   */
  insert(collection: string, docs: Fields[], at?: WriteContext): Promise<{ insertedIds: Id[]; plan: Plan }>
  /** `update` holds MongoDB operators only. `docs` are those that matched, as they are after it. */
  update(
    collection: string,
    query: Fields,
    update: Fields,
    options: { multi: boolean },
    at?: WriteContext,
  ): Promise<{ modified: number; docs: Doc[]; plan: Plan }>
  /** Replaces the whole document or creates it. */
  replace(
    collection: string,
    id: Id,
    fields: Fields,
    at?: WriteContext,
  ): Promise<{ modified: number; created: boolean; plan: Plan }>
  remove(
    collection: string,
    query: Fields,
    options: { multi: boolean },
    at?: WriteContext,
  ): Promise<{ deleted: number; plan: Plan }>

  begin(owner?: string): string
  commit(tx: string): Promise<void>
  abort(tx: string): void
  /** Whether an invocation has a transaction open. */
  hasOpen(owner: string): boolean
  /** Ends every open transaction of an invocation that is over. */
  abortOwnedBy(owner: string): void

  close(): void
}

export interface WriteContext {
  tx?: string
  owner?: string
}

export type DatabaseErrorKind =
  | 'collectionMissing'
  | 'collectionExists'
  | 'tooManyCollections'
  | 'duplicateKey'
  | 'transactionConflict'
  | 'transactionGone'
  | 'selfDeadlock'
  | 'badQuery'
  | 'badUpdate'
  | 'badPipeline'
  | 'storageFailed'

/** `message` is MongoDB's text where MongoDB has one; the protocol layer turns `kind` into a CloudBase code. */
export class DatabaseError extends Error {
  constructor(
    readonly kind: DatabaseErrorKind,
    message: string,
  ) {
    super(message)
    this.name = 'DatabaseError'
  }
}

/** One index, e.g. `{ name: 'owner_time', fields: { owner: 1, createdAt: -1 }, unique: false }`. */
export interface IndexSpec {
  name: string
  fields: Record<string, 1 | -1>
  unique?: boolean
}

/** Collections that are there from the start, and their indexes; the form of the file that `--schema` names. */
export interface Schema {
  collections: Record<string, { purpose?: string; indexes?: IndexSpec[] }>
}

export interface OpenOptions {
  /** A folder for the SQLite file, or `memory`. */
  storage: { dir: string } | 'memory'
  schema?: Schema
  synchronous?: 'NORMAL' | 'FULL'
  /** Given: a damaged database is recovered as far as it is whole, and this gets the account of it for a person. */
  onRecovery?: (account: string) => void
  /** Milliseconds; the clock of `$$NOW` and of transactions' 30 s lifetime. */
  now?: () => number
  transactionLifetimeMs?: number
  /** Called with the name of a collection whose documents have changed, or that is new. */
  onChange?: (collection: string) => void
}
