import type { Places } from '../../../domain/signup/forget-all'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { nameless, type Signup } from '../../../domain/signup/signup'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { seal } from '../../kit/crypto'
import { type After, afterCursor } from '../../kit/paging'

/** What retention reads and ends of sign-ups and ledgers: every function here is one request but `deleteRefusedBefore`. */

const ledgers = collection<SeatLedger>('seatLedgers')
const signups = collection<{
  _id: string
  personId: string
  listed: boolean
  joinedAt: number
  sealed: string
}>('signups')

type Closed = Pick<SeatLedger, '_id' | 'lineClosesAt'>

/** The first ledger behind `after` whose line closed before `before` and that still knows who came; by time of closing. */
export async function nextKnowing(before: number, after: After | null): Promise<Closed | null> {
  const closed = { lineClosesAt: _.lt(before), forgotten: _.exists(false) }
  const query = after ? _.and([closed, afterCursor({}, 'lineClosesAt', 'asc', after)]) : closed
  const [found] = await ledgers.find(query, {
    sort: [
      ['lineClosesAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: 1,
    fields: { lineClosesAt: true },
  })
  return found ?? null
}

/** False when the ledger moved on since. */
export async function replacePlaces(
  { _id, rev, joins }: Pick<SeatLedger, '_id' | 'rev' | 'joins'>,
  { seats, sitting, line }: Places,
): Promise<boolean> {
  const empty = { spent: _.set([]), missed: _.set([]) }
  const places = { seats: _.set(seats), sitting: _.set(sitting), line: _.set(line), ...empty }
  return (await ledgers.update({ _id, rev, joins }, { ...places, rev: _.inc(1) })) === 1
}

export async function markForgotten(activityId: string): Promise<void> {
  await ledgers.update({ _id: activityId }, { forgotten: true })
}

export type OldTap = Pick<Signup, '_id' | 'personId' | 'joinedAt'>

/** An activity's taps by id, refused ones too: their ids begin with the activity's. */
export const tapsAt = (activityId: string, after: string, limit: number): Promise<OldTap[]> =>
  signups.find(
    { _id: _.gt(after || `${activityId}-`).and(_.lt(`${activityId}.`)) },
    { sort: [['_id', 'asc']], limit, fields: { personId: true, joinedAt: true } },
  )

/** Whoever it was is forgotten, how many came stays. */
export async function makeNameless(signupId: string, alias: string, size: number): Promise<void> {
  const attendees = Array.from({ length: size }, (_, i) => ({ key: `${alias}-${i}`, name: nameless }))
  const sealed = seal(JSON.stringify(attendees), `signups/${signupId}`)
  await signups.update({ _id: signupId, personId: _.neq(alias) }, { personId: alias, sealed })
}

const refusedBefore = (before: number) => ({ listed: false, joinedAt: _.lt(before) })

export const countRefusedBefore = (before: number): Promise<number> => signups.count(refusedBefore(before))

export async function deleteRefusedBefore(before: number, limit: number): Promise<number> {
  const rows = await signups.find(refusedBefore(before), { limit, fields: { _id: true } })
  for (const { _id } of rows) await signups.remove(_id)
  return rows.length
}

/** When somebody signed up last; undefined for who never did. */
export async function latestJoinOf(personId: string): Promise<number | undefined> {
  const [latest] = await signups.find(
    { personId, listed: true },
    { sort: [['joinedAt', 'desc']], limit: 1, fields: { joinedAt: true } },
  )
  return latest?.joinedAt
}
