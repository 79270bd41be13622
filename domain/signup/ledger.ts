/**
 * Who sits and who waits at one activity: the one document that all rivals write.
 *
 * A join only appends to `line`, in one conditional write; the order of those writes is the order of the line. Who of
 * the line sits is a rule, not a stored flag: going through it in order, whoever fits into what is left of `free` sits
 * (`settle`). Every other change (cancel, capacity) is one conditional write which also moves those who sit by now
 * from `line` to `seats`, so that a freed seat is given away by the same write that frees it.
 *
 * Why the rule gives the same answer every time it is asked: while nobody frees anything, `free` stays as it is and the
 * line only grows at its end, so an entry's fate depends on entries before it alone. Whatever frees seats settles first.
 */
export interface SeatLedger {
  /** The activity's id. */
  _id: string
  siteId: string
  open: boolean
  opensAt: number
  closesAt: number
  /** After this moment freed seats are offered to nobody. */
  lineClosesAt: number
  partyMax: number
  /** Birth dates that may attend, both included; `0000-00-00` and `9999-99-99` where there is no limit. */
  bornFrom: string
  bornTo: string
  /** Terms of older revisions of the activity than this one count no more: see `planHold`. */
  termsRev: number
  /** When the terms were last written: an edit that is under way is left alone. */
  termsAt: number

  capacity: number
  /** Capacity less the seats of `seats` and `lapsed`; arrivals of the line are not yet taken off. */
  free: number
  /** Seats freed after the line had closed: they are not given away, and `free` does not show them. */
  lapsed: number
  /** Parties that sit, by person. */
  seats: Record<string, Party>
  /** Attendees that sit, each with the sign-up that seats them: one attendee, one seat. */
  sitting: Record<string, string>
  line: Arrival[]
  /** Raised by every write but joins. */
  rev: number
  /** Raised by every join. */
  joins: number
  /** Nobody is known any more who came here: see domain/person/retention.ts. */
  forgotten?: true
  /** Sign-ups that were cancelled: the same tap, arriving late, does not sign up again. */
  spent: string[]
}

export interface Party {
  signupId: string
  /** Seats, one an attendee. */
  size: number
  /** One key an attendee, the same whichever parent signs them up. */
  attendees: string[]
  /** Epoch ms of the join. */
  at: number
  /** The ledger's revision that gave this party its seats after it had been told to wait. */
  promotedRev?: number
}

export interface Arrival extends Party {
  personId: string
}

/**
 * The parts of a ledger that are read: a whole one may be larger than what a request brings back (1 MB), at 5,000 seats
 * and a full line. Changes are planned from a seating, figures are counted from a tally.
 */
export type Seating = Omit<SeatLedger, 'sitting' | 'spent'>
export type Tally = Omit<SeatLedger, 'line' | 'spent'>

/** What everybody may see of the seats. */
export interface SeatView {
  capacity: number
  /** Seats that the next party may take. */
  free: number
  /** Parties in line. */
  waiting: number
}

export const noLimitFrom = '0000-00-00'
export const noLimitTo = '9999-99-99'
/** Entries that `line` may hold: keeps the document small enough for every write of a burst, and for being read. */
export const lineMax = 1000
