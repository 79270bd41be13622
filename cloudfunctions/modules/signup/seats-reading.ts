import type { JoinRequest, LedgerLook } from '../../../domain/signup/join'
import { type Arrival, type Missed, never, type Offer, type Party } from '../../../domain/signup/ledger'
import type { Flow, Held, Queued } from '../../../domain/signup/settle'
import { command as _, expression as $ } from '../../kit/cloud'
import { ledgers } from './seats-store'

/** What is read of ledgers without bringing them back whole: every function here is one request. */

/**
 * The parts of a `Flow`, in few bytes: an entry of the line is its size, and its time where anything comes about by
 * the clock. Most lines have neither offers nor kept seats.
 */
const flowFields = {
  free: true,
  lapsed: true,
  open: true,
  lineClosesAt: true,
  keptUntil: true,
  room: true,
  sizes: '$line.size',
  ats: $.cond([
    $.or([$.gt(['$keptUntil', null]), $.gt([$.size($.objectToArray($.ifNull(['$offers', {}]))), 0])]),
    '$line.at',
    [],
  ]),
  // Groups matter where seats are kept alone: most lines are spared them.
  groups: $.cond([
    $.gt(['$keptUntil', null]),
    $.map({ input: '$line', as: 'entry', in: $.ifNull(['$$entry.groups', []]) }),
    [],
  ]),
  held: $.map({
    input: $.objectToArray($.ifNull(['$offers', {}])),
    as: 'offer',
    in: { size: '$$offer.v.size', expiresAt: '$$offer.v.expiresAt', groups: '$$offer.v.groups' },
  }),
} as const

interface FlowRow extends Omit<Flow<Queued, Held>, 'line' | 'offers'> {
  sizes: number[]
  ats: number[]
  groups: number[][]
  held: Held[]
}

/** From parallel lists to entries. */
function flowIn<Row extends FlowRow>({ sizes, ats, groups, held, ...rest }: Row) {
  const line = sizes.map((size, i) => ({ size, at: ats[i] ?? 0, ...groupsAt(groups[i]) }))
  return { ...rest, line, offers: held }
}

const groupsAt = (groups: number[] | undefined) => (groups && groups.length > 0 ? { groups } : {})

export interface Standing extends Flow<Queued, Held> {
  /** -1 when the sign-up is not in the line. */
  index: number
  sits: boolean
  offered: boolean
}

/** Where one sign-up stands: a few bytes an entry of the line. Null when there is no such ledger. */
export async function standing(
  activityId: string,
  personId: string,
  signupId: string,
): Promise<Standing | null> {
  const rows = await ledgers.aggregate<Omit<Standing, 'line' | 'offers'> & FlowRow>(from =>
    from.match({ _id: activityId }).project({
      ...flowFields,
      index: $.indexOfArray(['$line.signupId', signupId]),
      sits: $.eq([`$seats.${personId}.signupId`, signupId]),
      offered: $.eq([`$offers.${personId}.signupId`, signupId]),
    }),
  )
  return rows[0] ? flowIn(rows[0]) : null
}

type LookRow = Omit<LedgerLook, 'line' | 'offers'> & FlowRow & { rivals: Arrival[] }

/** All that `decideJoin` asks, decided where the ledger lies. */
export async function look(activityId: string, request: JoinRequest): Promise<LedgerLook | null> {
  const { personId, signupId, attendees } = request
  const taken = attendees.map(key => $.gt([`$sitting.${key}`, null]))
  const another = (signup: string) => $.and([$.gt([signup, null]), $.neq([signup, signupId])])
  const rows = await ledgers.aggregate<LookRow>(from =>
    from.match({ _id: activityId }).project({
      ...flowFields,
      opensAt: true,
      volunteersFrom: $.ifNull(['$volunteersFrom', '$opensAt']),
      closesAt: true,
      partyMax: true,
      bornFrom: true,
      bornTo: true,
      capacity: true,
      asks: true,
      kept: true,
      series: true,
      index: $.indexOfArray(['$line.signupId', signupId]),
      sits: $.eq([`$seats.${personId}.signupId`, signupId]),
      offered: $.eq([`$offers.${personId}.signupId`, signupId]),
      spent: $.in([signupId, '$spent']),
      otherSignup: $.or([another(`$seats.${personId}.signupId`), another(`$offers.${personId}.signupId`)]),
      attendeeTaken: $.or(taken),
      // The line is gone through once: a thousand people ask at one moment.
      rivals: $.filter({
        input: '$line',
        as: 'entry',
        cond: $.or([
          $.eq(['$$entry.personId', personId]),
          ...attendees.map(key => $.in([key, '$$entry.attendees'])),
        ]),
      }),
    }),
  )
  return rows[0] ? lookIn(rows[0], request) : null
}

