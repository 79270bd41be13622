import { mayDo } from '../../../domain/access'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import type { ExportView } from '../../../domain/report/contract'
import {
  decideAsk,
  decideLink,
  type ExportJob,
  fileKeptMs,
  isUnderWay,
  linkSeconds,
  stateOf,
} from '../../../domain/report/export-job'
import { linkTo } from '../../kit/cloud'
import { derivedId } from '../../kit/ids'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import { getActivity } from '../activity/store'
import { type Context, me } from '../handler'
import { everySite } from '../site/site-named'
import { nameOfSite } from '../site/store'
import { addExport, countUnderWay, exportsOf, getExport } from './export-store'
import { moveOn } from './move-on'

/** What staff do with exports; they are made elsewhere: see making/. */

const pageSize = 20

/** Everybody else's are not there, nor are one's own of a site that one has left. */
async function ownExport(exportId: string, context: Context): Promise<ExportJob | Refusal> {
  const { _id, grants } = me(context)
  const job = await getExport(exportId)
  const standing = { registered: true, grants }
  const own = job?.personId === _id && mayDo('report.askSignups', standing, context.now, job.siteId)
  return own ? job : refuse('exportUnknown')
}

export async function askSignups(
  asked: ParsedOf<'report.askSignups'>,
  context: Context,
): Promise<{ exportId: string } | Refusal> {
  const activity = await getActivity(asked.activityId)
  if (!activity || activity.status === 'draft') return refuse('notPublished')
  const { siteId, title } = activity
  return ask({ asked, siteId, title }, context)
}

export async function askFigures(
  { siteId, ...period }: ParsedOf<'report.askFigures'>,
  context: Context,
): Promise<{ exportId: string } | Refusal> {
  const asked = { form: 'figures' as const, ...(siteId === undefined ? {} : { siteId }), ...period }
  const title = siteId === undefined ? '全部单位' : await nameOfSite(siteId)
  return ask({ asked, siteId: siteId ?? everySite.siteId, title }, context)
}

/** The same request is the same export. */
async function ask(
  what: Pick<ExportJob, 'asked' | 'siteId' | 'title'>,
  context: Context,
): Promise<{ exportId: string } | Refusal> {
  const { _id: personId } = me(context)
  const { requestId, now } = context
  const exportId = derivedId('export', personId, requestId)
  if (await getExport(exportId)) return { exportId }
  const refusal = decideAsk(what.asked, await countUnderWay(personId))
  if (refusal) return refusal
  await addExport({
    ...what,
    _id: exportId,
    personId,
    requestId,
    state: 'asked',
    askedAt: now,
    rows: 0,
    done: 0,
    tries: 0,
    holder: '',
    leaseUntil: 0,
    dueAt: now + fileKeptMs,
  })
  return { exportId }
}

export async function howFar(
  { exportId }: ParsedOf<'report.export'>,
  context: Context,
): Promise<ExportView | Refusal> {
  const before = await ownExport(exportId, context)
  if (isRefusal(before)) return before
  const moved = isUnderWay(before) && (await moveOn(exportId)) ? await getExport(exportId) : null
  return viewOf(moved ?? before, context.now)
}

export async function myExports(
  { cursor }: ParsedOf<'report.exports'>,
  context: Context,
): Promise<OutputOf<'report.exports'>> {
  const found = await exportsOf(me(context)._id, readCursor(cursor), pageSize + 1)
  const page = pageOf(found, pageSize, ({ askedAt, _id }) => cursorOf(askedAt, _id))
  return { ...page, items: page.items.map(job => viewOf(job, context.now)) }
}

export async function exportLink(
  { exportId }: ParsedOf<'report.exportLink'>,
  context: Context,
): Promise<OutputOf<'report.exportLink'> | Refusal> {
  const job = await ownExport(exportId, context)
  const file = isRefusal(job) ? job : decideLink(job, context.now)
  if (isRefusal(file)) return file
  const url = await linkTo(file.id, linkSeconds)
  return url === null ? refuse('exportExpired') : { url, name: file.name }
}

const viewOf = (job: ExportJob, now: number): ExportView => {
  const { _id, siteId, title, asked, rows, frozen, askedAt, file } = job
  return {
    id: _id,
    siteId,
    title,
    form: asked.form,
    state: stateOf(job, now),
    rows,
    ...(frozen ? { total: frozen.total, at: frozen.at } : {}),
    ...('purpose' in asked && asked.purpose !== undefined ? { purpose: asked.purpose } : {}),
    askedAt,
    ...(file ? { name: file.name, expiresAt: file.expiresAt } : {}),
  }
}
