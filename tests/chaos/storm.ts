import type { Fault, FaultSpec } from '../../localcloud/environment/faults'
import type { TestEnv } from '../../localcloud/testing'
import type { Random } from '../../scripts/seed/random'

/** Planned faults that wait for a request of theirs, at most. */
const plannedMax = 6

/** Crashes cost a new worker each, and are the rarer for it. */
const effects: readonly [weight: number, effect: Pick<FaultSpec, 'effect' | 'code'>][] = [
  [8, { effect: 'loseReply' }],
  [5, { effect: 'delay' }],
  [3, { effect: 'fail', code: 'SYS_ERR' }],
  [2, { effect: 'fail', code: 'DATABASE_TRANSACTION_CONFLICT' }],
  [2, { effect: 'fail', code: 'EXCEED_REQUEST_LIMIT' }],
  [1, { effect: 'crashBefore' }],
  [1, { effect: 'crashAfter' }],
]
const weighted = effects.flatMap(([weight, effect]) => Array.from({ length: weight }, () => effect))

/** A tick asks this collection what is due, then claims, then writes what came of it. */
const onTheWay: readonly Pick<FaultSpec, 'effect' | 'nth'>[] = [
  { nth: 2, effect: 'crashAfter' },
  { nth: 3, effect: 'crashBefore' },
  { nth: 3, effect: 'crashBefore' },
  { nth: 3, effect: 'loseReply' },
]

/** Plants faults: each strikes one request, anywhere in a call or a job. */
export class Storm {
  private planned: Fault[] = []
  private past = 0

  constructor(
    private readonly env: TestEnv,
    private readonly random: Random,
  ) {}

  blow(): void {
    this.past += this.planned.filter(({ struck }) => struck > 0).length
    this.planned = this.planned.filter(({ struck }) => struck === 0)
    if (this.planned.length >= plannedMax) return
    // One of its kind at a time: it waits for a tick that sends something, and would take the place of others.
    const waits = this.planned.some(({ spec }) => spec.collection !== undefined)
    const next = !waits && this.random.chance(0.2) ? this.onTheWay() : this.anywhere()
    this.planned.push(this.env.faults.add(next))
  }

  private anywhere(): FaultSpec {
    return {
      ...this.random.pick(weighted),
      fn: this.random.chance(0.85) ? 'api' : 'tick',
      nth: this.random.int(1, 7),
      ms: this.random.int(5, 150),
    }
  }

  /** Messages are claimed, or sent and not yet written down: too far into a tick to be met by chance. */
  private onTheWay(): FaultSpec {
    return { fn: 'tick', collection: 'messageAttempts', ...this.random.pick(onTheWay) }
  }

  calm(): void {
    this.env.faults.clear()
  }

  /** How many have struck. */
  struck(): number {
    return this.past + this.planned.filter(({ struck }) => struck > 0).length
  }
}
