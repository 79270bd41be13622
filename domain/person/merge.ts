import { type Refusal, refuse } from '../refusal'
import { remember } from '../repeat'
import { candidates, type KeyOf, self } from '../signup/party'
import type { Consent } from './consents'
import type { DeskPerson } from './desk'
import type { FamilyMember, Person } from './person'

/**
 * Two records of one human become one: a record of the desk goes into that of its person who has WeChat by now, or into
 * another record of the desk. The first write takes everything out of it and gives it to the other; what lies elsewhere
 * under the old id follows (`absorb` of each area), and a job finishes what was cut off.
 */
export interface Merge {
  /** Derived from the request, so that the same tap merges once. */
  _id: string
  fromId: string
  intoId: string
  /** Whose staff kept the record. */
  siteId: string
  /** When it was made at the desk. */
  madeAt: number
  /** Who wanted it. */
  by: string
  askedAt: number
  state: 'begun' | 'done'
  doneAt?: number
  /** Sign-ups that could not become one yet: see domain/signup/merge.ts. */
  apart: number
  /** Keys of attendees as they were, each with the one that the same human has from now on. */
  keys: [was: string, is: string][]
}

/** What stays of the record: where it went. The requests are kept, so that late repeats are told what they were told. */
export interface MergedAway {
  _id: string
  wx: string
  gone: { why: 'merged'; into: string; at: number }
  deskSiteId: string
  consents: Consent[]
  requests: string[]
  rev: number
}

export interface Merging {
  from: MergedAway
  into: Person
  keys: Merge['keys']
}

/** Whoever takes over a record is called as it says: else it is somebody else's, however well the code was kept. */
export const isSameName = (one: Pick<Person, 'name'>, other: Pick<Person, 'name'>): boolean =>
  bare(one.name) === bare(other.name)
const bare = (name: string): string => name.replace(/\s/g, '')

/** What `into` says of itself stands; what it does not say comes from the other. Nobody of either family is lost. */
export function decideMerge(
  from: DeskPerson,
  into: Person,
  keyOf: KeyOf,
  { now, requestId }: { now: number; requestId: string },
): Merging | Refusal {
  if (from._id === into._id) return refuse('mergeSame')
  if (from.grants.length > 0) return refuse('mergeRoles')
  const { family, idOf } = oneFamily(into.family, from.family)
  const moved = from.consents.map(({ memberId, ...consent }) =>
    memberId === undefined ? consent : { ...consent, memberId: idOf.get(memberId) ?? memberId },
  )
  const home = into.homeEstateId === undefined ? from : into
  const after: Person = {
    ...withKnown(into, { birthDate: into.birthDate ?? from.birthDate, phone: into.phone ?? from.phone }),
    ...withKnown({}, { homeEstateId: home.homeEstateId, homeSiteId: home.homeSiteId }),
    family,
    consents: [...moved, ...into.consents].sort((a, b) => a.at - b.at),
    formerIds: [...(into.formerIds ?? []), ...(from.formerIds ?? []), from._id],
    requests: remember(into, requestId),
    rev: into.rev + 1,
  }
  return {
    into: after,
    from: {
      _id: from._id,
      wx: `merged:${from._id}`,
      gone: { why: 'merged', into: into._id, at: now },
      deskSiteId: from.deskSiteId,
      consents: [],
      requests: from.requests,
      rev: from.rev + 1,
    },
    keys: keysOf(from, into, after, idOf, keyOf),
  }
}

/** The same name with no other birthday is the same one of the family. */
function oneFamily(kept: readonly FamilyMember[], others: readonly FamilyMember[]) {
  const family = [...kept]
  const idOf = new Map<string, string>()
  for (const other of others) {
    const at = family.findIndex(
      ({ id, name, birthDate }) =>
        name === other.name &&
        (!birthDate || !other.birthDate || birthDate === other.birthDate) &&
        ![...idOf.values()].includes(id),
    )
    const same = family[at]
    if (same && kept.includes(same)) {
      idOf.set(other.id, same.id)
      family[at] = withKnown(same, { birthDate: same.birthDate ?? other.birthDate })
    } else {
      idOf.set(other.id, other.id)
      family.push(other)
    }
  }
  return { family, idOf }
}

/** Sign-ups know somebody by their id, or by name and birthday: by what of these was known when they signed up. */
function keysOf(
  from: Person,
  into: Person,
  after: Person,
  idOf: ReadonlyMap<string, string>,
  keyOf: KeyOf,
): Merge['keys'] {
  const isNow = new Map(candidates(after, keyOf).map(({ id, key }) => [id, key]))
  const pairs = (person: Person, idAfter: (id: string) => string): Merge['keys'] =>
    candidates(person, keyOf).flatMap(({ id, key }) => {
      const is = isNow.get(idAfter(id))
      const own = id === self ? person._id : id
      return is === undefined ? [] : [...new Set([own, key])].map(was => [was, is] as [string, string])
    })
  const all = [...pairs(into, id => id), ...pairs(from, id => idOf.get(id) ?? id)]
  return all.filter(([was, is]) => was !== is)
}

/** Fields that are known, and no others. */
function withKnown<T extends object>(
  record: T,
  fields: Partial<Record<keyof Person, string | undefined>>,
): T {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { ...record, ...Object.fromEntries(known) }
}
