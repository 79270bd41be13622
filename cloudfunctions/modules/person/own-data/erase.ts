import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { keyedHash } from '../../../kit/crypto'
import { deadline } from '../../../kit/invocation'
import type { Job } from '../../../kit/jobs'
import { cursorOf, readCursor } from '../../../kit/paging'
import { beginAudit, endAudit } from '../../audit/store'
import type { Context } from '../../handler'
import { ownDataAreas } from '../../own-data'
import { beginErasure, begunErasures, endErasure, getErasure } from './erasure-store'

/**
 * Closing an account. The first write takes the name, the OPENID and all that the person told us out of their record:
 * from then on nobody is there. What the areas keep under the person's id goes next, and a job finishes what was cut off.
 */

/** A call answers with this much time to spare; the job does the rest. */
const spareMs = 4_000
/** A call that began before the record was wiped may write until then; nothing is left after one more look. */
const patienceMs = 60_000
const erasuresAStep = 5

export async function erase(_: { understood: true }, context: Context): Promise<{ erased: true } | Refusal> {
  const { person, openid, now, requestId } = context
  // Keyed, so that nobody who reads it can try out OPENIDs.
  const id = keyedHash('erasure', openid, requestId)
  if (!person || (await getErasure(id))) return { erased: true }
  const row = {
    requestId,
    personId: person._id,
    action: 'person.erase',
    about: { personId: person._id },
    at: now,
  }
  await beginAudit(row)
  const refusal = await beginErasure(id, person._id, now)
  if (!refusal) await eraseSlices(person._id, now, deadline() - spareMs)
  await endAudit(row, isRefusal(refusal) ? refusal.refused : 'done')
  return refusal ?? { erased: true }
}

/** At least one slice of each area; true when nothing is left. */
async function eraseSlices(personId: string, now: number, until: number): Promise<boolean> {
  let left = ownDataAreas
  do {
    const more = []
    for (const area of left) if (area.erase && !(await area.erase(personId, now))) more.push(area)
    left = more
  } while (left.length > 0 && Date.now() < until)
  return left.length === 0
}

/** Finishes what was cut off, and looks once more after every call that was under way has ended. */
export const finishErasures: Job = {
  name: 'person.finishErasures',
  everyMs: 60_000,
  async step(cursor, now) {
    const begun = await begunErasures(readCursor(cursor ?? undefined), erasuresAStep)
    let ended = 0
    for (const { _id, personId, askedAt } of begun) {
      const nothingLeft = await eraseSlices(personId, now, 0)
      if (!nothingLeft || now < askedAt + patienceMs) continue
      await endErasure(_id, now)
      ended++
    }
    const last = begun.at(-1)
    const more = begun.length === erasuresAStep && last
    return { cursor: more ? cursorOf(last.askedAt, last._id) : null, counts: { seen: begun.length, ended } }
  },
}
