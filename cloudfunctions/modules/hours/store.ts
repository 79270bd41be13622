import { isWaiting, type Ledger } from '../../../domain/hours/entry'
import type { Holidays } from '../../../domain/hours/working-days'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'

/** Ledgers of hours, a document a volunteer, and the table of holidays. Every function here is one request. */

export interface HoursLedger {
  /** The person's id. */
  _id: string
  rev: number
  entries: Ledger
  /** Sites at which an entry waits: what their boards look for. */
  waitingAt: string[]
}

const ledgers = collection<HoursLedger>('hoursLedgers')
const calendars = collection<{ _id: string; days: Holidays }>('holidays')

export const getLedger = (personId: string): Promise<HoursLedger | null> => ledgers.get(personId)

/** Of at most 100 people. */
export const getLedgers = (personIds: readonly string[]): Promise<HoursLedger[]> =>
  personIds.length === 0 ? Promise.resolve([]) : ledgers.find({ _id: _.in([...personIds]) }, { limit: 100 })

const waitingAt = (entries: Ledger): string[] => [
  ...new Set(entries.filter(isWaiting).map(({ served }) => served.siteId)),
]

/** False when somebody wrote in it since it was read: read it again. */
export async function saveLedger(
  before: HoursLedger | null,
  personId: string,
  entries: Ledger,
): Promise<boolean> {
  const waits = waitingAt(entries)
  if (!before) return ledgers.add({ _id: personId, rev: 1, entries, waitingAt: waits })
  const data = { entries: _.set(entries), waitingAt: _.set(waits), rev: _.inc(1) }
  return (await ledgers.update({ _id: personId, rev: before.rev }, data)) === 1
}

export const removeLedger = (personId: string): Promise<void> => ledgers.remove(personId)

/** Volunteers with something that waits at a site, by id. */
export const waitingLedgers = (siteId: string, after: string, limit: number): Promise<HoursLedger[]> =>
  ledgers.find({ waitingAt: siteId, _id: _.gt(after) }, { sort: [['_id', 'asc']], limit })

/** For the job: all of them, by id. */
export const ledgersAfter = (after: string, limit: number): Promise<HoursLedger[]> =>
  ledgers.find({ _id: _.gt(after) }, { sort: [['_id', 'asc']], limit })

/** Of all years: one document each, and ten working days may reach into the next. */
export async function holidays(): Promise<Holidays> {
  const found = await calendars.find({ _id: _.gt('') }, { sort: [['_id', 'asc']], limit: 100 })
  return Object.assign({}, ...found.map(({ days }) => days))
}

export const saveHolidays = (year: number, days: Holidays): Promise<void> =>
  calendars.put({ _id: String(year), days })
