import * as v from 'valibot'
import { id } from '../../../../domain/fields'
import { triesMax } from '../../../../domain/report/export-job'
import { noteFault } from '../../../kit/faults'
import { randomId } from '../../../kit/ids'
import { userCallMs, within } from '../../../kit/invocation'
import { log } from '../../../kit/log'
import { release, saveFailed, takeExport } from '../export-store'
import { removeParts } from '../parts-store'
import { doSlice } from './slice'

const event = v.looseObject({ exportId: id })

/** One slice of the export that the event names. It never throws; what was cut off or failed is done again by the next slice. */
export async function render(given: unknown, now: () => number): Promise<void> {
  const parsed = v.safeParse(event, given)
  if (!parsed.success) return
  const holder = randomId()
  await within({ requestId: holder, deadline: now() + userCallMs }, async () => {
    try {
      await oneSlice(parsed.output.exportId, holder, now)
    } catch (error) {
      await noteFault({ job: 'report.render' }, error)
    }
  })
}

async function oneSlice(exportId: string, holder: string, now: () => number): Promise<void> {
  const job = await takeExport(exportId, holder, now())
  if (!job) return
  if (job.tries > triesMax) {
    await saveFailed(job)
    return removeParts(exportId)
  }
  try {
    const outcome = await doSlice(job, now)
    log({ event: 'job', job: 'report.render', outcome, count: job.frozen?.total ?? 0 })
  } finally {
    await release(job)
  }
}
