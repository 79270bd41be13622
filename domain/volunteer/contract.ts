import * as v from 'valibot'
import { read, write } from '../action'
import { count, cursor, id, type Page, words } from '../fields'
import type { Verdict } from './rules'
import {
  type FreeTime,
  freeTimes,
  type Registration,
  type RegistrationState,
  type ServiceType,
  type Skill,
  serviceTypes,
  skills,
} from './volunteer'

/** Registering as a volunteer, and the station's answer. */

const chosen = <T extends string>(options: Record<T, string>) => {
  const names = Object.keys(options) as T[]
  return v.pipe(v.array(v.picklist(names)), v.maxLength(names.length))
}

const atLeastOne = <T extends string>(options: Record<T, string>) =>
  v.pipe(chosen(options), v.minLength(1, '请至少选一项'))

/** What one sees of one's own. */
export interface OwnRegistration
  extends Pick<Registration, 'siteId' | 'services' | 'skills' | 'free' | 'state' | 'words' | 'askedAt'> {
  volunteerId: string
  /** From the approval on. */
  number?: string
  guardian?: { name: string; phone: string }
}

export interface QueueRow {
  volunteerId: string
  /** Masked; empty when the person is gone. */
  name: string
  /** Under 18. */
  minor: boolean
  services: ServiceType[]
  askedAt: number
}

/** Masked, but for who has stated a purpose. */
export interface RegistrationView extends Omit<OwnRegistration, 'number'> {
  name: string
  age?: number
  birthDate?: string
  phone?: string
  rev: number
}

export const volunteerActions = {
  /** A first registration, or one that was given back or is corrected. */
  'volunteer.register': write(
    v.strictObject({
      siteId: id,
      termsVersion: words(20),
      services: atLeastOne<ServiceType>(serviceTypes),
      skills: chosen<Skill>(skills),
      free: atLeastOne<FreeTime>(freeTimes),
      guardian: v.optional(v.strictObject({ name: words(20), phone: words(20) })),
    }),
  ).gives<{ volunteerId: string; state: RegistrationState }>(),
  /** One's own, with the text to agree to and what the profile lacks still. */
  'volunteer.mine': read(v.strictObject({})).gives<{
    registration?: OwnRegistration
    missing: ('birthDate' | 'phone')[]
    terms: { version: string; text: string; guardianText: string }
  }>(),
  /** Nobody is a volunteer against their will; what was served stays on record. */
  'volunteer.leave': write(v.strictObject({ understood: v.literal(true) })).gives<{
    state: RegistrationState
  }>(),
  /** What waits for the station, the oldest first. */
  'volunteer.queue': read(v.strictObject({ siteId: id, cursor })).gives<Page<QueueRow>>(),
  'volunteer.registration': read(
    v.strictObject({ volunteerId: id, purpose: v.optional(words(60)) }),
  ).gives<RegistrationView>(),
  'volunteer.review': write(
    v.strictObject({
      volunteerId: id,
      rev: count(1_000_000),
      verdict: v.picklist(['approved', 'returned', 'rejected'] satisfies Verdict[]),
      words: words(200),
    }),
  ).gives<{ volunteerId: string; state: RegistrationState }>(),
}
