import { randomBytes } from 'node:crypto'
import type { Change } from '../store/collection'
import { DatabaseError } from '../types'
import { Transaction } from './transaction'

/** All open transactions, and which of them holds what. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; timer: NodeJS.Timeout }>()
  /** Documents and unique keys with a pending write, by their claim (see `claimsOf`). */
  private readonly claims = new Map<string, Transaction>()

  constructor(
    private readonly now: () => number,
    private readonly lifetimeMs: number,
  ) {}

  begin(owner: string | undefined): string {
    const id = randomBytes(16).toString('hex')
    const transaction = new Transaction(id, owner, this.now() + this.lifetimeMs)
    // A plain write may be waiting for this transaction, and nobody may ever ask for it again.
    const timer = setTimeout(() => this.end(transaction), this.lifetimeMs)
    this.open.set(id, { transaction, timer })
    return id
  }

  /** @throws DatabaseError `transactionGone` if it is unknown, over or too old. */
  get(id: string): Transaction {
    const transaction = this.open.get(id)?.transaction
    if (transaction && !this.isExpired(transaction)) return transaction
    throw new DatabaseError(
      'transactionGone',
      `Given transaction number ${id} does not match any in-progress transactions.`,
    )
  }

  /** Gives up everything that the transaction holds, and wakes who waits for it. */
  end(transaction: Transaction): void {
    const entry = this.open.get(transaction.id)
    if (!entry) return
    clearTimeout(entry.timer)
    this.open.delete(transaction.id)
    for (const [claim, holder] of this.claims) if (holder === transaction) this.claims.delete(claim)
    transaction.end()
  }

  hasOpen(owner: string): boolean {
    for (const { transaction } of this.open.values()) if (transaction.owner === owner) return true
    return false
  }

  endOwnedBy(owner: string): void {
    for (const { transaction } of [...this.open.values()])
      if (transaction.owner === owner) this.end(transaction)
  }

  endAll(): void {
    for (const { transaction } of [...this.open.values()]) this.end(transaction)
  }

  /** Another transaction with a pending write on one of these. */
  holder(claims: readonly string[], except?: Transaction): Transaction | undefined {
    for (const claim of claims) {
      const holder = this.claims.get(claim)
      if (holder && holder !== except && !this.isExpired(holder)) return holder
    }
    return undefined
  }

  claim(claims: readonly string[], transaction: Transaction): void {
    for (const claim of claims) this.claims.set(claim, transaction)
  }

  noteCommit(changes: readonly Change[], by?: Transaction): void {
    for (const { transaction } of this.open.values()) {
      if (transaction !== by) for (const change of changes) transaction.noteCommit(change)
    }
  }

  private isExpired(transaction: Transaction): boolean {
    const expired = this.now() >= transaction.expiresAt
    if (expired) this.end(transaction)
    return expired
  }
}
