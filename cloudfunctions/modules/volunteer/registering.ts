import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat } from '../../../domain/repeat'
import type { OwnRegistration } from '../../../domain/volunteer/contract'
import { decideRegistration, missingFacts } from '../../../domain/volunteer/rules'
import { guardianTermsText, termsText, termsVersion } from '../../../domain/volunteer/terms'
import type { Registration } from '../../../domain/volunteer/volunteer'
import { type Context, me } from '../handler'
import { getSite } from '../site/store'
import { addRegistration, getRegistration, numberOf, saveRegistration, volunteerIdOf } from './store'

/** A resident registers, and looks at what became of it. */

/** Numbers that are taken already, one after the other. */
const numbersTried = 5

const resultOf = ({ _id, state }: Registration) => ({ volunteerId: _id, state })

export async function register(
  input: ParsedOf<'volunteer.register'>,
  context: Context,
): Promise<OutputOf<'volunteer.register'> | Refusal> {
  const { now, requestId } = context
  const person = me(context)
  const _id = volunteerIdOf(person._id)
  const [before, site] = await Promise.all([getRegistration(_id), getSite(input.siteId)])
  if (before && isRepeat(before, requestId)) return resultOf(before)
  if (!site) return refuse('siteUnknown')
  for (let attempt = 0; attempt < numbersTried; attempt++) {
    const asking = { _id, number: numberOf(_id, attempt), requestId, now }
    const after = decideRegistration(person, before, input, asking)
    if (isRefusal(after)) return after
    if (before) return (await saveRegistration(after)) ? resultOf(after) : refuse('changedMeanwhile')
    if (await addRegistration(after)) return resultOf(after)
    // Two copies of one tap at once, or the number is somebody else's.
    const other = await getRegistration(_id)
    if (other) return isRepeat(other, requestId) ? resultOf(other) : refuse('changedMeanwhile')
  }
  return refuse('busy')
}

export const ownView = ({ _id, siteId, services, skills, free, ...rest }: Registration): OwnRegistration => ({
  ...{ volunteerId: _id, siteId, services, skills, free },
  ...{ state: rest.state, askedAt: rest.askedAt },
  ...(rest.words === undefined ? {} : { words: rest.words }),
  ...(rest.state === 'approved' ? { number: rest.number } : {}),
  ...(rest.guardian ? { guardian: { name: rest.guardian.name, phone: rest.guardian.phone } } : {}),
})

export async function mine(_: unknown, context: Context): Promise<OutputOf<'volunteer.mine'>> {
  const person = me(context)
  const found = await getRegistration(volunteerIdOf(person._id))
  return {
    ...(found ? { registration: ownView(found) } : {}),
    missing: missingFacts(person),
    terms: { version: termsVersion, text: termsText, guardianText: guardianTermsText },
  }
}
