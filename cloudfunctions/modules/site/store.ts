import { requestsKept } from '../../../domain/repeat'
import type { Estate, Section, Site, SiteSettings } from '../../../domain/site/site'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'

interface SiteDocument extends Site {
  /** The latest requests that changed the settings: see domain/repeat.ts. */
  requests: string[]
}

const sites = collection<SiteDocument>('sites')
const estates = collection<Estate>('estates')
const sections = collection<Section>('sections')

/** One street has 12 sites, 58 estates and about ten sections; these leave room for a few times that. */
const sitesMax = 100
const estatesMax = 500
const sectionsMax = 100

/** By id: a whole small collection, read along the index that every collection has. */
const everything = { query: { _id: _.gt('') }, sort: [['_id', 'asc']] } as const

const publicSite = ({ requests: _, ...site }: SiteDocument): Site => site

/** All of the organisation that has a place, in one request. */
export async function sitesWithEstates(): Promise<{ sites: Site[]; estates: Estate[] }> {
  const found = await sites.aggregate<SiteDocument & { estates: Estate[] }>(from =>
    from
      .match(everything.query)
      .sort({ _id: 1 })
      .limit(sitesMax)
      .lookup({ from: 'estates', localField: '_id', foreignField: 'siteId', as: 'estates' }),
  )
  return {
    sites: found.map(({ estates: _, ...site }) => publicSite(site)),
    estates: found.flatMap(site => site.estates).sort((one, other) => (one._id < other._id ? -1 : 1)),
  }
}

export async function allSites(): Promise<Site[]> {
  const found = await sites.find(everything.query, { sort: everything.sort, limit: sitesMax })
  return found.map(publicSite)
}
export const allEstates = (): Promise<Estate[]> =>
  estates.find(everything.query, { sort: everything.sort, limit: estatesMax })
export const allSections = (): Promise<Section[]> =>
  sections.find(everything.query, { sort: everything.sort, limit: sectionsMax })

export async function getSite(siteId: string): Promise<Site | null> {
  const found = await sites.get(siteId)
  return found && publicSite(found)
}

/** Whether each of at most 100 is one. */
export async function areSites(ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const found = await sites.find({ _id: _.in([...ids]) }, { limit: sitesMax, fields: { kind: true } })
  return found.length === new Set(ids).size
}

/** What a message calls it; empty when there is no such site. */
export const nameOfSite = async (siteId: string): Promise<string> => (await getSite(siteId))?.shortName ?? ''

export const getEstate = (estateId: string): Promise<Estate | null> => estates.get(estateId)

/** At most 100, in no order. */
export const estatesById = (ids: readonly string[]): Promise<Estate[]> =>
  ids.length === 0 ? Promise.resolve([]) : estates.find({ _id: _.in([...ids]) }, { limit: estatesMax })

/** One conditional write: a repeat of the request changes nothing, also after a later change. */
export async function saveSettings(siteId: string, settings: SiteSettings, requestId: string): Promise<void> {
  await sites.update(
    { _id: siteId, requests: _.neq(requestId) },
    { settings: _.set(settings), requests: _.push({ each: [requestId], slice: -requestsKept }) },
  )
}

/** Inserts many at once: at most 1,000 of a kind. */
export async function addOrganisation(tree: {
  sites: Site[]
  estates: Estate[]
  sections: Section[]
}): Promise<void> {
  await sites.addAll(tree.sites.map(site => ({ ...site, requests: [] })))
  await estates.addAll(tree.estates)
  await sections.addAll(tree.sections)
}
