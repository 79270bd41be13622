import { keptSince, type RetentionName } from '../../../../domain/person/retention'
import type { Expiring } from '../../../kit/expiring'
import type { RetentionTask } from './task'

const batch = 50

/** Deletes what is over by a rule, some of it a step. */
export const expiryTask = (name: RetentionName, documents: Expiring): RetentionTask => ({
  name,
  async step(_cursor, now, dryRun) {
    const before = keptSince(name, now)
    if (dryRun) return { cursor: null, found: await documents.count(before) }
    const found = await documents.remove(before, batch)
    return { cursor: found === batch ? 'more' : null, found }
  },
})
