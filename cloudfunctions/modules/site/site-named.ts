import { getSite } from './store'

/** Sites that this instance has seen: one that is there stays, so nobody asks for it twice. */
const seen = new Set<string>()

/** For actions whose input names a site: null when there is no such site. */
export async function siteNamed({ siteId }: { siteId: string }): Promise<{ siteId: string } | null> {
  const key = `${process.env.TCB_ENV}/${siteId}`
  if (!seen.has(key)) {
    if (!(await getSite(siteId))) return null
    seen.add(key)
  }
  return { siteId }
}

/** For a question about all sites at once: no site is called so, hence only those pass who reach them all. */
export const everySite = { siteId: '*' }

/** For actions that may name a site: without one, all are asked for. */
export const siteAsked = async ({ siteId }: { siteId?: string }): Promise<{ siteId: string } | null> =>
  siteId === undefined ? everySite : siteNamed({ siteId })
