import type { Activity } from '@domain/activity/activity'
import type { Me, MemberView } from '@domain/person/contract'
import { guardianAge, guardianConsentVersion, relationNames } from '@domain/person/person'
import { self } from '@domain/signup/party'
import { ageAt } from '@domain/time'

/** One whom the caller may sign up, as the sheet shows them. */
export interface Attendee {
  /** `self`, or the id of the family member: what `signup.join` takes. */
  id: string
  name: string
  /** 本人, 子女，8 岁. */
  note: string
  /** Cannot come, and why. */
  barred?: string
  /** The activity asks for an age, and we do not know it. */
  needsBirthDate: boolean
  /** A child without the guardian's tick, or with one under a text that has changed since. */
  needsGuardian: boolean
}

type Ages = Pick<Activity, 'startsAt' | 'minAge' | 'maxAge'>
type Human = Pick<MemberView, 'name' | 'birthDate' | 'guardianConsent'>

/**
 * Oneself and one's family, each with what the server would refuse them for. It decides in the end (`decideParty`,
 * `decideJoin`): here it is only said beforehand.
 */
export function attendeesFor(me: Me, activity: Ages, now: number): Attendee[] {
  const myself = {
    ...attendee(self, { name: me.name, birthDate: me.birthDate }, '本人', activity, now),
    needsGuardian: false,
  }
  return [
    myself,
    ...me.family.map(member => attendee(member.id, member, relationNames[member.relation], activity, now)),
  ]
}

function attendee(
  id: string,
  { name, birthDate, guardianConsent }: Human,
  relation: string,
  activity: Ages,
  now: number,
): Attendee {
  const barred = birthDate && barredFor(birthDate, activity)
  const child = birthDate !== undefined && ageAt(birthDate, now) < guardianAge
  const age = birthDate ? `，${ageAt(birthDate, now)} 岁` : ''
  const asksAge = activity.minAge !== undefined || activity.maxAge !== undefined
  return {
    id,
    name,
    note: barred ? `${relation}${age}，${barred}` : `${relation}${age}`,
    ...(barred ? { barred } : {}),
    needsBirthDate: asksAge && birthDate === undefined,
    needsGuardian: child && guardianConsent?.version !== guardianConsentVersion,
  }
}

/** Ages count on the day of the start, both ends included: see `termsOf`. */
function barredFor(birthDate: string, { startsAt, minAge, maxAge }: Ages): string | undefined {
  const age = ageAt(birthDate, startsAt)
  if (minAge !== undefined && age < minAge) return `这个活动要满 ${minAge} 岁`
  if (maxAge !== undefined && age > maxAge) return `这个活动限 ${maxAge} 岁及以下`
  return undefined
}
