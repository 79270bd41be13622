import type { Person } from '../../../domain/person/person'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { openPerson, type StoredPerson } from './store'

/** Who lives where: counted, and page by page. */

const persons = collection<StoredPerson>('persons')

/** Residents of a site, or all. */
export const countResidents = (siteId: string | undefined): Promise<number> =>
  persons.count({
    ...(siteId === undefined ? { _id: _.gt('') } : { homeSiteId: siteId }),
    gone: _.exists(false),
  })

/** How many residents each site has, or one: a row a site. Reads a row a resident. */
export async function countHomes(siteId: string | undefined): Promise<Map<string, number>> {
  const at = siteId === undefined ? { homeSiteId: _.gt('') } : { homeSiteId: siteId }
  const rows = await persons.aggregate<{ _id: string; count: number }>(from =>
    from
      .match(at)
      .group({ _id: '$homeSiteId', count: { $sum: 1 } })
      .limit(1000),
  )
  return new Map(rows.map(({ _id, count }) => [_id, count]))
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
