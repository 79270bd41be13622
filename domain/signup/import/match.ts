import type { Person } from '../../person/person'
import { readPhone } from '../../person/phone'
import { type Refusal, refuse } from '../../refusal'

export interface NamedRow {
  name: string
  /** As it was written; absent for none. */
  phone?: string
}

/**
 * Whom a line of a paper list means, of those who have its name or its number: a person of the desk; null for somebody
 * new; or a refusal, where a clerk has to look. A list must neither write one human down twice nor make one of two.
 */
export function matchRow<P extends Pick<Person, 'name' | 'phone' | 'deskSiteId'>>(
  { name, phone }: NamedRow,
  alike: readonly P[],
): P | null | Refusal {
  const digits = phone === undefined ? undefined : (readPhone(phone) ?? undefined)
  const called = alike.filter(person => digits !== undefined && person.phone === digits)
  const same = called.filter(person => person.name === name)
  if (called.length > 0 && same.length === 0) return refuse('importOtherName')
  if (same.length > 1) return refuse('importUnsure')
  const [certain] = same
  if (certain) return certain.deskSiteId === undefined ? refuse('importHasWechat') : certain
  const named = alike.filter(person => person.name === name && person.deskSiteId !== undefined)
  // A number on both sides that differs is another person of the same name.
  const possible = named.filter(person => digits === undefined || person.phone === undefined)
  if (possible.length === 0) return null
  const [only] = possible
  return digits === undefined && possible.length === 1 && named.length === 1 && only
    ? only
    : refuse('importUnsure')
}
