import type { LedgerChange } from '../../../domain/signup/change'
import { arrivalOf, type JoinRequest, type LedgerLook } from '../../../domain/signup/join'
import type { Party, Seating, SeatLedger, Tally } from '../../../domain/signup/ledger'
import { command as _, expression as $ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'
import { joinCondition } from './seats-condition'

/** The ledgers: every function here is one request. */

const ledgers = collection<SeatLedger>('seatLedgers')

/** Cancelled and refused sign-ups that a ledger remembers; a tap older than this many is not on its way any more. */
const spentMax = 2000

export const getLedger = (activityId: string): Promise<SeatLedger | null> => ledgers.get(activityId)
export const getSeating = (activityId: string): Promise<Seating | null> =>
  ledgers.get(activityId, { sitting: false, spent: false })
export const getTally = (activityId: string): Promise<Tally | null> =>
  ledgers.get(activityId, { line: false, spent: false })
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

const whereInLine = {
  free: true,
  sizes: '$line.size',
} as const

export interface Standing {
  free: number
  sizes: number[]
  /** -1 when the sign-up is not in the line. */
  index: number
  sits: boolean
}

/** Where one sign-up stands: a few bytes an entry of the line. Null when there is no such ledger. */
export async function standing(
  activityId: string,
  personId: string,
  signupId: string,
): Promise<Standing | null> {
  const rows = await ledgers.aggregate<Standing>(from =>
    from.match({ _id: activityId }).project({
      ...whereInLine,
      index: $.indexOfArray(['$line.signupId', signupId]),
      sits: $.eq([`$seats.${personId}.signupId`, signupId]),
    }),
  )
  return rows[0] ?? null
}

/** All that `decideJoin` asks, decided where the ledger lies. */
export async function look(activityId: string, request: JoinRequest): Promise<LedgerLook | null> {
  const { personId, signupId, attendees } = request
  const taken = attendees.map(key => $.gt([`$sitting.${key}`, null]))
  const seatOfCaller = `$seats.${personId}.signupId`
  const othersInLine = $.filter({ input: '$line', as: 'entry', cond: $.neq(['$$entry.signupId', signupId]) })
  const rows = await ledgers.aggregate<LedgerLook>(from =>
    from.match({ _id: activityId }).project({
      ...whereInLine,
      open: true,
      opensAt: true,
      closesAt: true,
      partyMax: true,
      bornFrom: true,
      bornTo: true,
      capacity: true,
      index: $.indexOfArray(['$line.signupId', signupId]),
      sits: $.eq([seatOfCaller, signupId]),
      spent: $.in([signupId, '$spent']),
      otherSignup: $.or([
        $.and([$.gt([seatOfCaller, null]), $.neq([seatOfCaller, signupId])]),
        $.in([personId, $.map({ input: othersInLine, as: 'entry', in: '$$entry.personId' })]),
      ]),
      attendeeTaken: $.or([
        ...taken,
        $.anyElementTrue([
          $.map({
            input: othersInLine,
            as: 'entry',
            in: $.gt([$.size($.setIntersection(['$$entry.attendees', attendees])), 0]),
          }),
        ]),
      ]),
    }),
  )
  return rows[0] ?? null
}

export interface Seats {
  _id: string
  capacity: number
  free: number
  sizes: number[]
}

/** Capacity, free seats and the sizes of the line, for lists: at most 100 activities a request. */
export const seatsOf = (activityIds: readonly string[]): Promise<Seats[]> =>
  activityIds.length === 0
    ? Promise.resolve([])
    : ledgers.aggregate<Seats>(from =>
        from
          .match({ _id: _.in([...activityIds]) })
          .project({ ...whereInLine, capacity: true })
          .limit(100),
      )

export interface PersonalSeats extends Seats {
  /** The caller's place, if they sit. */
  seat: Pick<Party, 'signupId' | 'size' | 'promotedRev'> | null
  /** Where the caller waits; -1 when they do not, and `lineSignupId` then means nothing. */
  index: number
  lineSignupId: string | null
}

/** The same, with where one person stands in each. */
export const seatsFor = (personId: string, activityIds: readonly string[]): Promise<PersonalSeats[]> =>
  activityIds.length === 0
    ? Promise.resolve([])
    : ledgers.aggregate<PersonalSeats>(from =>
        from
          .match({ _id: _.in([...activityIds]) })
          .project({
            ...whereInLine,
            capacity: true,
            seat: $.ifNull([`$seats.${personId}`, null]),
            index: $.indexOfArray(['$line.personId', personId]),
            lineSignupId: $.ifNull([
              $.arrayElemAt(['$line.signupId', $.indexOfArray(['$line.personId', personId])]),
              null,
            ]),
          })
          .limit(100),
      )

/** Activities whose line has not closed, at which this person sits or waits: their ids. */
export async function ledgersWith(personId: string, now: number, limit: number): Promise<string[]> {
  const here = _.or([{ [`seats.${personId}`]: _.exists(true) }, { 'line.personId': personId }])
  const query = _.and([{ open: true, lineClosesAt: _.gt(now) }, here])
  return (await ledgers.find(query, { limit, fields: { _id: true } })).map(({ _id }) => _id)
}

export interface People {
  free: number
  seats: { personId: string; at: number; promotedRev?: number }[]
  line: { personId: string; at: number; size: number }[]
}

/** Who signed up, without seats and attendees: a few bytes a party. Null when there is no such ledger. */
export async function peopleIn(activityId: string): Promise<People | null> {
  const rows = await ledgers.aggregate<People>(from =>
    from.match({ _id: activityId }).project({
      free: true,
      seats: $.map({
        input: $.objectToArray('$seats'),
        as: 'seat',
        in: { personId: '$$seat.k', at: '$$seat.v.at', promotedRev: '$$seat.v.promotedRev' },
      }),
      line: $.map({
        input: '$line',
        as: 'entry',
        in: { personId: '$$entry.personId', at: '$$entry.at', size: '$$entry.size' },
      }),
    }),
  )
  return rows[0] ?? null
}

/**
 * A sign-up that was refused, or whose tap must never take effect, is remembered as spent. False when it sits or waits
 * after all: a repeat of the same tap got through in between.
 */
export async function spend(activityId: string, personId: string, signupId: string): Promise<boolean> {
  const changed = await ledgers.update(
    { _id: activityId, [`seats.${personId}.signupId`]: _.neq(signupId), 'line.signupId': _.neq(signupId) },
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
    rev: _.inc(1),
    free: change.free,
    lapsed: change.lapsed,
  }
  if (change.sitting) data.sitting = _.set(change.sitting)
  // What is vacated and taken again is set below, in place of its removal.
  for (const { personId, attendees: keys } of change.vacate ?? []) {
    data[`seats.${personId}`] = _.remove()
    for (const key of keys) data[`sitting.${key}`] = _.remove()
  }
  for (const { personId, ...party } of change.seat) {
    data[`seats.${personId}`] = _.set(party)
    for (const key of party.attendees) data[`sitting.${key}`] = party.signupId
  }
  const out = [...change.seat.map(entry => entry.signupId), ...change.leaveLine]
  if (change.line) data.line = _.set(change.line)
  else if (out.length > 0) data.line = _.pull({ signupId: _.in(out) })
  if (change.spend) data.spent = _.push({ each: [change.spend], slice: -spentMax })
  return (await ledgers.update(condition, data)) === 1
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
