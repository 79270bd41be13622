import type { Journal } from '../storage/journal'
import type { Change, Collection, DurableChange } from '../store/collection'
import type { Transaction } from '../transactions/transaction'
import type { Transactions } from '../transactions/transactions'
import type { Id, WriteContext } from '../types'
import { DatabaseError } from '../types'
import type { Prepare, Prepared } from './prepare-writes'
import type { KeyMove, KeyMoves } from './unique-keys'
import { claimsOf, duplicateKey, KeyHolders, keyMoves, takeKeys } from './unique-keys'

const CONFLICT = 'Transaction is conflict, maybe resource operated by others.'

interface Claimed {
  change: Change
  moves: KeyMoves
  claims: string[]
}

/** Makes prepared writes: waits, checks, writes down, and only then shows them. */
export class Writer {
  constructor(
    private readonly journal: Journal,
    private readonly transactions: Transactions,
    private lastSeq: number,
    private readonly onChange: (collection: string) => void,
  ) {}

  /**
   * A write outside or inside a transaction (see `Database`). Outside it is prepared anew after each wait, so that it
   * applies on top of what it waited for.
   */
  async write<T>(prepare: Prepare<T>, { tx, owner }: WriteContext = {}): Promise<T> {
    if (tx !== undefined) return this.writeWithin(this.transactions.get(tx), prepare)
    for (;;) {
      const prepared = prepare()
      const claimed = claim(prepared)
      const holder = this.transactions.holder(claimed.flatMap(({ claims }) => claims))
      if (!holder) return this.writePlain(prepared, claimed)
      if (owner !== undefined && holder.owner === owner) {
        const fault =
          'A write outside of a transaction waits for a transaction of the same invocation: where().update(), where().remove() and count() never run inside of one.'
        throw new DatabaseError('selfDeadlock', fault)
      }
      await holder.ended
    }
  }

  /** @throws DatabaseError `transactionGone`, or `storageFailed` and then the transaction is over without effect. */
  commit(tx: string): void {
    const transaction = this.transactions.get(tx)
    try {
      this.make(transaction.changes(), transaction)
    } finally {
      this.transactions.end(transaction)
    }
  }

  /** MongoDB's ordered writes: what comes before a duplicate is made, the duplicate is reported. */
  private writePlain<T>({ changes, result, ordered }: Prepared<T>, claimed: readonly Claimed[]): T {
    const holders = new KeyHolders()
    for (const [i, { change, moves }] of claimed.entries()) {
      try {
        takeKeys(change, moves, holders)
      } catch (duplicate) {
        if (ordered) this.make(changes.slice(0, i))
        throw duplicate
      }
    }
    this.make(changes)
    return result
  }

  /** Any failure ends the transaction, as in MongoDB: its locks must not outlive a caller who gives up. */
  private writeWithin<T>(transaction: Transaction, prepare: Prepare<T>): T {
    try {
      transaction.takeSnapshot()
      return this.record(transaction, prepare(transaction))
    } catch (error) {
      this.transactions.end(transaction)
      throw error
    }
  }

  private record<T>(transaction: Transaction, prepared: Prepared<T>): T {
    for (const { change, moves, claims } of claim(prepared)) {
      const { collection, id } = change
      if (
        this.transactions.holder(claims, transaction) ||
        transaction.isChangedByOthers(collection.name, id)
      ) {
        throw new DatabaseError('transactionConflict', CONFLICT)
      }
      takeKeys(change, moves, transaction.keys, (holder, move) =>
        refuseCommitted(transaction, change, holder, move),
      )
      this.transactions.claim(claims, transaction)
      transaction.record(change)
    }
    return prepared.result
  }

  /** Durable first, visible after: when the journal refuses, nothing has happened. */
  private make(changes: readonly Change[], by?: Transaction): void {
    if (changes.length === 0) return
    let seq = this.lastSeq
    const durable = changes.map(change => ({
      ...change,
      seq: change.collection.rows.get(change.id)?.seq ?? ++seq,
    }))
    this.journal.write(durable)
    this.lastSeq = seq
    const groups = groupByCollection(durable)
    for (const [collection, own] of groups) collection.apply(own)
    this.transactions.noteCommit(changes, by)
    for (const { name } of groups.keys()) this.onChange(name)
  }
}

function groupByCollection(changes: readonly DurableChange[]): Map<Collection, DurableChange[]> {
  const groups = new Map<Collection, DurableChange[]>()
  for (const change of changes) {
    const group = groups.get(change.collection)
    if (group) group.push(change)
    else groups.set(change.collection, [change])
  }
  return groups
}

function claim({ changes }: Prepared<unknown>): Claimed[] {
  return changes.map(change => {
    const moves = keyMoves(change)
    return { change, moves, claims: claimsOf(change, moves) }
  })
}

/** A key that was committed after the snapshot is a conflict; one that the snapshot shows is a duplicate. */
function refuseCommitted(transaction: Transaction, change: Change, holder: Id, move: KeyMove): void {
  const { collection } = change
  if (!transaction.isChangedByOthers(collection.name, holder))
    throw duplicateKey(collection.name, move.index, move.key)
  const snapshot = transaction.view(collection.name).get(holder)
  const had = snapshot && keyMoves({ collection, id: holder, before: null, after: snapshot })
  if (had?.taken.some(({ claim }) => claim === move.claim))
    throw duplicateKey(collection.name, move.index, move.key)
  throw new DatabaseError('transactionConflict', CONFLICT)
}
