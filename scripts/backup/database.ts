import cloud from 'wx-server-sdk'

/** A document as it is stored, sealed fields and all. */
export interface Stored {
  _id: string
  [field: string]: unknown
}

/** The few requests that a backup needs, by the SDK: the same against the local cloud and the live one. */
export interface BackupDatabase {
  /** Documents behind an id, by id; fewer than `limit` at the end. */
  after(collection: string, id: string, limit: number): Promise<Stored[]>
  count(collection: string): Promise<number>
  /** Throws when one of them is there already. */
  add(collection: string, documents: readonly Stored[]): Promise<void>
}

/** Documents of ours may be near 1 MB, and that is all that one request brings back (facts: platform.md §2.4). */
const tooLarge = /602001|exceed|too large/i

/** The SDK takes address and secrets from the environment's variables: see `sdkEnv` and docs/operations.md. */
export function openBackupDatabase(): BackupDatabase {
  // The SDK's types leave out its own documented symbol.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const database = cloud.database()
  const { command: _ } = database

  const after: BackupDatabase['after'] = async (collection, id, limit) => {
    try {
      // Declared as `Promise | void | string`; without a callback it is the promise. Ids of ours are texts.
      const { data } = (await database
        .collection(collection)
        .where({ _id: _.gt(id) })
        .orderBy('_id', 'asc')
        .limit(limit)
        .get()) as { data: Stored[] }
      return data
    } catch (error) {
      if (limit > 1 && tooLarge.test(String((error as { errMsg?: string }).errMsg)))
        return after(collection, id, Math.floor(limit / 2))
      throw error
    }
  }
  return {
    after,
    async count(collection) {
      return ((await database.collection(collection).count()) as { total: number }).total
    },
    async add(collection, documents) {
      await database.collection(collection).add({ data: [...documents] as object })
    },
  }
}
