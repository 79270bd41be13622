import type { ParsedOf } from '../../../domain/contract'
import type { SiteTree } from '../../../domain/site/contract'
import type { Site, SiteSettings } from '../../../domain/site/site'
import type { Context, HandlersOf } from '../handler'
import { siteNamed } from './site-named'
import { allEstates, allSections, allSites, saveSettings } from './store'

export const siteHandlers: HandlersOf<'site'> = {
  'site.tree': { run: tree },
  'site.saveSettings': { siteOf: siteNamed, run: changeSettings },
}

const isOffice = ({ kind }: Site): boolean => kind === 'office'

async function tree(): Promise<SiteTree> {
  const [sites, estates, sections] = await Promise.all([allSites(), allEstates(), allSections()])
  const [offices, stations] = [sites.filter(isOffice), sites.filter(site => !isOffice(site))]
  return { sites: [...offices, ...stations], estates, sections }
}

async function changeSettings(
  { siteId, settings }: ParsedOf<'site.saveSettings'>,
  { requestId }: Context,
): Promise<SiteSettings> {
  await saveSettings(siteId, settings, requestId)
  return settings
}
