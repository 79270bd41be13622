import type { OutputOf, ParsedOf } from '../../../domain/contract'
import type { EntryView } from '../../../domain/hours/contract'
import { type Entry, isWaiting } from '../../../domain/hours/entry'
import { starsOf } from '../../../domain/hours/stars'
import { totalMinutes } from '../../../domain/hours/sum'
import { isLate, recordBefore } from '../../../domain/hours/working-days'
import { maskName } from '../../../domain/person/mask'
import { pageOf } from '../../kit/paging'
import { type Context, me } from '../handler'
import { getPersons } from '../person/store'
import { getLedger, holidays, waitingLedgers } from './store'

/** A screen is a few services; the own record shows them all. */
const shownAtOnce = 100

export async function mine(_: ParsedOf<'hours.mine'>, context: Context): Promise<OutputOf<'hours.mine'>> {
  const entries = (await getLedger(me(context)._id))?.entries ?? []
  const minutes = totalMinutes(entries)
  return { minutes, ...starsOf(minutes), entries: entries.slice(-shownAtOnce).reverse().map(viewOf) }
}

const volunteersAPage = 20

export async function board(
  { siteId, cursor = '' }: ParsedOf<'hours.board'>,
  context: Context,
): Promise<OutputOf<'hours.board'>> {
  const [rows, table] = await Promise.all([waitingLedgers(siteId, cursor, volunteersAPage + 1), holidays()])
  const { items: page, next } = pageOf(rows, volunteersAPage, ({ _id }) => _id)
  const people = await getPersons(page.map(({ _id }) => _id))
  const names = new Map(people.map(({ _id, name }) => [_id, maskName(name)]))
  const caller = me(context)._id
  const items = page.flatMap(({ _id: personId, entries }) =>
    entries
      .filter(entry => isWaiting(entry) && entry.served.siteId === siteId)
      .map(entry => {
        const dueBefore = recordBefore(entry.endsAt, table)
        const own = entry.by === caller || personId === caller
        const late = isLate(entry, context.now, table)
        return { ...viewOf(entry), personId, name: names.get(personId) ?? '', dueBefore, late, own }
      }),
  )
  return { items, ...(next === undefined ? {} : { next }) }
}

function viewOf({ by: _by, served, review, ...entry }: Entry): EntryView {
  const { startsAt: _from, endsAt: _to, ...told } = served
  if (!review) return { ...entry, served: told }
  const { verdict, at, words } = review
  return { ...entry, served: told, review: { verdict, at, words } }
}
