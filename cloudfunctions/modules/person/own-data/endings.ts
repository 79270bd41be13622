import type { Ending } from '../../../../domain/person/ending'
import type { Job } from '../../../kit/jobs'
import { cursorOf, readCursor } from '../../../kit/paging'
import { ownDataAreas } from '../../own-data'
import type { AreaOwnData } from './area'
import { begunEndings, finishEnding } from './ending-store'
import { standsAgain } from './stands-again'

/** What follows an ending in the areas: some of it in the call that began it, the rest in a job. */

/** A call that began before the ending was written may write until then; nothing is left after one more look. */
const patienceMs = 60_000
const endingsAStep = 5

/** At least one slice of each area, then more until `until` (epoch ms); true when nothing is left. */
export async function carryOut(ending: Ending, now: number, until: number): Promise<boolean> {
  let left = ownDataAreas
  do {
    const more = []
    for (const area of left) if (!(await slice(area, ending, now))) more.push(area)
    left = more
  } while (left.length > 0 && Date.now() < until)
  return left.length === 0
}

async function slice(area: AreaOwnData, { what, personId, member }: Ending, now: number): Promise<boolean> {
  if (what === 'account') return (await area.erase?.(personId, now)) ?? true
  if (what === 'consent') return (await area.pause?.(personId, now)) ?? true
  return member ? ((await area.forgetMember?.(personId, member, now)) ?? true) : true
}

/** Finishes what was cut off, and looks once more after every call that was under way has ended. */
export const finishEndings: Job = {
  name: 'person.finishEndings',
  everyMs: 60_000,
  async step(cursor, now) {
    const begun = await begunEndings(readCursor(cursor ?? undefined), endingsAStep)
    let ended = 0
    for (const ending of begun) {
      const nothingLeft = (await standsAgain(ending)) || (await carryOut(ending, now, 0))
      if (!nothingLeft || now < ending.askedAt + patienceMs) continue
      await finishEnding(ending._id, now)
      ended++
    }
    const last = begun.at(-1)
    const more = begun.length === endingsAStep && last
    return { cursor: more ? cursorOf(last.askedAt, last._id) : null, counts: { seen: begun.length, ended } }
  },
}
