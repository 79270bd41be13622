import { signupIdOf } from '../../cloudfunctions/modules/signup/signup-id'
import type { Activity } from '../../domain/activity/activity'
import type { Person } from '../../domain/person/person'
import { isRefusal } from '../../domain/refusal'
import { flowOf } from '../../domain/signup/go-on'
import { decideJoin } from '../../domain/signup/join'
import type { SeatLedger } from '../../domain/signup/ledger'
import { decideParty, type KeyOf, self } from '../../domain/signup/party'
import { placeAtJoin, settle } from '../../domain/signup/settle'
import type { Signup } from '../../domain/signup/signup'
import { newLedger } from '../../domain/signup/terms'
import { ageAt } from '../../domain/time'
import type { Random } from './random'

/** A published activity with those who signed up, as `signup.join` would have left it, by the same rules. */
export interface Filled {
  ledger: SeatLedger
  signups: Signup[]
  /** What was sent, for whoever replays it. */
  joins: Join[]
}

export interface Join {
  openid: string
  attendees: string[]
  requestId: string
  at: number
}

export interface Wish {
  seats: number
  /** Nobody signs up after this. */
  until: number
}

/** Below this age parents leave them at home. */
const stayAtHome = 3

export function fill(
  key: string,
  activity: Activity,
  people: readonly Person[],
  { seats, until }: Wish,
  random: Random,
  keyOf: KeyOf,
): Filled {
  const ledger = newLedger(activity, activity.publishedAt ?? activity.createdAt)
  const filled: Filled = { ledger, signups: [], joins: [] }
  const from = Math.max(activity.signupOpensAt, activity.publishedAt ?? 0)
  const span = Math.min(activity.signupClosesAt, until) - from
  const taken = () => activity.capacity - settle(flowOf(ledger), 0).free
  for (const [i, person] of people.entries()) {
    const left = Math.min(seats, activity.capacity) - taken()
    if (left <= 0) break
    const at = from + Math.floor((span * (i + 1)) / (people.length + 1))
    const attendees = partyOf(person, activity, random.int(1, Math.min(activity.partyMax, left)), random)
    if (attendees.length === 0) continue
    join(filled, activity, person, attendees, { requestId: `seed-${key}-join-${i}`, at }, keyOf)
  }
  return filled
}

/** Oneself and one's family, as far as their age allows; small children stay at home. */
function partyOf(person: Person, activity: Activity, size: number, random: Random): string[] {
  const { minAge = stayAtHome, maxAge = Number.POSITIVE_INFINITY, startsAt } = activity
  const mayCome = ({ birthDate }: { birthDate?: string }): boolean => {
    if (!birthDate) return activity.minAge === undefined && activity.maxAge === undefined
    const age = ageAt(birthDate, startsAt)
    return age >= minAge && age <= maxAge
  }
  const family = person.family.filter(mayCome).map(member => member.id)
  return mayCome(person) ? [self, ...random.some(family, size - 1)] : random.some(family, size)
}

/** When a rule says no, this person stays at home. */
function join(
  { ledger, signups, joins }: Filled,
  { _id: activityId }: Activity,
  person: Person,
  attendees: string[],
  { requestId, at }: { requestId: string; at: number },
  keyOf: KeyOf,
): void {
  const party = decideParty(person, attendees, keyOf, at)
  if (isRefusal(party)) return
  const keys = party.members.map(member => member.key)
  const signupId = signupIdOf(activityId, person._id, requestId)
  const request = {
    personId: person._id,
    signupId,
    attendees: keys,
    oldest: party.oldest,
    youngest: party.youngest,
    volunteer: false,
  }
  const look = {
    ...ledger,
    offers: [],
    index: -1,
    sits: false,
    offered: false,
    otherSignup: ledger.line.some(entry => entry.personId === person._id),
    attendeeTaken: ledger.line.some(entry => entry.attendees.some(attendee => keys.includes(attendee))),
    spent: false,
  }
  if (decideJoin(look, request, at) !== 'join') return
  ledger.line.push({ personId: person._id, signupId, size: keys.length, attendees: keys, at })
  ledger.joins++
  const answer = placeAtJoin(flowOf(ledger), ledger.line.length - 1)
  signups.push({
    _id: signupId,
    activityId,
    personId: person._id,
    attendees: party.members,
    party: party.members.length,
    joinedAt: at,
    answer,
    listed: true,
  })
  joins.push({ openid: person.wx, attendees, requestId, at })
}
