import { type DeskPerson, isDeskPerson } from '../../../../domain/person/desk'
import type { Person } from '../../../../domain/person/person'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { nameHashOf, openPerson, phoneHashOf, type StoredPerson } from '../store'

/** Records kept at the desk, and how one is found again. */

const persons = collection<StoredPerson>('persons')
/** More people of one name, or one number, than a clerk looks through. */
const foundMax = 20

const opened = (stored: StoredPerson[]): Person[] => stored.flatMap(one => openPerson(one) ?? [])

export interface StoredAtDesk {
  deskSiteId: string
  /** Null when it was erased, or went into another. */
  person: DeskPerson | null
  mergedInto?: string
  /** The latest requests that changed it. */
  requests: readonly string[]
}

/** A record of the desk, or what is left of one; null for everybody else. */
export async function storedAtDesk(personId: string): Promise<StoredAtDesk | null> {
  const stored = await persons.get(personId)
  if (stored?.deskSiteId === undefined) return null
  const person = openPerson(stored)
  return {
    deskSiteId: stored.deskSiteId,
    person: person && isDeskPerson(person) ? person : null,
    requests: 'requests' in stored ? stored.requests : [],
    ...('gone' in stored && stored.gone.why === 'merged' ? { mergedInto: stored.gone.into } : {}),
  }
}

/** Those of at most 1,000 people who have a record at the desk and no WeChat. */
export async function deskPeopleAmong(personIds: readonly string[]): Promise<DeskPerson[]> {
  if (personIds.length === 0) return []
  const query = { _id: _.in(personIds.slice(0, 1000)), deskSiteId: _.exists(true) }
  return opened(await persons.find(query, { limit: 1000 })).filter(isDeskPerson)
}

/** Of one site, or of all. */
export const deskByName = async (name: string, siteId: string | undefined): Promise<Person[]> =>
  opened(
    await persons.find(
      { nameHash: nameHashOf(name), ...(siteId === undefined ? {} : { deskSiteId: siteId }) },
      { limit: foundMax },
    ),
  )

/** Whoever gave this number, with WeChat or without. `phone` is digits alone. */
export const peopleByPhone = async (phone: string): Promise<Person[]> =>
  opened(await persons.find({ phoneHash: phoneHashOf(phone) }, { limit: foundMax }))

/** The latest of a site. */
export const latestAtDesk = async (siteId: string): Promise<Person[]> =>
  opened(
    await persons.find(
      { deskSiteId: siteId },
      {
        sort: [
          ['createdAt', 'desc'],
          ['_id', 'asc'],
        ],
        limit: foundMax,
      },
    ),
  )
