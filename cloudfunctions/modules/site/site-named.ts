import { getSite } from './store'

/** For actions whose input names a site: null when there is no such site. */
export async function siteNamed({ siteId }: { siteId: string }): Promise<{ siteId: string } | null> {
  return (await getSite(siteId)) && { siteId }
}

/** For a question about all sites at once: no site is called so, hence only those pass who reach them all. */
export const everySite = { siteId: '*' }

/** For actions that may name a site: without one, all are asked for. */
export const siteAsked = async ({ siteId }: { siteId?: string }): Promise<{ siteId: string } | null> =>
  siteId === undefined ? everySite : siteNamed({ siteId })
