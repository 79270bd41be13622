import { sayAct, sayOutcome } from '../../../domain/audit/act-words'
import type { ActRow } from '../../../domain/audit/contract'
import { sayChangeValue, sayField } from '../../../domain/audit/field-words'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { byteOrderMark, csvLine } from '../../../domain/csv'
import { minuteOf } from '../../../domain/time'
import { type After, pageOf } from '../../kit/paging'
import { type Context, me } from '../handler'
import { allSites } from '../site/store'
import { filterOf, viewsOf } from './search'
import { type ActFilter, countActs, findActs } from './search-store'
import { auditExport } from './store'

/** The record of acts as a table. That it was exported is in the record too, before the first row is handed out. */

const pageSize = 200

const head = ['时间', '谁', '做了什么', '单位', '记录', '编号', '结果', '用途', '改了什么', '请求编号']

/** Rows of before the export began, so that what happens meanwhile (it itself, too) does not shift the pages. */
interface Place {
  began: number
  /** Rows handed out so far. */
  rows: number
  after: After | null
}

export async function exportActs(
  { cursor, purpose, ...asked }: ParsedOf<'audit.export'>,
  context: Context,
): Promise<OutputOf<'audit.export'>> {
  const place = readPlace(cursor) ?? { began: context.now, rows: 0, after: null }
  const wanted = filterOf(asked)
  const filter = { ...wanted, before: Math.min(wanted.before ?? place.began, place.began) }
  const total = place.after ? undefined : await countActs(filter)
  // Each page: one that was asked for by itself would otherwise go unnoticed. The same request id is the same row.
  await noteExport(asked, purpose, total ?? place.rows, context, total === undefined ? undefined : filter)
  const found = await findActs(filter, place.after, pageSize + 1)
  const page = pageOf(found, pageSize, ({ at, _id }) =>
    placeOf({ began: place.began, rows: place.rows + pageSize, after: { value: at, id: _id } }),
  )
  return {
    csv: (place.after ? '' : byteOrderMark + csvLine(head)) + (await linesOf(page.items)),
    rows: place.rows + page.items.length,
    ...(total === undefined ? {} : { total }),
    ...(page.next === undefined ? {} : { next: page.next }),
  }
}

function noteExport(
  { siteId, personId, recordId }: Pick<ActFilter, 'siteId' | 'personId' | 'recordId'>,
  purpose: string,
  count: number,
  context: Context,
  search: ActFilter | undefined,
): Promise<void> {
  const about = {
    ...(personId === undefined ? {} : { actorId: personId }),
    ...(recordId === undefined ? {} : { recordId }),
  }
  const row = {
    requestId: context.requestId,
    personId: me(context)._id,
    action: 'audit.export',
    ...(siteId === undefined ? {} : { siteId }),
    about,
    at: context.now,
  }
  return auditExport(row, purpose, count, search)
}

async function linesOf(rows: Parameters<typeof viewsOf>[0]): Promise<string> {
  const [views, sites] = await Promise.all([viewsOf(rows), allSites()])
  const names = new Map(sites.map(({ _id, shortName }) => [_id, shortName]))
  const nameOf = (siteId: string) => names.get(siteId) ?? ''
  return views.map(view => csvLine(cellsOf(view, nameOf))).join('')
}

const cellsOf = (row: ActRow, nameOf: (siteId: string) => string): string[] => [
  minuteOf(row.at),
  row.name || '居民',
  sayAct(row.action),
  nameOf(row.siteId ?? ''),
  row.titles.join('；'),
  row.records.join(' '),
  sayOutcome(row.outcome),
  row.purpose ?? '',
  row.changes
    .map(({ field, from, to }) => {
      const name = sayField(field, nameOf)
      if (from === undefined && to === undefined) return name
      return `${name}：${sayChangeValue(field, from, nameOf)} → ${sayChangeValue(field, to, nameOf)}`
    })
    .join('；'),
  row.requestId,
]

const placeOf = ({ began, rows, after }: Place): string =>
  [began, rows, after?.value ?? 0, after?.id ?? ''].join('.')

function readPlace(cursor: string | undefined): Place | null {
  const parts = /^(\d{1,15})\.(\d{1,9})\.(\d{1,15})\.([0-9A-Za-z_-]{1,64})$/.exec(cursor ?? '')
  if (!parts) return null
  const [, began, rows, value, id = ''] = parts
  return { began: Number(began), rows: Number(rows), after: { value: Number(value), id } }
}
