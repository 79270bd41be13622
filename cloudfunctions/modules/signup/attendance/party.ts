import { maskName } from '../../../../domain/person/mask'
import type { Person } from '../../../../domain/person/person'
import type { Attendance } from '../../../../domain/signup/attendance/attendance'
import type { PersonCame } from '../../../../domain/signup/attendance/contract'
import { nameless, type Signup } from '../../../../domain/signup/signup'
import { seatsNow } from '../follow'
import { keysOf, placeOf } from '../my-place'
import { recordFromLedger } from '../record'
import { getSignup } from '../store'

/** One party as the ledger has it now. */
export interface SeatedParty {
  personId: string
  signupId: string
  attendees: readonly string[]
}

export interface FoundParty {
  state: 'seated' | 'waiting' | 'none'
  party?: SeatedParty
}

export async function partyOf(activityId: string, personId: string, now: number): Promise<FoundParty> {
  const [seats] = await seatsNow(personId, [activityId], now)
  const place = seats && placeOf(seats, now)
  if (!seats || !place) return { state: 'none' }
  const party = { personId, signupId: place.signupId, attendees: [...keysOf(seats)] }
  return place.state === 'seated' ? { state: 'seated', party } : { state: 'waiting' }
}

/** Names of the party. The record may be missing where a process died before it was written. */
export async function namesOf(
  activityId: string,
  { signupId }: SeatedParty,
  person: Person | null,
): Promise<Signup['attendees']> {
  const record =
    (await getSignup(signupId)) ?? (person && (await recordFromLedger(activityId, person, signupId)))
  return record?.attendees ?? []
}

/** Who of them came. */
export function peopleOf(
  { attendees }: Pick<SeatedParty, 'attendees'>,
  names: Signup['attendees'],
  attendance: Pick<Attendance, 'words'> | null | undefined,
  full: boolean,
): PersonCame[] {
  const nameOf = new Map(names.map(({ key, name }) => [key, name]))
  return attendees.map(key => {
    const word = attendance?.words[key]
    const said = word ? { at: word.since, how: word.how } : {}
    return { id: key, name: shown(nameOf.get(key) ?? nameless, full), came: word?.came ?? false, ...said }
  })
}

function shown(name: string, full: boolean): string {
  if (name === nameless) return '已注销'
  return full ? name : maskName(name)
}
