import type { ActRow } from '../../../domain/audit/contract'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { dayMs, startOfDay } from '../../../domain/time'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import { activitiesById } from '../activity/store'
import { noticesById } from '../notice/store'
import { staffNames } from '../person/store'
import { lastSeal } from './seal-store'
import { type ActFilter, findActs } from './search-store'
import type { AuditDocument } from './store'

/** The record of acts, for staff: whoever acted by name, records by title, residents not at all. */

/** Two screens of a phone: what WeChat gets as one page must stay small (tests/weapp/mount). */
const pageSize = 20

export async function list({ cursor, ...asked }: ParsedOf<'audit.list'>): Promise<OutputOf<'audit.list'>> {
  const [rows, seal] = await Promise.all([
    findActs(filterOf(asked), readCursor(cursor), pageSize + 1),
    lastSeal(),
  ])
  const page = pageOf(rows, pageSize, ({ at, _id }) => cursorOf(at, _id))
  return { ...page, items: await viewsOf(page.items), ...(seal ? { sealedUntil: seal.lastAt } : {}) }
}

type Asked = Omit<ParsedOf<'audit.list'>, 'cursor'>

/** Days are whole, in Asia/Shanghai. */
export const filterOf = ({ from, to, ...equal }: Asked): ActFilter => ({
  ...equal,
  ...(from === undefined ? {} : { from: startOfDay(from) }),
  ...(to === undefined ? {} : { before: startOfDay(to) + dayMs }),
})

export async function viewsOf(rows: readonly AuditDocument[]): Promise<ActRow[]> {
  const [names, titles] = await Promise.all([
    staffNames(rows.map(({ personId }) => personId)),
    titlesOf(rows),
  ])
  return rows.map(({ _id, ...row }) => ({
    id: _id,
    at: row.at,
    personId: row.personId,
    name: names.get(row.personId) ?? '',
    action: row.action,
    ...(row.siteId === undefined ? {} : { siteId: row.siteId }),
    about: row.about,
    records: row.records,
    titles: row.records.flatMap(id => titles.get(id) ?? []),
    outcome: row.outcome,
    ...(row.purpose === undefined ? {} : { purpose: row.purpose }),
    ...(row.count === undefined ? {} : { count: row.count }),
    changes: row.changes ?? [],
    requestId: row.requestId,
  }))
}

/** What staff wrote has a title, and staff who are given a role a name; nothing that is about residents has one here. */
async function titlesOf(rows: readonly AuditDocument[]): Promise<Map<string, string>> {
  const idsIn = (...areas: string[]) => [
    ...new Set(
      rows.filter(({ action }) => areas.includes(action.split('.')[0] ?? '')).flatMap(row => row.records),
    ),
  ]
  const [activities, notices, staff] = await Promise.all([
    activitiesById(idsIn('activity', 'signup')),
    noticesById(idsIn('notice')),
    staffNames(idsIn('person')),
  ])
  return new Map([...[...activities, ...notices].map(({ _id, title }) => [_id, title] as const), ...staff])
}
