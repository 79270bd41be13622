import * as v from 'valibot'
import { read, write } from '../action'
import { day, id, text, words } from '../fields'
import type { Relation } from './person'

/** Records that staff keep for people without WeChat: see desk.ts. Names and numbers are masked unless a purpose is said. */

export interface DeskRow {
  personId: string
  name: string
  birthYear?: string
  phone?: string
  homeEstateId?: string
  /** Whose staff keep the record; absent for somebody who has WeChat. */
  deskSiteId?: string
  since: number
}

export interface DeskMember {
  id: string
  name: string
  relation: Relation
  birthYear?: string
  /** Only in the full view. */
  birthDate?: string
}

export interface DeskRecord extends DeskRow {
  full: boolean
  /** Only in the full view. */
  birthDate?: string
  family: DeskMember[]
  /** When they agreed, said at the desk, and who noted it; `stands` unless the text has changed since. */
  consent?: { at: number; takenBy: string; stands: boolean }
}

export const relation = v.picklist(['child', 'parent', 'spouse', 'grandchild', 'other'] satisfies Relation[])

const facts = {
  birthDate: v.optional(day),
  /** As it was said; blanks and hyphens do not matter. */
  phone: v.optional(text(24)),
  homeEstateId: v.optional(id),
}

export const deskActions = {
  /** Who is there already: by the whole name, by the number, or the latest of the site when neither is given. */
  'person.deskFind': read(
    v.strictObject({ siteId: id, name: v.optional(words(20)), phone: v.optional(words(24)) }),
  ).gives<{ people: DeskRow[] }>(),
  /**
   * A new record. `consent` is the version of the text that was read to the person, who agreed. Refused as `deskLikely`
   * when there is one like it, unless staff looked and want it `anyway`.
   */
  'person.deskCreate': write(
    v.strictObject({
      siteId: id,
      name: words(20),
      consent: words(20),
      ...facts,
      anyway: v.optional(v.boolean()),
    }),
  ).gives<{ personId: string }>(),
  /** Stating a purpose shows it in full and is logged. */
  'person.deskRecord': read(
    v.strictObject({ personId: id, purpose: v.optional(words(60)) }),
  ).gives<DeskRecord>(),
  /** What is not named stays; an empty `phone` is taken out. `consent`: it was asked for anew. */
  'person.deskSave': write(
    v.strictObject({ personId: id, name: v.optional(words(20)), consent: v.optional(words(20)), ...facts }),
  ).gives<{ personId: string }>(),
  /** As `person.saveMember`; the guardian agreed at the desk. */
  'person.deskSaveMember': write(
    v.strictObject({
      personId: id,
      memberId: v.optional(id),
      name: words(20),
      relation,
      birthDate: v.optional(day),
      guardianConsent: v.optional(words(20)),
    }),
  ).gives<{ personId: string }>(),
  'person.deskRemoveMember': write(v.strictObject({ personId: id, memberId: id })).gives<{
    personId: string
  }>(),
  /** The person wants nothing kept any more: as `person.erase`. */
  'person.deskErase': write(v.strictObject({ personId: id, understood: v.literal(true) })).gives<{
    personId: string
  }>(),
}
