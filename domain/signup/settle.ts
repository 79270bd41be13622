import { never, type Party, type SeatLedger, type SeatView } from './ledger'
import { fits, freeFor, freeIn, isOpened, minus, needOf, plus, type Room, roomOf } from './room'

/** What the rule has to know of a ledger: sizes and times alone are enough. */
export interface Flow<P, O>
  extends Pick<SeatLedger, 'free' | 'lapsed' | 'open' | 'lineClosesAt' | 'room' | 'keptUntil'> {
  line: readonly P[]
  offers: readonly O[]
}

export interface Queued extends Pick<Party, 'size' | 'groups'> {
  /** Epoch ms of the join. */
  at: number
}

export interface Held extends Pick<Party, 'size' | 'groups'> {
  expiresAt: number
}

export interface Settled<P, O> {
  /** Those of the line who sit: they fitted when they joined. */
  seated: P[]
  /** Those of the line whom seats fit that have lapsed since: theirs as soon as somebody writes it down. */
  due: P[]
  waiting: P[]
  /** Offers that still stand. */
  live: O[]
  /** Offers that have lapsed. */
  missed: O[]
  /** What is left. */
  room: Room
  /** The same, whoever it may go to. */
  free: number
  lapsed: number
}

/** From then on freed seats are given to nobody; the line of a cancelled activity leads nowhere. */
export const isLineClosed = (
  { open, lineClosesAt }: Pick<SeatLedger, 'open' | 'lineClosesAt'>,
  now: number,
): boolean => !open || now >= lineClosesAt

/** First come first served among those that fit: a big party that waits holds up nobody who fits. */
export function fit<P extends Pick<Party, 'size' | 'groups'>>(
  room: Room,
  line: readonly P[],
  opened: boolean,
) {
  const fitting: P[] = []
  const waiting: P[] = []
  let left = room
  for (const party of line) {
    const need = needOf(party, room.length)
    if (fits(left, need, opened)) {
      fitting.push(party)
      left = minus(left, need)
    } else waiting.push(party)
  }
  return { fitting, waiting, room: left }
}

/**
 * Where everybody stands at `now`. Joins, lapses and the opening of kept seats in the order in which they happened; whoever joined is judged at
 * that moment for good, also when the clock of another machine is a little behind theirs.
 */
export function settle<P extends Queued, O extends Held>(flow: Flow<P, O>, now: number): Settled<P, O> {
  const seated: P[] = []
  const due: P[] = []
  let waiting: P[] = []
  let { lapsed } = flow
  let room = roomOf(flow)
  let opened = flow.room === undefined
  const ahead = [...flow.offers].sort((a, b) => a.expiresAt - b.expiresAt)
  const missed: O[] = []

  function lapse(offer: O): void {
    missed.push(offer)
    const need = needOf(offer, room.length)
    if (!isLineClosed(flow, offer.expiresAt)) room = plus(room, need)
    else {
      room = plusKept(room, need)
      lapsed += offer.size
    }
  }
  /** What comes free at one moment is given away together. */
  function passUntil(moment: number): void {
    for (;;) {
      const at = Math.min(ahead[missed.length]?.expiresAt ?? never, opened ? never : (flow.keptUntil ?? 0))
      if (at > moment || at === never) return
      opened ||= at === (flow.keptUntil ?? 0)
      for (let next = ahead[missed.length]; next?.expiresAt === at; next = ahead[missed.length]) lapse(next)
      const next = fit(room, waiting, opened)
      due.push(...next.fitting)
      waiting = next.waiting
      room = next.room
    }
  }

  let moment = 0
  for (const party of flow.line) {
    moment = Math.max(moment, party.at)
    passUntil(moment)
    const need = needOf(party, room.length)
    if (fits(room, need, opened)) {
      seated.push(party)
      room = minus(room, need)
    } else waiting.push(party)
  }
  moment = Math.max(moment, now)
  passUntil(moment)

  const live = ahead.slice(missed.length)
  if (due.length === 0 || !isLineClosed(flow, moment))
    return { seated, due, waiting, live, missed, room, free: freeIn(room), lapsed }
  // Nobody has offered it to them before the line closed: it goes to nobody, and nor does what is left beside them.
  const sits = new Set(seated)
  waiting = flow.line.filter(party => !sits.has(party))
  lapsed += freeIn(room) + sizeOf(due)
  for (const party of due) room = plusKept(room, needOf(party, room.length))
  room = [...room.slice(0, -1), 0]
  return { seated, due: [], waiting, live, missed, room, free: 0, lapsed }
}

/** Seats that are free and given to nobody: they count where it is said for whom seats are kept, and nowhere else. */
export const plusKept = (room: Room, need: Room): Room => [...plus(room, need).slice(0, -1), freeIn(room)]

export const sizeOf = (parties: readonly { size: number }[]): number =>
  parties.reduce((sum, { size }) => sum + size, 0)

export type PlaceInLine = { state: 'seated' } | { state: 'waiting'; position: number }

/** What the entry at `index` was told when it joined: the same for ever, whatever comes after it. */
export function placeAtJoin(flow: Flow<Queued, Held>, index: number): PlaceInLine {
  const line = flow.line.slice(0, index + 1)
  const { seated, due, waiting } = settle({ ...flow, line }, 0)
  const party = line.at(-1)
  if (party && seated.at(-1) === party) return { state: 'seated' }
  return { state: 'waiting', position: due.length + waiting.length }
}

/** Where it stands at `now`, among those who wait without an offer. */
export function placeInLine(flow: Flow<Queued, Held>, index: number, now: number): PlaceInLine {
  const { seated } = settle(flow, now)
  const sits = new Set(seated)
  const party = flow.line[index]
  if (party && sits.has(party)) return { state: 'seated' }
  const ahead = flow.line.slice(0, index).filter(other => !sits.has(other))
  return { state: 'waiting', position: ahead.length + 1 }
}

/** What the public may see, from the counts alone. */
export function seatView(flow: Flow<Queued, Held> & Pick<SeatLedger, 'capacity'>, now: number): SeatView {
  const { room, due, waiting, live } = settle(flow, now)
  const free = freeFor(room, 0, isOpened(flow, now))
  const kept = freeIn(room) - free
  return {
    capacity: flow.capacity,
    free,
    waiting: due.length + waiting.length + live.length,
    ...(kept > 0 ? { kept } : {}),
  }
}
