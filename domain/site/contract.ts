import * as v from 'valibot'
import { read, write } from '../action'
import { count, id, words } from '../fields'
import type { Estate, Section, Site, SiteSettings } from './site'

export interface SiteTree {
  sites: Site[]
  estates: Estate[]
  sections: Section[]
}

export const siteActions = {
  /** The whole organisation: the office, then its stations; the estates, the sections. Small enough for one answer. */
  'site.tree': read(v.strictObject({})).gives<SiteTree>(),
  'site.saveSettings': write(
    v.strictObject({
      siteId: id,
      settings: v.strictObject({
        slogan: words(40),
        openingHours: words(60),
        partyMax: v.pipe(count(20), v.minValue(1)),
      }),
    }),
  ).gives<SiteSettings>(),
}
