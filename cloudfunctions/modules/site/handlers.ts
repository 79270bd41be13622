import { changesOf } from '../../../domain/change'
import type { ParsedOf } from '../../../domain/contract'
import { auditedSettings } from '../../../domain/site/audited'
import type { SiteTree } from '../../../domain/site/contract'
import type { Site, SiteSettings } from '../../../domain/site/site'
import type { Context, HandlersOf } from '../handler'
import { faults, health } from './health'
import { siteNamed } from './site-named'
import { allSections, getSite, saveSettings, sitesWithEstates } from './store'

export const siteHandlers: HandlersOf<'site'> = {
  'site.tree': { run: tree },
  'site.health': { run: health },
  'site.faults': { run: faults },
  'site.saveSettings': { siteOf: siteNamed, run: changeSettings },
}

const isOffice = ({ kind }: Site): boolean => kind === 'office'

async function tree(): Promise<SiteTree> {
  const [{ sites, estates }, sections] = await Promise.all([sitesWithEstates(), allSections()])
  const [offices, stations] = [sites.filter(isOffice), sites.filter(site => !isOffice(site))]
  return { sites: [...offices, ...stations], estates, sections }
}

async function changeSettings(
  { siteId, settings }: ParsedOf<'site.saveSettings'>,
  { requestId, changes }: Context,
): Promise<SiteSettings> {
  const before = (await getSite(siteId))?.settings
  // What an older client knows nothing of stays as it is.
  const after = { ...before, ...settings }
  if (before) changes.push(...changesOf(auditedSettings, before, after))
  await saveSettings(siteId, after, requestId)
  return after
}
