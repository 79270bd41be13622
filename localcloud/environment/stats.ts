import type { Plan } from '../db/types'
import { COLLECTION_SCANS_KEPT } from '../limits'

export interface CollectionScan {
  action: string
  collection: string
  /** The query's JSON text of the first time. */
  query: string
  /** Documents read, over all times. */
  scanned: number
  times: number
}

export interface Stats {
  requests: number
  byAction: Record<string, number>
  /** Collection → action → requests. */
  byCollection: Record<string, Record<string, number>>
  refused: Record<string, number>
  rowsScanned: number
  rowsReturned: number
  /** `collection.index` → how often it answered. */
  indexes: Record<string, number>
  /** Reads and writes that no index answered. */
  collectionScans: CollectionScan[]
}

/** Counters of one environment, so that a test can say what a request may cost. */
export class StatsCounter {
  private stats = empty()
  private scans = new Map<string, CollectionScan>()

  request(action: string, collection: string | null): void {
    this.stats.requests++
    bump(this.stats.byAction, action)
    if (collection === null) return
    const actions = this.stats.byCollection[collection] ?? {}
    this.stats.byCollection[collection] = actions
    bump(actions, action)
  }

  refused(code: string): void {
    bump(this.stats.refused, code)
  }

  plan(action: string, plan: Plan, query: string): void {
    this.stats.rowsScanned += plan.scanned
    this.stats.rowsReturned += plan.returned
    if (plan.index !== null) bump(this.stats.indexes, `${plan.collection}.${plan.index}`)
    else if (action !== 'database.insertDocument') this.scan(action, plan, query)
  }

  private scan(action: string, plan: Plan, query: string): void {
    const key = `${action} ${plan.collection} ${namesIn(query)}`
    const known = this.scans.get(key)
    if (known) {
      known.scanned += plan.scanned
      known.times++
    } else if (this.scans.size < COLLECTION_SCANS_KEPT) {
      this.scans.set(key, { action, collection: plan.collection, query, scanned: plan.scanned, times: 1 })
    }
  }

  read(): Stats {
    return JSON.parse(JSON.stringify({ ...this.stats, collectionScans: [...this.scans.values()] }))
  }

  reset(): void {
    this.stats = empty()
    this.scans = new Map()
  }
}

function empty(): Omit<Stats, 'collectionScans'> {
  return {
    requests: 0,
    byAction: {},
    byCollection: {},
    refused: {},
    rowsScanned: 0,
    rowsReturned: 0,
    indexes: {},
  }
}

/** Queries that differ only in values are one finding. */
function namesIn(query: string): string {
  return (query.match(/"[^"]*":/g) ?? []).join('')
}

function bump(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1
}
