import type { Db } from '../sdk'
import { transferOf } from './bank'
import type { Books } from './books'

/** Writes as fast as it is answered, until the cloud is gone. Each teller has transfers and notes of its own. */
export class Teller {
  constructor(
    private readonly number: number,
    private readonly round: number,
    private readonly db: Db,
    private readonly books: Books,
  ) {}

  async work(): Promise<void> {
    try {
      for (let n = this.round * 10_000; ; n++) {
        await this.transfer(n)
        await this.keepNote(n)
      }
    } catch (error) {
      if (!this.books.closed) throw error
    }
  }

  /** Four writes in one transaction; one that meets another transaction is tried again. */
  private async transfer(n: number): Promise<void> {
    const { from, to, amount, number } = transferOf(this.number, n)
    const id = `t${this.number}-${n}`
    const { inc } = this.db.command
    for (;;) {
      try {
        return await this.books.act(`transfers ${id}`, 'made', () =>
          this.db.runTransaction(async within => {
            await within.collection('transfers').add({ data: { _id: id, from, to, amount, number } })
            await within
              .collection('accounts')
              .doc(from)
              .update({ data: { balance: inc(-amount) } })
            await within
              .collection('accounts')
              .doc(to)
              .update({ data: { balance: inc(amount) } })
            await within.collection('receipts').add({ data: { _id: `receipt of ${id}`, transfer: id } })
          }, 0),
        )
      } catch (error) {
        if (this.books.closed || !isConflict(error)) throw error
      }
    }
  }

  /** A note is added, hit twice, and every second one is removed again. */
  private async keepNote(n: number): Promise<void> {
    const notes = this.db.collection('notes')
    const id = `n${this.number}-${n}`
    const name = `notes ${id}`
    const { number: teller, books } = this
    await books.act(name, 0, () => notes.add({ data: { _id: id, slug: `slug of ${id}`, teller, hits: 0 } }))
    for (const hits of [1, 2])
      await books.act(name, hits, () => notes.doc(id).update({ data: { hits: this.db.command.inc(1) } }))
    if (n % 2 === 0) await books.act(name, 'absent', () => notes.doc(id).remove())
  }
}

function isConflict(error: unknown): boolean {
  return /TransactionConflict|TRANSACTION_CONFLICT/.test(
    `${JSON.stringify(error, ['errMsg', 'code', 'message'])} ${error}`,
  )
}
