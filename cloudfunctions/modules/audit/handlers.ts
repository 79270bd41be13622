import type { HandlersOf } from '../handler'
import { everySite, siteNamed } from '../site/site-named'
import { exportActs } from './export'
import { list } from './search'
import { chain, verify } from './verify'

/** Without a site the rows of all are asked for. */
const siteAsked = async ({ siteId }: { siteId?: string }) =>
  siteId === undefined ? everySite : siteNamed({ siteId })

export const auditHandlers: HandlersOf<'audit'> = {
  'audit.list': { siteOf: siteAsked, run: list },
  'audit.export': { siteOf: siteAsked, run: exportActs },
  'audit.chain': { run: chain },
  'audit.verify': { run: verify },
}
