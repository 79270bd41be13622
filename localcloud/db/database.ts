import type { Scope } from './query/scope'
import { createReads } from './reads'
import type { Journal } from './storage/journal'
import type { Collections } from './store/collections'
import type { Transactions } from './transactions/transactions'
import type { Database } from './types'
import type { Writer } from './write/writer'
import { createWrites } from './writes'

export interface DatabaseParts {
  collections: Collections
  journal: Journal
  transactions: Transactions
  writer: Writer
  scope: Scope
  onChange: (collection: string) => void
}

/** Puts the parts of the engine behind the interface that the protocol layer calls. */
export function createDatabase(parts: DatabaseParts): Database {
  const { collections, journal, transactions, writer, onChange } = parts
  return {
    ...createReads(parts),
    ...createWrites(parts),

    createCollection(name) {
      collections.create(name, () => journal.addCollection(name))
      onChange(name)
    },
    collections: () => collections.names(),
    indexes: name => collections.named(name).indexes.map(index => index.spec),

    begin(owner) {
      collections.refuseClosed()
      return transactions.begin(owner)
    },
    commit: async tx => writer.commit(tx),
    abort: tx => transactions.end(transactions.get(tx)),
    hasOpen: owner => transactions.hasOpen(owner),
    abortOwnedBy: owner => transactions.endOwnedBy(owner),

    close() {
      if (!collections.close()) return
      transactions.endAll()
      journal.close()
    },
  }
}
