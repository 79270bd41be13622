import { createHash, timingSafeEqual } from 'node:crypto'
import type { ParsedOf } from '../../../domain/contract'
import type { Me } from '../../../domain/person/contract'
import { meOf } from '../../../domain/person/me'
import { decideClaim, decideOwners, isLastingOwner } from '../../../domain/person/owners'
import { decideGrant } from '../../../domain/person/roles'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { beginAudit, endAudit } from '../audit/store'
import { type Context, me } from '../handler'
import { stamped } from './change'
import { changeWithOwners } from './store'

/**
 * The first owner names themselves with the set-up code of the deployment. Once there is an owner the code is void;
 * the owner who sends it again (an answer was lost) is told that they are one.
 */
export async function claimOwner(
  { code }: ParsedOf<'person.claimOwner'>,
  context: Context,
): Promise<Me | Refusal> {
  if (!isSetupCode(code)) return refuse('codeWrong')
  const { now, requestId } = context
  const { _id: personId } = me(context)
  // Not an act of staff yet, but the one that all others descend from.
  const row = { requestId, personId, action: 'person.claimOwner', about: {}, at: now }
  await beginAudit(row)
  const outcome = await claim(personId, context)
  await endAudit(row, isRefusal(outcome) ? outcome.refused : 'done')
  return outcome
}

const claim = (personId: string, { now, requestId }: Context): Promise<Me | Refusal> =>
  changeWithOwners<Me | Refusal>(personId, (person, owners) => {
    if (!person) return { answer: refuse('personUnknown') }
    if (isLastingOwner(person)) return { answer: meOf(person, now) }
    const grant = { role: 'owner', grantedBy: personId, grantedAt: now, reason: '首次设置' } as const
    const decided = decideClaim(owners) ?? decideGrant(person, grant, null, now)
    if (isRefusal(decided)) return { answer: decided }
    const left = decideOwners(owners, decided)
    if (isRefusal(left)) return { answer: left }
    const after = stamped(person, decided, requestId)
    return { answer: meOf(after, now), write: { person: after, owners: left } }
  })

/** In constant time, whatever the length; without `SETUP_CODE` no code is right. */
function isSetupCode(code: string): boolean {
  const expected = process.env.SETUP_CODE
  if (!expected) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(code), digest(expected))
}
