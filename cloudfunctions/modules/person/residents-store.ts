import type { Person } from '../../../domain/person/person'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { openPerson, type StoredPerson } from './store'

/** Who lives where: counted, and page by page. */

const persons = collection<StoredPerson>('persons')

/** What says which notices are somebody's, and whether WeChat reaches them. */
export type Counted = Pick<
  Person,
  '_id' | 'wx' | 'homeSiteId' | 'homeEstateId' | 'deskSiteId' | 'birthDate' | 'grants' | 'consents'
>

const countedFields = {
  ...{ wx: true, homeSiteId: true, homeEstateId: true, deskSiteId: true },
  ...{ grants: true, consents: true, sealed: true },
}

/** Everybody who is here, in the order of their ids, behind one of them. */
export async function peopleAfter(after: string, limit: number): Promise<Counted[]> {
  const query = { _id: _.gt(after), gone: _.exists(false) }
  const found = await persons.find(query, { sort: [['_id', 'asc']], limit, fields: countedFields })
  return found.flatMap(stored => {
    if ('gone' in stored) return []
    const { sealed: _sealed, ...person } = stored
    return [{ ...person, birthDate: birthDateIn(stored) }]
  })
}

/** A record that cannot be opened is counted all the same: that it cannot is told by the upkeep of records. */
function birthDateIn(stored: StoredPerson): string | undefined {
  try {
    return openPerson(stored)?.birthDate
  } catch {
    return undefined
  }
}

/** Those whom a site's desk wrote down (they have no WeChat), or those who said that they live there. */
export type Residents = 'desk' | 'home'

/** In the order of their ids, behind one of them. Somebody whom a desk wrote down is not among `home`. */
export async function residentsOf(
  siteId: string,
  which: Residents,
  after: string | undefined,
  limit: number,
): Promise<Person[]> {
  const here = which === 'desk' ? { deskSiteId: siteId } : { homeSiteId: siteId, deskSiteId: _.exists(false) }
  const query = { ...here, ...(after === undefined ? {} : { _id: _.gt(after) }) }
  const found = await persons.find(query, { sort: [['_id', 'asc']], limit })
  return found.flatMap(stored => openPerson(stored) ?? [])
}

/** Whose staff look after them. */
export const livesAt = ({ deskSiteId, homeSiteId }: Person, siteId: string): boolean =>
  (deskSiteId ?? homeSiteId) === siteId
