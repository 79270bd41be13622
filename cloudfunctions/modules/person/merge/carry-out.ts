import type { Merge } from '../../../../domain/person/merge'
import type { Job } from '../../../kit/jobs'
import { cursorOf, readCursor } from '../../../kit/paging'
import { ownDataAreas } from '../../own-data'
import type { Absorbed } from '../own-data/area'
import { begunMerges, finishMerge, mergesInto, noteApart } from './merge-store'

/** What follows a merge in the areas: some of it in the call that began it, the rest in a job. */

/** A call that began before the merge was written may write until then; nothing is left after one more look. */
const patienceMs = 60_000
const mergesAStep = 5

/** At least one slice of each area, then more until `until` (epoch ms). */
export async function carryOut(merge: Merge, now: number, until: number): Promise<Absorbed> {
  let left = ownDataAreas.filter(({ absorb }) => absorb)
  let apart = 0
  do {
    const more = []
    apart = 0
    for (const area of left) {
      const absorbed = await area.absorb?.(merge, now)
      apart += absorbed?.apart ?? 0
      if (absorbed && !absorbed.done) more.push(area)
    }
    left = more
  } while (left.length > 0 && Date.now() < until)
  await noteApart(merge._id, apart)
  return { done: left.length === 0, apart }
}

/**
 * Finishes what was cut off, looks once more after every call that was under way has ended, and tries again what had to
 * stay apart.
 */
export const finishMerges: Job = {
  name: 'person.finishMerges',
  everyMs: 60_000,
  async step(cursor, now) {
    const begun = await begunMerges(readCursor(cursor ?? undefined), mergesAStep)
    let ended = 0
    for (const merge of begun) {
      const { done, apart } = await carryOut(merge, now, 0)
      if (!done || apart > 0 || now < merge.askedAt + patienceMs) continue
      // What still comes into the record that went away has to come through it.
      if ((await mergesInto(merge.fromId)).some(({ state }) => state === 'begun')) continue
      await finishMerge(merge._id, now)
      ended++
    }
    const last = begun.at(-1)
    const more = begun.length === mergesAStep && last
    return { cursor: more ? cursorOf(last.askedAt, last._id) : null, counts: { seen: begun.length, ended } }
  },
}
