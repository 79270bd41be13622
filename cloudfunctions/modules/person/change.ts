import type { Person } from '../../../domain/person/person'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat, remember } from '../../../domain/repeat'
import { deadline } from '../../kit/invocation'
import { Busy, backOff } from '../../kit/pressure'
import { getPerson, savePerson } from './store'

/** A record is written by one person and, rarely, by an owner: more rivals than this there are not. */
const attemptsMax = 10

/** What a change leaves behind besides its content. */
export const stamped = (before: Person, after: Person, requestId: string): Person => ({
  ...after,
  rev: before.rev + 1,
  requests: remember(before, requestId),
})

/**
 * Decide → save, and again from a fresh copy when another write came in between. A repeat of the request, and a
 * decision that returns the person as they are, write nothing.
 */
export async function changePerson(
  person: Person,
  requestId: string,
  decide: (person: Person) => Person | Refusal | Promise<Person | Refusal>,
): Promise<Person | Refusal> {
  let before = person
  for (let attempt = 0; attempt < attemptsMax && Date.now() < deadline(); attempt++) {
    if (isRepeat(before, requestId)) return before
    const decided = await decide(before)
    if (isRefusal(decided) || decided === before) return decided
    const after = stamped(before, decided, requestId)
    if (await savePerson(after, before.rev)) return after
    await backOff(attempt)
    const fresh = await getPerson(before._id)
    if (!fresh) return refuse('accountGone')
    before = fresh
  }
  throw new Busy()
}
