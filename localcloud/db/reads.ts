import { leadingStages } from './aggregate/leading-stages'
import { readStages, runPipeline } from './aggregate/run-pipeline'
import type { DatabaseParts } from './database'
import { compileFindProjection } from './projection/find-projection'
import { compileQuery } from './query/compile-query'
import { type Joined, joinSources } from './store/join-sources'
import type { Selection, View } from './store/select'
import { select } from './store/select'
import type { Database, DatabaseErrorKind, Plan } from './types'
import { DatabaseError } from './types'

type Reads = Pick<Database, 'find' | 'count' | 'aggregate'>

/** Answers from memory: what is committed, or what a transaction sees. */
export function createReads({ collections, transactions, scope }: DatabaseParts): Reads {
  /** In a transaction the first read takes the snapshot, like the first write. */
  function viewOf(name: string, tx: string | undefined): View | undefined {
    if (tx === undefined) return undefined
    const transaction = transactions.get(tx)
    transaction.takeSnapshot()
    return transaction.view(name)
  }

  return {
    find(name, { query = {}, sort, skip, limit, projection = {} }, tx) {
      const collection = collections.named(name)
      return reporting('badQuery', () => {
        const matches = compileQuery(query, scope)
        const project = compileFindProjection(projection, matches, scope)
        const selection = select(collection, { query, matches, sort, skip, limit }, viewOf(name, tx))
        // A projection only takes fields away or adds some; the documents stay documents.
        const docs = selection.docs.map(project) as typeof selection.docs
        return { docs, plan: planOf(name, selection, docs.length) }
      })
    },

    count(name, query) {
      const collection = collections.named(name)
      if (Object.keys(query).length === 0) {
        return {
          total: collection.rows.size,
          plan: { collection: name, index: null, scanned: 0, returned: 1 },
        }
      }
      return reporting('badQuery', () => {
        const selection = select(collection, { query, matches: compileQuery(query, scope) })
        return { total: selection.docs.length, plan: planOf(name, selection, 1) }
      })
    },

    aggregate(name, stages) {
      const collection = collections.named(name)
      const startedAt = scope.now()
      const oneMoment = { ...scope, now: () => startedAt }
      return reporting('badPipeline', () => {
        readStages(stages)
        const { rest, ...wanted } = leadingStages(stages)
        const selection = select(collection, { ...wanted, matches: compileQuery(wanted.query, oneMoment) })
        const sources = joinSources(collections)
        const docs = runPipeline(selection.docs, rest, {
          scope: oneMoment,
          collection: sources.source,
          run: runPipeline,
        })
        return { docs, plan: withJoined(planOf(name, selection, docs.length), sources.joined) }
      })
    },
  }
}

export function planOf(collection: string, { index, scanned }: Selection, returned: number): Plan {
  return { collection, index, scanned, returned }
}

function withJoined(plan: Plan, { scanned, found, unindexed }: Joined): Plan {
  return {
    ...plan,
    index: unindexed ? null : plan.index,
    scanned: plan.scanned + scanned,
    ...(found > 0 ? { joined: found } : {}),
  }
}

/** Parts that several operations share say what was wrong; the operation says whose fault it was. */
function reporting<T>(kind: DatabaseErrorKind, run: () => T): T {
  try {
    return run()
  } catch (error) {
    const isFault = error instanceof DatabaseError && faults.has(error.kind)
    throw isFault ? new DatabaseError(kind, error.message) : error
  }
}

const faults: ReadonlySet<DatabaseErrorKind> = new Set(['badQuery', 'badUpdate', 'badPipeline'])
