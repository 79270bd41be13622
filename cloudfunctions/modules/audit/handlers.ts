import type { HandlersOf } from '../handler'
import { siteAsked } from '../site/site-named'
import { exportActs } from './export'
import { list } from './search'
import { chain, verify } from './verify'

export const auditHandlers: HandlersOf<'audit'> = {
  'audit.list': { siteOf: siteAsked, run: list },
  'audit.export': { siteOf: siteAsked, run: exportActs },
  'audit.chain': { run: chain },
  'audit.verify': { run: verify },
}
