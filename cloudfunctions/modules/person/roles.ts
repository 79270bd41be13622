import type { Change } from '../../../domain/change'
import type { ParsedOf } from '../../../domain/contract'
import { roleChanges } from '../../../domain/person/audited'
import { decideOwners } from '../../../domain/person/owners'
import type { Grant, Person } from '../../../domain/person/person'
import { decideGrant, decideRevoke } from '../../../domain/person/roles'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat } from '../../../domain/repeat'
import { type Context, me } from '../handler'
import { getSite } from '../site/store'
import { changePerson, stamped } from './change'
import { changeWithOwners, getPerson } from './store'

/** Roles, given and taken back by an owner. They are read at every call, so that they end at once. */

export async function grantRole(
  { personId, role, siteId, until, reason }: ParsedOf<'person.grantRole'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const { now } = context
  const site = siteId === undefined ? null : await getSite(siteId)
  const grant: Grant = {
    role,
    grantedBy: me(context)._id,
    grantedAt: now,
    reason,
    ...(siteId === undefined ? {} : { siteId }),
    ...(until === undefined ? {} : { until }),
  }
  return changeRoles(personId, role, context, person => decideGrant(person, grant, site, now))
}

export async function revokeRole(
  { personId, role, siteId, reason }: ParsedOf<'person.revokeRole'>,
  context: Context,
): Promise<{ personId: string } | Refusal> {
  const revocation = { role, by: me(context)._id, reason, ...(siteId === undefined ? {} : { siteId }) }
  return changeRoles(personId, role, context, person => decideRevoke(person, revocation, context.now))
}

async function changeRoles(
  personId: string,
  role: Grant['role'],
  { requestId, changes }: Context,
  decide: (person: Person) => Person | Refusal,
): Promise<{ personId: string } | Refusal> {
  let told: Change[] = []
  // May run again on a fresh copy: the last decision is the one that is written.
  const deciding = (person: Person) => {
    const decided = decide(person)
    told = isRefusal(decided) ? [] : roleChanges(person, decided)
    return decided
  }
  const change = role === 'owner' ? changeOwner : changeOther
  const outcome = await change(personId, requestId, deciding)
  if (!isRefusal(outcome)) changes.push(...told)
  return outcome
}

async function changeOther(
  personId: string,
  requestId: string,
  decide: (person: Person) => Person | Refusal,
): Promise<{ personId: string } | Refusal> {
  const person = await getPerson(personId)
  if (!person) return refuse('personUnknown')
  const changed = await changePerson(person, requestId, decide)
  return isRefusal(changed) ? changed : { personId }
}

const changeOwner = (personId: string, requestId: string, decide: (person: Person) => Person | Refusal) =>
  changeWithOwners<{ personId: string } | Refusal>(personId, (person, owners) => {
    if (!person) return { answer: refuse('personUnknown') }
    if (isRepeat(person, requestId)) return { answer: { personId } }
    const decided = decide(person)
    if (isRefusal(decided)) return { answer: decided }
    const left = decideOwners(owners, decided)
    if (isRefusal(left)) return { answer: left }
    return { answer: { personId }, write: { person: stamped(person, decided, requestId), owners: left } }
  })
