import { agrees } from '../../../domain/person/consents'
import type { Remains } from '../../../domain/person/ending'
import type { MergedAway } from '../../../domain/person/merge'
import type { FamilyMember, GrantedRole, Person } from '../../../domain/person/person'
import { isStaff } from '../../../domain/person/roles'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { keyedHash, open, type Sealed, seal } from '../../kit/crypto'
import { transaction } from '../../kit/transaction'

/**
 * People. What a person told us about people (names, birth dates, the family) lies sealed in one field, since nothing
 * is searched for by it; see docs/decisions/0006-field-encryption.md.
 */
interface PersonDocument extends Omit<Person, keyof Private> {
  sealed: Sealed
  /** By which somebody is found who says their number. */
  phoneHash?: string
  /** Of records made at the desk: by which one is found again by the whole name. */
  nameHash?: string
}
/** A record, or what is left of one that was erased, or went into another. */
export type StoredPerson = PersonDocument | Remains | MergedAway

interface Private {
  name: string
  birthDate?: string
  phone?: string
  family: FamilyMember[]
}

/** Who is an owner without an end: one document, so that two owners cannot remove each other. */
interface OwnerList {
  _id: typeof ownerListId
  people: string[]
}

const persons = collection<StoredPerson>('persons')
const owners = collection<OwnerList>('owners')
const ownerListId = 'owners'
/** How often one human's records can have been merged one into the next: far more than anybody has. */
const hopsMax = 10

/** The sealed text belongs to this record and no other. */
const about = (personId: string): string => `persons/${personId}`

export const phoneHashOf = (phone: string): string => keyedHash('phone', phone)
/** Blanks do not make another name. */
export const nameHashOf = (name: string): string => keyedHash('name', name.replace(/\s/g, ''))

export function sealPerson({ name, birthDate, phone, family, ...rest }: Person): PersonDocument {
  // What is undefined is left out of the text.
  const told: Private = { name, birthDate, phone, family }
  const sealed = seal(JSON.stringify(told), about(rest._id))
  return {
    ...rest,
    sealed,
    ...(phone === undefined ? {} : { phoneHash: phoneHashOf(phone) }),
    ...(rest.deskSiteId === undefined ? {} : { nameHash: nameHashOf(name) }),
  }
}

/** Null for one that is gone. */
export function openPerson(stored: StoredPerson): Person | null {
  if ('gone' in stored) return null
  const { sealed, phoneHash: _, nameHash: __, ...rest } = stored
  // Only `sealPerson` writes this field, and the cipher's tag proves it.
  const told = JSON.parse(open(sealed, about(rest._id))) as Private
  return { ...rest, ...told }
}

const living = (stored: StoredPerson[]): Person[] => stored.flatMap(one => openPerson(one) ?? [])

/** One request, by the unique index: every call begins with it. */
export async function findPerson(openid: string): Promise<Person | null> {
  const [found] = await persons.find({ wx: openid }, { limit: 1 })
  return found ? openPerson(found) : null
}

export async function getPerson(personId: string): Promise<Person | null> {
  const found = await persons.get(personId)
  return found && openPerson(found)
}

/** The person was here at that moment, unless they are known to have been here since. */
export async function markSeen(personId: string, at: number): Promise<void> {
  const before = _.or([{ seenAt: _.exists(false) }, { seenAt: _.lt(at) }])
  await persons.update(_.and([{ _id: personId, gone: _.exists(false) }, before]), { seenAt: at })
}

/** Whoever has this id now: where a record was merged into another, that one. Null when they are gone. */
export async function whoIs(personId: string): Promise<Person | null> {
  let found = await persons.get(personId)
  for (let hop = 0; hop < hopsMax && found && 'gone' in found && found.gone.why === 'merged'; hop++)
    found = await persons.get(found.gone.into)
  return found && openPerson(found)
}

/** At most 100, in no particular order; whoever is gone is left out. */
export async function getPersons(personIds: readonly string[]): Promise<Person[]> {
  if (personIds.length === 0) return []
  return living(await persons.find({ _id: _.in([...personIds]) }, { limit: 100 }))
}

/** How to reach somebody, and what says which notices are theirs. */
export type Reach = Pick<
  Person,
  '_id' | 'wx' | 'homeSiteId' | 'homeEstateId' | 'birthDate' | 'grants' | 'consents'
>

const reachFields = { wx: true, homeSiteId: true, homeEstateId: true, grants: true, consents: true }

/**
 * At most 1,000 who have WeChat, agree that we keep their data, and are not gone, in no particular order; `wx` is their
 * OPENID. With their birth date, as far as they told it, only where `ages` asks for it.
 */
