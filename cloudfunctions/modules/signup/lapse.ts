import type { Job } from '../../kit/jobs'
import { settleLedger } from './follow'
import { ledgersToSettle } from './seats-store'

/** Enough to be done within a second; a step that met as many goes on with the next. */
const ledgersAStep = 10

/**
 * Offers lapse by the clock, written down or not; this tells people: who was too late, and who is next. What is settled
 * once lapses no more, so that each step begins anew.
 */
export const lapseOffers: Job = {
  name: 'signup.lapse',
  everyMs: 60_000,
  async step(_cursor, now) {
    const ids = await ledgersToSettle(now, ledgersAStep)
    let settled = 0
    for (const id of ids) if (await settleLedger(id, now)) settled++
    const more = settled > 0 && ids.length === ledgersAStep
    return { cursor: more ? 'more' : null, counts: { settled } }
  },
}
