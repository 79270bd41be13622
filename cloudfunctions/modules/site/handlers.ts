import type { ParsedOf } from '../../../domain/contract'
import type { SiteTree } from '../../../domain/site/contract'
import type { SiteSettings } from '../../../domain/site/site'
import type { Context, HandlersOf } from '../handler'
import { siteNamed } from './site-named'
import { allEstates, allSections, allSites, saveSettings } from './store'

export const siteHandlers: HandlersOf<'site'> = {
  'site.tree': { run: tree },
  'site.saveSettings': { siteOf: siteNamed, run: changeSettings },
}

async function tree(): Promise<SiteTree> {
  const [sites, estates, sections] = await Promise.all([allSites(), allEstates(), allSections()])
  return { sites, estates, sections }
}

async function changeSettings(
  { siteId, settings }: ParsedOf<'site.saveSettings'>,
  { requestId }: Context,
): Promise<SiteSettings> {
  await saveSettings(siteId, settings, requestId)
  return settings
}