export async function reachOf(personIds: readonly string[], ages = false): Promise<Reach[]> {
  if (personIds.length === 0) return []
  const fields = { ...reachFields, ...(ages ? { sealed: true } : {}) }
  const found = await persons.find({ _id: _.in([...personIds]) }, { limit: 1000, fields })
  // `desk:…` and `erased:…` stand where there is no OPENID, which never has a colon.
  return found.flatMap(stored => {
    if (stored.wx.includes(':') || 'gone' in stored || !agrees(stored)) return []
    const { _id, wx, homeSiteId, homeEstateId, grants, consents } = stored
    const birthDate = ages ? openPerson(stored)?.birthDate : undefined
    return [{ _id, wx, homeSiteId, homeEstateId, grants, consents, birthDate }]
  })
}

/** Where at most 1,000 people live, as far as they said so: their estates. */
export async function homesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const query = { _id: _.in([...personIds]), homeEstateId: _.exists(true) }
  const found = await persons.find(query, { limit: 1000, fields: { homeEstateId: true } })
  return new Map(
    found.flatMap(one => ('homeEstateId' in one && one.homeEstateId ? [[one._id, one.homeEstateId]] : [])),
  )
}

const atOnce = 100

/** What those of them are called who hold or held a role; residents and people who are gone are left out. */
export async function staffNames(personIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(personIds)]
  const names = new Map<string, string>()
  for (let from = 0; from < ids.length; from += atOnce) {
    for (const person of await getPersons(ids.slice(from, from + atOnce)))
      if (isStaff(person)) names.set(person._id, person.name)
  }
  return names
}

export interface RoleFilter {
  roles: readonly GrantedRole[]
  siteId?: string
  /** Those who held one instead: it was taken back or replaced. */
  former: boolean
}

/** People who hold one of the roles, also one that has run out: by id, from behind `after`. */
export async function peopleWithRole(
  { roles, siteId, former }: RoleFilter,
  after: string,
  limit: number,
): Promise<Person[]> {
  const field = former ? 'formerGrants' : 'grants'
  const held =
    siteId === undefined
      ? { [`${field}.role`]: _.in([...roles]) }
      : { [field]: _.elemMatch({ role: _.in([...roles]), siteId }) }
  return living(await persons.find({ ...held, _id: _.gt(after) }, { sort: [['_id', 'asc']], limit }))
}

/**
 * People of whom some role ends between the two moments, and now and then one of whom one ended before and another ends
 * after: the SDK cannot ask for both of the same grant (facts: cloud-protocol.md §7).
 */
export const peopleWhoseRoleEnds = async (from: number, to: number, limit: number): Promise<Person[]> =>
  living(await persons.find({ 'grants.until': _.gt(from).and(_.lte(to)) }, { limit }))

/** Ids of the owners whose role has no end. */
export const lastingOwners = async (): Promise<string[]> => (await owners.get(ownerListId))?.people ?? []

/** False when this OPENID has a record already. */
export const addPerson = (person: Person): Promise<boolean> => persons.add(sealPerson(person))

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addPersons = (people: readonly Person[]): Promise<void> => persons.addAll(people.map(sealPerson))

/** Replaces the person if they still are at revision `rev`. */
export async function savePerson(person: Person, rev: number): Promise<boolean> {
  const { _id, homeEstateId, homeSiteId, phoneHash, nameHash, ...fields } = sealPerson(person)
  const optional = { homeEstateId, homeSiteId, phoneHash, nameHash }
  const data = Object.fromEntries(
    Object.entries(optional).map(([name, value]) => [name, value ?? _.remove()]),
  )
  return (await persons.update({ _id, rev }, { ...fields, ...data })) === 1
}

/**
 * Changes the person and the list of owners together or not at all. `decide` may run more than once; it returns null
 * when there is nothing to write.
 */
export const changeWithOwners = <Answer>(
  personId: string,
  decide: (
    person: Person | null,
    owners: string[],
  ) => { answer: Answer; write?: { person: Person; owners: string[] } },
): Promise<Answer> =>
  transaction(async within => {
    const personDoc = within.collection('persons').doc(personId)
    const listDoc = within.collection('owners').doc(ownerListId)
    const found = (await personDoc.get()).data as StoredPerson | null
    const list = (await listDoc.get()).data as OwnerList | null
    const { answer, write } = decide(found && openPerson(found), list?.people ?? [])
    if (write) {
      await listDoc.set({ data: { people: write.owners } })
      const { _id, ...fields } = sealPerson(write.person)
      await personDoc.set({ data: fields })
    }
    return answer
  })
