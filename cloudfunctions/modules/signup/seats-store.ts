import type { LedgerChange } from '../../../domain/signup/go-on'
import { arrivalOf, type JoinRequest } from '../../../domain/signup/join'
import { type Arrival, never, type Seating, type SeatLedger, type Tally } from '../../../domain/signup/ledger'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'
import { withOffers } from './before-offers'
import { joinCondition } from './seats-condition'

/** The ledgers: every function here is one request. What is computed where they lie is in seats-reading.ts. */

export const ledgers = collection<SeatLedger>('seatLedgers')

/** Cancelled and refused sign-ups that a ledger remembers; a tap older than this many is not on its way any more. */
const spentMax = 2000

/** Those whose offer lapsed lately that a ledger names; they are told within minutes. */
const missedMax = 200

export async function getLedger(activityId: string): Promise<SeatLedger | null> {
  const found = await ledgers.get(activityId)
  return found && withOffers(found)
}
export async function getSeating(activityId: string): Promise<Seating | null> {
  const found = await ledgers.get(activityId, { sitting: false, spent: false })
  return found && withOffers(found)
}
export async function getTally(activityId: string): Promise<Tally | null> {
  const found = await ledgers.get(activityId, { line: false, spent: false })
  return found && withOffers(found)
}
/** False when it is there already. */
export const addLedger = (ledger: SeatLedger): Promise<boolean> => ledgers.add(ledger)
/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addLedgers = (many: readonly SeatLedger[]): Promise<void> => ledgers.addAll(many)

/** Appends the party to the line. False when the condition did not hold: look why. */
export async function appendToLine(activityId: string, request: JoinRequest, now: number): Promise<boolean> {
  const changed = await ledgers.update(
    { _id: activityId, ...joinCondition(request, now) },
    { joins: _.inc(1), line: _.push([arrivalOf(request, now)]) },
  )
  return changed === 1
}

/** Activities whose line has not closed, at which this person sits or waits: their ids. */
export async function ledgersWith(personId: string, now: number, limit: number): Promise<string[]> {
  const here = _.or([
    { [`seats.${personId}`]: _.exists(true) },
    { [`offers.${personId}`]: _.exists(true) },
    { 'line.personId': personId },
  ])
  const query = _.and([{ open: true, lineClosesAt: _.gt(now) }, here])
  return (await ledgers.find(query, { limit, fields: { _id: true } })).map(({ _id }) => _id)
}

/**
 * A sign-up that was refused, or whose tap must never take effect, is remembered as spent. False when it sits or waits
 * after all: a repeat of the same tap got through in between.
 */
export async function spend(activityId: string, personId: string, signupId: string): Promise<boolean> {
  const changed = await ledgers.update(
    {
      _id: activityId,
      [`seats.${personId}.signupId`]: _.neq(signupId),
      [`offers.${personId}.signupId`]: _.neq(signupId),
      'line.signupId': _.neq(signupId),
    },
    { spent: _.push({ each: [signupId], slice: -spentMax }) },
  )
  return changed === 1
}

/**
 * Writes the change, unless the ledger moved on since `before` was read, or `also` does not hold: false, read it again.
 */
export async function applyChange(
  before: Pick<SeatLedger, '_id' | 'rev' | 'joins'>,
  change: LedgerChange,
  also: object = {},
): Promise<boolean> {
  const condition = {
    ...also,
    _id: before._id,
    rev: before.rev,
    ...(change.unlessJoined ? { joins: before.joins } : {}),
  }
  const data: Record<string, unknown> = {
    ...change.terms,
    ...(change.terms?.kept ? { kept: _.set(change.terms.kept) } : {}),
    rev: _.inc(1),
    free: change.free,
    ...(change.room ? { room: _.set(change.room) } : {}),
    lapsed: change.lapsed,
    lapsesAt: change.lapsesAt,
  }
  if (change.sitting) data.sitting = _.set(change.sitting)
  // What is given up and taken again is set below, in place of its removal.
  const giveUp = (map: 'seats' | 'offers', parties: LedgerChange['vacate']) => {
    for (const { personId, attendees: keys } of parties) {
      data[`${map}.${personId}`] = _.remove()
      for (const key of keys) data[`sitting.${key}`] = _.remove()
    }
  }
  const take = (map: 'seats' | 'offers', parties: readonly Arrival[]) => {
    for (const { personId, ...party } of parties) {
      data[`${map}.${personId}`] = _.set(party)
      for (const key of party.attendees) data[`sitting.${key}`] = party.signupId
    }
  }
  giveUp('seats', change.vacate)
  giveUp('offers', change.release)
  take('seats', change.seat)
  take('offers', change.offer)
  const out = [...change.seat.map(entry => entry.signupId), ...change.leaveLine]
  if (change.line) data.line = _.set(change.line)
  else if (out.length > 0) data.line = _.pull({ signupId: _.in(out) })
  const spent = [...(change.spend ? [change.spend] : []), ...change.missed.map(({ signupId }) => signupId)]
  if (spent.length > 0) data.spent = _.push({ each: spent, slice: -spentMax })
  if (change.missed.length > 0) data.missed = _.push({ each: change.missed, slice: -missedMax })
  return (await ledgers.update(condition, data)) === 1
}

/** Whose offer lapsed is not named any more: the person has gone. */
export async function forgetMissed(activityId: string, signupId: string): Promise<void> {
  await ledgers.update({ _id: activityId, 'missed.signupId': signupId }, { missed: _.pull({ signupId }) })
}

export type OpenLedger = Pick<SeatLedger, '_id' | 'lineClosesAt'>

/** Ledgers whose line has not closed at `now`, in the order of their closing. */
export const openLedgers = (now: number, after: After | null, limit: number): Promise<OpenLedger[]> =>
  ledgers.find(
    afterCursor(
      after ? { open: true } : { open: true, lineClosesAt: _.gt(now) },
      'lineClosesAt',
      'asc',
      after,
    ),
    {
      sort: [
        ['lineClosesAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      fields: { lineClosesAt: true },
    },
  )

/** What changes with every write of a ledger. */
export type LedgerState = Pick<SeatLedger, '_id' | 'rev' | 'joins'>

/** At most 100 ledgers, by activity. */
export async function ledgerStates(activityIds: readonly string[]): Promise<Map<string, LedgerState>> {
  if (activityIds.length === 0) return new Map()
  const query = { _id: _.in([...activityIds]) }
  const found = await ledgers.find(query, { limit: 100, fields: { rev: true, joins: true } })
  return new Map(found.map(ledger => [ledger._id, ledger]))
}

/** Ledgers with an offer that has lapsed at `now`, those that lapsed first in front: their ids. */
export async function ledgersToSettle(now: number, limit: number): Promise<string[]> {
  const found = await ledgers.find(
    { open: true, lapsesAt: _.lte(now) },
    {
      sort: [
        ['lapsesAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      fields: { _id: true },
    },
  )
  return found.map(({ _id }) => _id)
}

/** Ledgers with an offer that stands at `now`, those that lapse first in front: their offers. */
export const ledgersWithOffers = (
  now: number,
  limit: number,
): Promise<Pick<SeatLedger, '_id' | 'offers'>[]> =>
  ledgers.find(
    { open: true, lapsesAt: _.and([_.gt(now), _.lt(never)]) },
    {
      sort: [
        ['lapsesAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      fields: { offers: true },
    },
  )
