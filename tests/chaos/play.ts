import type { Violation } from '../../scripts/invariants/snapshot'
import { randomFor } from '../../scripts/seed/random'
import { Board } from './board'
import { lostMembers } from './families'
import { residentActs } from './residents'
import { Clerk } from './staff'
import { Storm } from './storm'
import type { Town } from './town'
import { verdict } from './verdict'
import { Watch } from './watch'

export interface Outcome {
  calls: number
  /** Planned faults that struck a request. */
  faults: number
  /** Answers that were given to writes and reads. */
  acknowledged: number
  /** What was acknowledged and is not there. */
  lost: number
  violations: Violation[]
  /** What was lost, in words. */
  missing: string[]
}

export interface Plan {
  seconds: number
  seed: number
  /** On a slow machine it goes on until so many answers were given. */
  answersMin?: number
}

const everyMs = 20
/** The town's clock goes so much faster: jobs, leases and patience of a minute come into play. */
const clockFactor = 5

/**
 * Everybody does what they do, one thing after another and all at once, for so many seconds; faults strike anywhere;
 * the timer fires. Then the sky clears, the jobs mend what was left, and the database is judged. The seed decides who
 * does what and which faults are planted; when they meet is up to the machine.
 */
export async function play(town: Town, { seconds, seed, answersMin = 0 }: Plan): Promise<Outcome> {
  const { env, ledger, residents, staff } = town
  const board = new Board(ledger, () => env.clock.now())
  const watch = new Watch(env, board)
  const storm = new Storm(env, randomFor(`storm ${seed}`))
  const until = performance.now() + seconds * 1000
  const before = ledger.acknowledged.length
  const goesOn = () => performance.now() < until || ledger.acknowledged.length - before < answersMin

  const clerks = staff.map(({ client, siteId }) => ({ clerk: new Clerk(client, siteId), name: client.name }))
  for (const { clerk, name } of clerks) await clerk.act(board, randomFor(`${name} first ${seed}`))
  const live = residents.map(async resident => {
    const random = randomFor(`${resident.name} ${seed}`)
    while (goesOn()) await residentActs(resident, board, random)
  })
  const work = clerks.map(async ({ clerk, name }) => {
    const random = randomFor(`${name} ${seed}`)
    while (goesOn()) await clerk.act(board, random)
  })
  const timer = (async () => {
    while (goesOn()) await tick(town)
  })()
  const weather = (async () => {
    while (goesOn()) {
      storm.blow()
      watch.look()
      env.clock.advance(everyMs * (clockFactor - 1))
      await new Promise(done => setTimeout(done, everyMs))
    }
  })()
  await Promise.all([...live, ...work, timer, weather])

  storm.calm()
  await settle(town)
  // Latest first: a cancel before the join that it took back, which must not sign up again.
  for (const resident of residents)
    for (const tap of board.tapsOf(resident).reverse()) await board.sendAgain(resident, tap)
  await settle(town)
  watch.look()
  const short = board.shortExports.map((what): Violation => ({ invariant: 9, where: 'an export', what }))
  const { lost, violations } = verdict(town, board)
  const missing = [...lost, ...(await lostMembers(residents, ledger.acknowledged))]
  const repeats = board.different.map(
    (what): Violation => ({ invariant: 3, where: 'a repeated request', what }),
  )
  return {
    calls: ledger.calls,
    faults: storm.struck(),
    acknowledged: ledger.acknowledged.length,
    lost: missing.length,
    violations: [...watch.violations, ...repeats, ...short, ...violations],
    missing,
  }
}

/** A tick may die like any call. */
const tick = ({ env }: Town): Promise<unknown> => env.trigger('tick', 'everyMinute').catch(() => undefined)

/** Long enough after the last write for every job to be due, three rounds. */
async function settle(town: Town): Promise<void> {
  for (let round = 0; round < 3; round++) {
    town.env.clock.advance(11 * 60_000)
    await tick(town)
  }
}
