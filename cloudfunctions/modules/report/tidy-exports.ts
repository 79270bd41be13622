import { type ExportJob, listedMs } from '../../../domain/report/export-job'
import { deleteFile } from '../../kit/cloud'
import type { Job } from '../../kit/jobs'
import { dueExports, removeExport, saveGone } from './export-store'
import { removeParts } from './parts-store'

const jobsAStep = 10

/** Files that have expired are deleted, with all that an export has left; later it leaves the list, too. */
export const tidyExports: Job = {
  name: 'report.tidyExports',
  everyMs: 5 * 60_000,
  async step(_cursor, now) {
    const due = await dueExports(now, jobsAStep)
    for (const job of due) await tidy(job, now)
    return { cursor: due.length === jobsAStep ? 'more' : null, counts: { tidied: due.length } }
  },
}

/** The file goes first: what is cut off behind it is found again. */
async function tidy({ _id, state, file, askedAt }: ExportJob, now: number): Promise<void> {
  if (askedAt + listedMs <= now && !file) return removeExport(_id)
  if (file) await deleteFile(file.id)
  await removeParts(_id)
  const ready = state === 'ready' || state === 'gone'
  await saveGone(_id, ready ? 'gone' : 'failed', askedAt + listedMs)
}
