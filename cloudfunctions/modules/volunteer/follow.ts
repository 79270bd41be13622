import type { Person } from '../../../domain/person/person'
import { isRefusal } from '../../../domain/refusal'
import { dayMs } from '../../../domain/time'
import { withRoleOf } from '../../../domain/volunteer/rules'
import type { Registration } from '../../../domain/volunteer/volunteer'
import { derivedId } from '../../kit/ids'
import type { Job } from '../../kit/jobs'
import { cursorOf, readCursor } from '../../kit/paging'
import { changePerson } from '../person/change'
import { getPerson, getPersons } from '../person/store'
import { answeredSince, getRegistration } from './store'
import { endLeading, removeMemberships } from './team-store'

/** What follows an answer, or the end of a registration, once that is written: the role, and teams. */

/**
 * The role goes with what stands now, also where another answer was written meanwhile. Safe to repeat; one that was taken
 * by hand after the answer is not given again. The person before and after, where there is one.
 */
export async function followAnswer(answered: Registration): Promise<[Person, Person] | null> {
  const { _id, personId, rev } = answered
  const person = await getPerson(personId)
  if (!person) return null
  const changed = await changePerson(person, derivedId('role', _id, String(rev)), async fresh =>
    withRoleOf(fresh, (await getRegistration(_id)) ?? answered),
  )
  if (answered.state === 'left') {
    await endLeading(personId)
    await removeMemberships(personId)
  }
  return isRefusal(changed) ? null : [person, changed]
}

const minuteMs = 60_000
const answersAStep = 50
/** What is younger may be under way still. */
const restMs = minuteMs

/** Where a process died after the answer and before what follows it. */
export const followAnswers: Job = {
  name: 'volunteer.follow',
  everyMs: 5 * minuteMs,
  async step(cursor, now) {
    const rows = await answeredSince(now - dayMs, readCursor(cursor ?? undefined), answersAStep)
    const rested = rows.filter(({ decidedAt = now }) => decidedAt <= now - restMs)
    const people = await getPersons(rested.map(({ personId }) => personId))
    const isOpen = (row: Registration) =>
      row.state === 'left' ||
      people.some(person => person._id === row.personId && withRoleOf(person, row) !== person)
    let followed = 0
    for (const row of rested.filter(isOpen)) {
      const [before, after] = (await followAnswer(row)) ?? []
      if (before !== after) followed++
    }
    const last = rows.length === answersAStep ? rows.at(-1) : undefined
    return { cursor: last ? cursorOf(last.decidedAt ?? 0, last._id) : null, counts: { followed } }
  },
}
