import type { SeatLedger } from '../../domain/signup/ledger'
import type { TestEnv } from '../../localcloud/testing'
import * as checker from '../../scripts/invariants/ledger'
import type { Violation } from '../../scripts/invariants/snapshot'
import { wrongBetween } from '../model/invariants'
import type { Board } from './board'

/** Looks at the ledgers again and again while everything runs: seats hold at every moment, and the line keeps its order. */
export class Watch {
  readonly violations: Violation[] = []
  private readonly last = new Map<string, SeatLedger>()

  constructor(
    private readonly env: TestEnv,
    private readonly board: Board,
  ) {}

  look(): void {
    for (const activityId of this.board.activities.slice(-8)) {
      // Only the seats store writes this collection.
      const ledger = this.env.get('seatLedgers', activityId) as unknown as SeatLedger | undefined
      if (ledger) this.compare(ledger)
    }
  }

  private compare(ledger: SeatLedger): void {
    const where = `seatLedgers/${ledger._id}`
    for (const { invariant, what } of checker.wrongWith({ ...ledger }))
      this.violations.push({ invariant, where, what })
    const before = this.last.get(ledger._id)
    this.last.set(ledger._id, ledger)
    if (!before || before.rev + before.joins === ledger.rev + ledger.joins) return
    for (const what of wrongBetween(before, ledger, this.board.leaving))
      this.violations.push({ invariant: 4, where, what })
  }
}
