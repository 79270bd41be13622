import type { ExportFile, ExportJob, Frozen } from '../../../domain/report/export-job'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'

/** Exports that somebody asked for, and how far each is. What they hold lies elsewhere: see parts-store.ts. */

const exportJobs = collection<ExportJob>('exportJobs')

const open = _.in(['asked', 'working'])
/** Longer than `render` may run (20 s), so that two are never at work on one export at the same time. */
const leaseMs = 25_000

/** False when the same request has asked for it before. */
export const addExport = (job: ExportJob): Promise<boolean> => exportJobs.add(job)

export const getExport = (id: string): Promise<ExportJob | null> => exportJobs.get(id)

/** One person's, the newest first. */
export const exportsOf = (personId: string, after: After | null, limit: number): Promise<ExportJob[]> =>
  exportJobs.find(afterCursor({ personId }, 'askedAt', 'desc', after), {
    sort: [
      ['askedAt', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })

export const countUnderWay = (personId: string): Promise<number> =>
  exportJobs.count({ personId, state: open })

/** Ids of exports that wait for a slice of work, the ones that have waited longest first. */
export const waitingExports = async (now: number, limit: number): Promise<string[]> =>
  (
    await exportJobs.find(
      { state: open, leaseUntil: _.lte(now) },
      { sort: [['leaseUntil', 'asc']], limit, fields: { _id: true } },
    )
  ).map(({ _id }) => _id)

/** The export, held for one slice of work; null when there is nothing to do or somebody is at it. */
export async function takeExport(id: string, holder: string, now: number): Promise<ExportJob | null> {
  const taken = await exportJobs.update(
    { _id: id, state: open, leaseUntil: _.lte(now) },
    { state: 'working', holder, leaseUntil: now + leaseMs, tries: _.inc(1) },
  )
  const job = taken === 1 ? await exportJobs.get(id) : null
  return job?.holder === holder ? job : null
}

/** Whoever holds it only: false when somebody else does by now. */
const change = async ({ _id, holder }: Held, data: Record<string, unknown>): Promise<boolean> =>
  (await exportJobs.update({ _id, holder, state: 'working' }, data)) === 1

type Held = Pick<ExportJob, '_id' | 'holder'>

export const release = (held: Held): Promise<boolean> => change(held, { leaseUntil: 0 })

export const saveFrozen = (held: Held, frozen: Frozen): Promise<boolean> =>
  change(held, { frozen: _.set(frozen), tries: 0 })

export const saveProgress = (held: Held, done: number, rows: number): Promise<boolean> =>
  change(held, { done, rows, tries: 0 })

export const saveReady = (held: Held, file: ExportFile): Promise<boolean> =>
  change(held, { state: 'ready', file: _.set(file), dueAt: file.expiresAt })

export const saveFailed = (held: Held): Promise<boolean> => change(held, { state: 'failed' })

/** What has to be tidied up by now, the oldest first. */
export const dueExports = (now: number, limit: number): Promise<ExportJob[]> =>
  exportJobs.find({ dueAt: _.lte(now) }, { sort: [['dueAt', 'asc']], limit })

/** The file is deleted and nothing more is done; it stays in the list until `dueAt`. */
export async function saveGone(id: string, state: 'gone' | 'failed', dueAt: number): Promise<void> {
  await exportJobs.update({ _id: id }, { state, dueAt, leaseUntil: 0, file: _.remove() })
}

export const removeExport = (id: string): Promise<void> => exportJobs.remove(id)