function lookIn({ rivals, ...row }: LookRow, { personId, signupId, attendees }: JoinRequest): LedgerLook {
  const others = rivals.filter(other => other.signupId !== signupId)
  return {
    ...flowIn(row),
    otherSignup: row.otherSignup || others.some(other => other.personId === personId),
    attendeeTaken:
      row.attendeeTaken || others.some(other => other.attendees.some(key => attendees.includes(key))),
  }
}

export interface Seats extends Flow<Queued, Held> {
  _id: string
  capacity: number
}

/** Capacity and where the line stands, for lists: at most 100 activities a request. */
export const seatsOf = async (activityIds: readonly string[]): Promise<Seats[]> => {
  if (activityIds.length === 0) return []
  const rows = await ledgers.aggregate<Omit<Seats, 'line' | 'offers'> & FlowRow>(from =>
    from
      .match({ _id: _.in([...activityIds]) })
      .project({ ...flowFields, capacity: true })
      .limit(100),
  )
  return rows.map(flowIn)
}

export interface PersonalSeats extends Seats {
  /** See `SeatLedger.lapsesAt`. */
  lapsesAt: number
  /** The caller's place, if they sit. */
  seat: Party | null
  /** The seats that are held for the caller. */
  offer: Offer | null
  /** Where the caller waits; -1 when they do not, and `waits` then means nothing. */
  index: number
  waits: Arrival | null
  /** Offers that the caller did not answer in time, the latest last. */
  missed: Missed[]
}

/** The same, with where one person stands in each. */
export const seatsFor = async (
  personId: string,
  activityIds: readonly string[],
): Promise<PersonalSeats[]> => {
  if (activityIds.length === 0) return []
  const inLine = $.indexOfArray(['$line.personId', personId])
  const rows = await ledgers.aggregate<Omit<PersonalSeats, 'line' | 'offers'> & FlowRow>(from =>
    from
      .match({ _id: _.in([...activityIds]) })
      .project({
        ...flowFields,
        capacity: true,
        lapsesAt: $.ifNull(['$lapsesAt', never]),
        seat: $.ifNull([`$seats.${personId}`, null]),
        offer: $.ifNull([`$offers.${personId}`, null]),
        index: inLine,
        waits: $.ifNull([$.arrayElemAt(['$line', inLine]), null]),
        missed: $.filter({
          input: $.ifNull(['$missed', []]),
          as: 'one',
          cond: $.eq(['$$one.personId', personId]),
        }),
      })
      .limit(100),
  )
  return rows.map(flowIn)
}

type Offering = Held & { personId: string; at: number; offeredRev: number }

export interface People extends Flow<Queued & { personId: string }, Offering> {
  seats: { personId: string; at: number; promotedRev?: number }[]
  missed: Missed[]
}

/** Who signed up, without seats and attendees: a few bytes a party. Null when there is no such ledger. */
export async function peopleIn(activityId: string): Promise<People | null> {
  const rows = await ledgers.aggregate<People>(from =>
    from.match({ _id: activityId }).project({
      free: true,
      lapsed: true,
      open: true,
      lineClosesAt: true,
      keptUntil: true,
      room: true,
      seats: $.map({
        input: $.objectToArray('$seats'),
        as: 'seat',
        in: { personId: '$$seat.k', at: '$$seat.v.at', promotedRev: '$$seat.v.promotedRev' },
      }),
      offers: $.map({
        input: $.objectToArray($.ifNull(['$offers', {}])),
        as: 'offer',
        in: {
          personId: '$$offer.k',
          at: '$$offer.v.at',
          size: '$$offer.v.size',
          groups: '$$offer.v.groups',
          expiresAt: '$$offer.v.expiresAt',
          offeredRev: '$$offer.v.offeredRev',
        },
      }),
      missed: $.ifNull(['$missed', []]),
      line: $.map({
        input: '$line',
        as: 'entry',
        in: {
          personId: '$$entry.personId',
          at: '$$entry.at',
          size: '$$entry.size',
          groups: '$$entry.groups',
        },
      }),
    }),
  )
  return rows[0] ?? null
}
