import { getSite } from './store'

/** For actions whose input names a site: null when there is no such site. */
export async function siteNamed({ siteId }: { siteId: string }): Promise<{ siteId: string } | null> {
  return (await getSite(siteId)) && { siteId }
}
