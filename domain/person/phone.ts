import { type Refusal, refuse } from '../refusal'
import { isCurrent, liveConsent } from './consents'
import type { Person } from './person'

/** Telephone numbers of residents: a mobile number of mainland China, or a landline with its area code. */

/** As it is kept: digits alone. Blanks, hyphens and the country's code in front are left out; null for anything else. */
export function readPhone(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '').replace(/^(?:\+|00)86/, '')
  return /^1[3-9]\d{9}$/.test(digits) || /^0\d{2,3}[2-9]\d{6,7}$/.test(digits) ? digits : null
}

/** A number that is published to be called, as somebody writes it: a short one of a service, or with an extension. */
export const publicPhone = /^[0-9+\- ]{5,20}$/

/** 138****0000: enough to be known again by whoever has it (facts: platform.md §3.6). */
export const maskPhone = (phone: string): string =>
  `${phone.slice(0, 3)}${'*'.repeat(Math.max(phone.length - 7, 4))}${phone.slice(-4)}`

/** The number is asked for under the present text only, which names it. */
export function decidePhone(person: Person, text: string): Person | Refusal {
  if (!isCurrent(liveConsent(person, { text: 'profile' }))) return refuse('consentOutdated')
  const phone = readPhone(text)
  return phone === null ? refuse('phoneWrong') : { ...person, phone }
}

export function withoutPhone(person: Person): Person {
  const { phone, ...rest } = person
  return phone === undefined ? person : rest
}
