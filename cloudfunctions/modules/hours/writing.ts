import type { Activity } from '../../../domain/activity/activity'
import type { ParsedOf } from '../../../domain/contract'
import { decideCorrect } from '../../../domain/hours/correct'
import type { Entry, Ledger, Written } from '../../../domain/hours/entry'
import { decideRecord } from '../../../domain/hours/record'
import { decideReview, withEntry } from '../../../domain/hours/review'
import { servedAt } from '../../../domain/hours/served'
import type { Holidays } from '../../../domain/hours/working-days'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { getPerson } from '../person/store'
import { nameOfSite } from '../site/store'
import * as store from './store'

/** What staff write into a ledger of hours. */

type Outcome = Promise<{ entryId: string } | Refusal>

export async function record(
  { personId, content, evidence, startsAt, endsAt }: ParsedOf<'hours.record'>,
  context: Context,
  { activity }: { activity: Activity },
): Outcome {
  if (activity.status === 'draft') return refuse('notPublished')
  if (activity.status === 'cancelled') return refuse('activityCancelled')
  if (!(await getPerson(personId))) return refuse('personUnknown')
  const served = servedAt(activity, content, await nameOfSite(activity.siteId))
  const asked = { id: idOf(context), source: 'manual', served, startsAt, endsAt, evidence } as const
  return entryIdOf(
    writeEntry<never>(personId, ledger =>
      decideRecord(ledger, { ...asked, by: me(context)._id }, context.now),
    ),
  )
}

export const correct = (
  { siteId, personId, entryId, ...asked }: ParsedOf<'hours.correct'>,
  context: Context,
): Outcome =>
  entryIdOf(
    writeEntry<never>(personId, ledger =>
      isOf(ledger, entryId, siteId)
        ? decideCorrect(ledger, { ...asked, entryId, id: idOf(context), by: me(context)._id }, context.now)
        : refuse('entryUnknown'),
    ),
  )

export const review = (
  { siteId, personId, entryId, verdict, words }: ParsedOf<'hours.review'>,
  context: Context,
): Outcome =>
  entryIdOf(
    writeEntry<never>(personId, ledger =>
      isOf(ledger, entryId, siteId)
        ? decideReview(ledger, personId, entryId, { verdict, words, by: me(context)._id, at: context.now })
        : refuse('entryUnknown'),
    ),
  )

export async function saveHolidays({
  year,
  off,
  work,
}: ParsedOf<'hours.saveHolidays'>): Promise<{ days: number }> {
  const of = (days: readonly string[], what: Holidays[string]) =>
    days.filter(day => day.startsWith(`${year}-`)).map(day => [day, what] as const)
  const days = Object.fromEntries([...of(off, 'off'), ...of(work, 'work')])
  await store.saveHolidays(year, days)
  return { days: Object.keys(days).length }
}

/** A station writes about its own services only. */
const isOf = (ledger: Ledger, entryId: string, siteId: string): boolean =>
  ledger.some(({ id, served }) => id === entryId && served.siteId === siteId)

const idOf = (context: Context): string => derivedId('hours', me(context)._id, context.requestId)

/** Rivals about one volunteer are two clerks at most. */
const attempts = 5

const entryIdOf = async (written: Promise<Entry | Refusal>): Outcome => {
  const entry = await written
  return isRefusal(entry) ? entry : { entryId: entry.id }
}

/** Reads the ledger, decides, writes on condition that nobody else did, and again. Null: there is nothing to write. */
export async function writeEntry<Nothing extends null = never>(
  personId: string,
  decide: (ledger: Ledger) => Written | Nothing,
): Promise<Entry | Refusal | Nothing> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await store.getLedger(personId)
    const entries = before?.entries ?? []
    const outcome = decide(entries)
    if (outcome === null || isRefusal(outcome)) return outcome
    const { entry } = outcome
    if (entries.includes(entry)) return entry
    if (await store.saveLedger(before, personId, withEntry(entries, entry))) return entry
  }
  return refuse('changedMeanwhile')
}
