import { textOf } from './fields'
import type { Snapshot, Violation } from './snapshot'

/** Records belong to a site that there is, and a station speaks to its own residents only. */
export function checkSites(snapshot: Snapshot): Violation[] {
  const kinds = new Map(snapshot.rows('sites').map(({ _id, kind }) => [String(_id), textOf(kind)]))
  const wrong: Violation[] = []
  for (const collection of ['activities', 'notices', 'seatLedgers', 'estates'])
    for (const { _id, siteId } of snapshot.rows(collection))
      if (!kinds.has(textOf(siteId)))
        wrong.push({ invariant: 7, where: `${collection}/${_id}`, what: `there is no site ${siteId}` })
  for (const { _id, siteId, audienceSiteId, meant } of snapshot.rows('notices')) {
    if (kinds.get(textOf(siteId)) !== 'station') continue
    // By its keys, and (older ones have none) by whose residents they are.
    const keys = [audienceSiteId].flat().filter(key => key === 'all' || kinds.has(textOf(key)))
    const sites = [...(Array.isArray(meant) ? meant : []), ...keys]
    if (sites.length === 0 || sites.some(each => each !== siteId))
      wrong.push({
        invariant: 7,
        where: `notices/${_id}`,
        what: `${siteId} speaks to ${sites.join(', ') || 'everyone'}`,
      })
  }
  return wrong
}
