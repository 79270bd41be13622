import { findWrong } from '../../../domain/hours/sum'
import { dayMs } from '../../../domain/time'
import type { Job } from '../../kit/jobs'
import { logFault } from '../../kit/log'
import { ledgersAfter } from './store'

const ledgersAStep = 50

/** Once a day every ledger is added up anew, in the other way: what does not come out is reported, never mended. */
export const proveHours: Job = {
  name: 'hours.prove',
  everyMs: dayMs,
  async step(cursor) {
    const rows = await ledgersAfter(cursor ?? '', ledgersAStep)
    let wrong = 0
    for (const { _id, entries } of rows) {
      const found = findWrong(entries)
      if (found.length === 0) continue
      wrong++
      logFault({ job: 'hours.prove', personId: _id }, new LedgerWrong(found.join('; ')))
    }
    const last = rows.at(-1)
    const more = rows.length === ledgersAStep && last !== undefined
    return { cursor: more ? last._id : null, counts: { ledgers: rows.length, wrong } }
  },
}

class LedgerWrong extends Error {
  override name = 'LedgerWrong'
}
