import type { KeptSeats } from './room'

/**
 * Who sits, who waits, and for whom seats are held at one activity: the one document that all rivals write.
 *
 * A join only appends to `line`, in one conditional write; the order of those writes is the order of the line. Who of
 * the line sits is a rule, not a stored flag: going through it in order, whoever fits into what is left of `free` sits
 * (`settle`). Every other change (cancel, capacity) is one conditional write which also moves those who sit by now
 * from `line` to `seats`, so that a freed seat is given away by the same write that frees it.
 *
 * A freed seat is held for the first party that fits (`offers`), until the offer lapses. That happens by the clock alone,
 * written down or not: `settle` goes through the line and the lapses in one order.
 *
 * Why the rule gives the same answer every time it is asked: while nobody writes a change, the line only grows at its
 * end, and an entry comes after whatever had lapsed when it joined; so its fate at that moment depends on what was there
 * before it alone. Whatever frees seats settles first, and nobody is told of an offer before it is written.
 */
export interface SeatLedger {
  /** The activity's id. */
  _id: string
  siteId: string
  open: boolean
  /** For everybody; `never` where one serves, as a volunteer and for oneself. */
  opensAt: number
  /** For volunteers; never after `opensAt`. */
  volunteersFrom: number
  closesAt: number
  /** After this moment freed seats are offered to nobody. */
  lineClosesAt: number
  partyMax: number
  /** Birth dates that may attend, both included; `0000-00-00` and `9999-99-99` where there is no limit. */
  bornFrom: string
  bornTo: string
  /** The activity asks something that has to be answered. Absent in ledgers that are older than questions. */
  asks?: boolean
  /** Of the series that it is one of, an attendee may have places at so many. */
  series?: { id: string; joinsMax: number }
  /** Terms of older revisions of the activity than this one count no more: see `planHold`. */
  termsRev: number
  /** When the terms were last written: an edit that is under way is left alone. */
  termsAt: number
  /** From this moment on freed seats are given without asking: the start is near. */
  confirmsFrom: number
  /** How long an offer stands, far from the start. */
  offerMs: number

  capacity: number
  /** Seats that are kept for groups of people; groups are added, and never taken away. See room.ts. */
  kept?: KeptSeats[]
  /** From this moment on everybody may take them. */
  keptUntil?: number
  /** What is left by sets of groups, but for the last set, which is `free`; only where seats are kept. */
  room?: number[]
  /** Capacity less the seats of `seats`, `offers` and `lapsed`; arrivals of the line are not yet taken off. */
  free: number
  /** Seats freed after the line had closed: they are not given away, and `free` does not show them. */
  lapsed: number
  /** Parties that sit, by person. */
  seats: Record<string, Party>
  /** Parties for which seats are held, by person. They have left the line, and do not come back to it. */
  offers: Record<string, Offer>
  /** When the first of `offers` lapses, or kept seats open to everybody; `never` where neither is to come. */
  lapsesAt: number
  /** Those who did not answer in time, the latest last: what a process that died has not told them. */
  missed: Missed[]
  /** Attendees that sit or may, each with the sign-up that seats them: one attendee, one seat. */
  sitting: Record<string, string>
  line: Arrival[]
  /** Raised by every write but joins. */
  rev: number
  /** Raised by every join. */
  joins: number
  /** Nobody is known any more who came here: see domain/person/retention.ts. */
  forgotten?: true
  /** Sign-ups that were cancelled or lapsed: the same tap, arriving late, does not sign up again. */
  spent: string[]
}

export interface Party {
  signupId: string
  /** Seats, one an attendee. */
  size: number
  /** One key an attendee, the same whichever parent signs them up. */
  attendees: string[]
  /** Groups for which seats are kept, beside `attendees`: see room.ts. Absent where nothing was kept at the join. */
  groups?: number[]
  /** Epoch ms of the join. */
  at: number
  /** The ledger's revision that gave this party its seats, unasked, after it had been told to wait. */
  promotedRev?: number
}

export interface Arrival extends Party {
  personId: string
}

/** Seats that are held for a party, until then. */
export interface Offer extends Party {
  /** From this moment on it is not theirs any more. */
  expiresAt: number
  /** The ledger's revision that made the offer. */
  offeredRev: number
}

export interface Offered extends Offer {
  personId: string
}

export interface Missed {
  personId: string
  signupId: string
  /** When it lapsed. */
  at: number
  /** The ledger's revision that wrote it down. */
  rev: number
}

/**
 * The parts of a ledger that are read: a whole one may be larger than what a request brings back (1 MB), at 5,000 seats
 * and a full line. Changes are planned from a seating, figures are counted from a tally.
 */
export type Seating = Omit<SeatLedger, 'sitting' | 'spent'>
export type Tally = Omit<SeatLedger, 'line' | 'spent'>

/** Later than any offer. */
export const never = Number.MAX_SAFE_INTEGER

/** When something comes about by itself: an offer lapses, or kept seats open. */
export const nextMoment = (
  offers: readonly Pick<Offer, 'expiresAt'>[],
  { kept, keptUntil = 0 }: Pick<SeatLedger, 'kept' | 'keptUntil'>,
  now: number,
): number => Math.min(firstLapse(offers), kept && now < keptUntil ? keptUntil : never)

/** When the first of them lapses. */
export const firstLapse = (offers: readonly Pick<Offer, 'expiresAt'>[]): number =>
  offers.reduce((first, { expiresAt }) => Math.min(first, expiresAt), never)

/** What everybody may see of the seats. */
export interface SeatView {
  capacity: number
  /** Seats that the next party may take, whoever they are. */
  free: number
  /** Further seats that are free for those for whom they are kept; absent when there are none. */
  kept?: number
  /** Parties that wait, or have an offer. */
  waiting: number
}

export const noLimitFrom = '0000-00-00'
export const noLimitTo = '9999-99-99'
/** Entries that `line` may hold: keeps the document small enough for every write of a burst, and for being read. */
export const lineMax = 1000
