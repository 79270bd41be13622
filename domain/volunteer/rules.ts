import type { Grant, Person } from '../person/person'
import { guardianAge } from '../person/person'
import { readPhone } from '../person/phone'
import { isLive } from '../person/roles'
import { type Refusal, refuse } from '../refusal'
import { remember } from '../repeat'
import { ageAt } from '../time'
import { termsVersion } from './terms'
import { adultAge, type Registration, type RegistrationState } from './volunteer'

/** Registering, and the station's answer. */

type Registering = Pick<Person, '_id' | 'birthDate' | 'phone'>

export interface RegistrationInput extends Pick<Registration, 'siteId' | 'services' | 'skills' | 'free'> {
  termsVersion: string
  guardian?: { name: string; phone: string }
}

export interface Asking {
  _id: string
  number: string
  requestId: string
  now: number
}

/** What the profile lacks still. */
export const missingFacts = ({ birthDate, phone }: Registering): ('birthDate' | 'phone')[] => [
  ...(birthDate === undefined ? (['birthDate'] as const) : []),
  ...(phone === undefined ? (['phone'] as const) : []),
]

/** A first registration, or one that is handed in again; it waits for the station from then on. */
export function decideRegistration(
  person: Registering,
  before: Registration | null,
  { guardian, ...input }: RegistrationInput,
  { _id, number, requestId, now }: Asking,
): Registration | Refusal {
  if (before?.state === 'approved') return refuse('alreadyVolunteer')
  if (input.termsVersion !== termsVersion) return refuse('consentOutdated')
  const { birthDate } = person
  if (birthDate === undefined || missingFacts(person).length > 0) return refuse('registrationFactsNeeded')
  const age = ageAt(birthDate, now)
  if (age < guardianAge) return refuse('guardianAccountNeeded')
  const minor = age < adultAge
  if (minor && !guardian) return refuse('volunteerGuardianNeeded')
  const phone = guardian ? readPhone(guardian.phone) : null
  if (minor && phone === null) return refuse('phoneWrong')
  return {
    ...input,
    _id,
    personId: person._id,
    number: before?.number ?? number,
    // Of a grown-up none is asked for, and none is kept.
    ...(minor && guardian && phone !== null
      ? { guardian: { name: guardian.name, phone, agreedAt: now } }
      : {}),
    agreedAt: now,
    state: 'waiting',
    // Whoever corrects what waits keeps their place in the queue.
    askedAt: before?.state === 'waiting' ? before.askedAt : now,
    requests: remember(before ?? { requests: [] }, requestId),
    rev: before ? before.rev + 1 : 0,
  }
}

export type Verdict = Exclude<RegistrationState, 'waiting' | 'left'>

export interface Review {
  verdict: Verdict
  words: string
  /** As the reviewer read it. */
  rev: number
  by: string
  requestId: string
}

/** One answer to what waits, by somebody else. */
export function decideReview(
  before: Registration,
  { verdict, words, rev, by, requestId }: Review,
  now: number,
): Registration | Refusal {
  if (before.personId === by) return refuse('ownRegistration')
  if (before.rev !== rev) return refuse('changedMeanwhile')
  if (before.state !== 'waiting') return refuse('registrationAnswered')
  return {
    ...before,
    state: verdict,
    words,
    decidedAt: now,
    decidedBy: by,
    requests: remember(before, requestId),
    rev: before.rev + 1,
  }
}

/** Of one's own will, at any time, without a reason (志愿服务条例 art. 25). What was asked for when registering goes; the number stays. */
export function decideLeave(before: Registration, requestId: string, now: number): Registration | Refusal {
  if (before.state !== 'approved') return refuse('notVolunteer')
  const { guardian: _, words: __, decidedBy: ___, ...rest } = before
  return {
    ...rest,
    ...{ services: [], skills: [], free: [], state: 'left', decidedAt: now },
    requests: remember(before, requestId),
    rev: before.rev + 1,
  }
}

/** By which a role that came of an approval is told from one that an owner gave. */
const approvalReason = '志愿者注册审核通过'

/**
 * The role that goes with a registration as it stands. It is written after the answer: where a process dies in between,
 * the job `volunteer.follow` writes it.
 */
export function withRoleOf<P extends Pick<Person, 'grants'>>(
  person: P,
  { state, decidedAt = 0, decidedBy = '' }: Pick<Registration, 'state' | 'decidedAt' | 'decidedBy'>,
): P {
  if (state === 'approved') {
    const holds = person.grants.some(grant => grant.role === 'volunteer' && isLive(grant, decidedAt))
    const grant: Grant = {
      role: 'volunteer',
      grantedBy: decidedBy,
      grantedAt: decidedAt,
      reason: approvalReason,
    }
    return holds ? person : { ...person, grants: [...person.grants.filter(notVolunteer), grant] }
  }
  const kept = person.grants.filter(grant => notVolunteer(grant) || grant.reason !== approvalReason)
  return kept.length === person.grants.length ? person : { ...person, grants: kept }
}

const notVolunteer = ({ role }: Grant): boolean => role !== 'volunteer'
