import type { SeatTerms } from './change'
import { type Arrival, type Missed, nextMoment, type Offered, type Seating, type SeatLedger } from './ledger'
import { offerEnds } from './offer'
import { freeIn, isOpened, plus, type Room, stored } from './room'
import { type Flow, fit, isLineClosed, plusKept, type Settled } from './settle'

/** Every change of the seats but a join: computed from a copy of the ledger, applied by one conditional write. */
export interface LedgerChange {
  /** Parties that go to the seats. */
  seat: Arrival[]
  /** Those of `seat` that were told they wait, and now sit without having been asked. */
  promoted: Arrival[]
  /** Parties for which seats are held from now on. */
  offer: Offered[]
  /** Parties that give their seats back, or take them again in another shape (`seat`). */
  vacate: Held[]
  /** Parties whose offer ends, or stands in another shape (`offer`). */
  release: Held[]
  /** Those whose offer has lapsed. */
  missed: Missed[]
  /** Sign-ups that leave the line without a seat. */
  leaveLine: string[]
  /** The whole line anew, where entries changed their shape. */
  line?: Arrival[]
  free: number
  /** See `SeatLedger.room`. */
  room?: number[]
  lapsed: number
  lapsesAt: number
  terms?: SeatTerms & Pick<SeatLedger, 'termsRev' | 'termsAt'>
  /** The whole map anew, when a recount found it wrong. */
  sitting?: Record<string, string>
  /** The sign-up that may never join again. */
  spend?: string
  /** A join in between would have to be decided anew: the write demands that there was none. */
  unlessJoined: boolean
}

type Held = Pick<Arrival, 'personId' | 'attendees'>

export const unchanged = (ledger: Pick<Seating, 'free' | 'room' | 'lapsed' | 'lapsesAt'>): LedgerChange => ({
  seat: [],
  promoted: [],
  offer: [],
  vacate: [],
  release: [],
  missed: [],
  leaveLine: [],
  free: ledger.free,
  ...(ledger.room ? { room: ledger.room } : {}),
  lapsed: ledger.lapsed,
  lapsesAt: ledger.lapsesAt,
  unlessJoined: false,
})

export type AfterSettling = Settled<Arrival, Offered>

const named = <P extends object>(parties: Record<string, P>): (P & { personId: string })[] =>
  Object.entries(parties).map(([personId, party]) => ({ ...party, personId }))

export const flowOf = (ledger: Seating): Flow<Arrival, Offered> => ({
  ...ledger,
  offers: named(ledger.offers),
})

/** No call lasts longer, and no two clocks differ by more: a join that comes in between lies within this. */
const joinsWithinMs = 120_000

/**
 * Seats that have become free go on in the order of the line: near the start they are given, before that they are held
 * for whoever is asked. `after`: where everybody stands, less whoever left; `ledger`: with the terms that hold from now
 * on; `asks`: the sign-up whose own request this is, which need not be asked. What is not named here stays as it is.
 */
export function goOn(
  ledger: Seating,
  after: AfterSettling,
  freed: Room,
  now: number,
  asks?: string,
): { change: LedgerChange; waiting: Arrival[] } {
  const closed = isLineClosed(ledger, now)
  const next = closed
    ? { fitting: [], waiting: after.waiting, room: plusKept(after.room, freed) }
    : fit(plus(after.room, freed), after.waiting, isOpened(ledger, now))
  const fitting = [...after.due, ...next.fitting]
  const taken = fitting.filter(({ signupId }) => signupId === asks)
  const given = fitting.filter(({ signupId }) => signupId !== asks)
  const rev = ledger.rev + 1
  const confirmed = now >= ledger.confirmsFrom
  // Marked with the revision that this write makes, so that they can be told also when the process dies after it.
  const promoted = confirmed ? given.map(party => ({ ...party, promotedRev: rev })) : []
  const expiresAt = offerEnds(ledger, now)
  const offer = confirmed ? [] : given.map(party => ({ ...party, expiresAt, offeredRev: rev }))
  const stands = new Set(after.live.map(({ signupId }) => signupId))
  const over = named(ledger.offers).filter(({ signupId }) => !stands.has(signupId))
  const lapsesSoon = nextMoment(named(ledger.offers), ledger, now) <= now + joinsWithinMs
  const free = freeIn(next.room)
  const change: LedgerChange = {
    seat: [...after.seated, ...taken, ...promoted],
    promoted,
    offer,
    vacate: [],
    release: over.map(({ personId, attendees }) => ({ personId, attendees })),
    missed: after.missed.map(({ personId, signupId, expiresAt: at }) => ({ personId, signupId, at, rev })),
    leaveLine: offer.map(({ signupId }) => signupId),
    ...stored(next.room),
    lapsed: after.lapsed + (closed ? freeIn(freed) : 0),
    lapsesAt: nextMoment([...after.live, ...offer], ledger, now),
    unlessJoined: after.free > 0 || free > 0 || lapsesSoon,
  }
  return { change, waiting: next.waiting }
}
