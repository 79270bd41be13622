/** Who of one party came on one day. Who sits is in the ledger, which a check-in never touches. */
export interface Attendance {
  /** Derived from the activity, the day and the person: one a party and day. */
  _id: string
  activityId: string
  siteId: string
  day: string
  personId: string
  /** That the party had when it was last checked in. */
  signupId: string
  /** What was last said of each attendee, by the ledger's keys. */
  words: Record<string, Word>
  /** Attendees for whom a scan has spoken: another one says nothing new. */
  scanned: string[]
  /** What was answered to the latest ticks and scans. */
  heard: Heard[]
  /** How many of `words` say that somebody came. */
  came: number
  corrections?: Correction[]
  /** The first scan, on the way in; staff's ticks are none. */
  scannedAt?: number
  /** The scan on the way out, where one serves. */
  leftAt?: number
  rev: number
}

/** `code`: the resident scanned the code at the entrance; `party`: staff scanned theirs; `list`: ticked by name. */
export type How = 'code' | 'party' | 'list' | 'corrected'

export interface Word {
  came: boolean
  /** The moment of the deed by the server's clock; of two words the later one stands, and of two at once the greater nonce. */
  at: number
  nonce: string
  how: How
  /** Since when it has been said so without a break, as far as was known: shown, and nothing is decided by it. */
  since: number
}

export type TickState = 'counted' | 'already' | 'overruled'

export interface Heard {
  nonce: string
  state: TickState
}

/** Made when the day was closed. Who made it is in the record of acts. */
export interface Correction {
  at: number
  attendees: string[]
  came: boolean
  reason: string
}

export const heardMax = 40
export const correctionsMax = 20

export const noAttendance = (
  about: Pick<Attendance, '_id' | 'activityId' | 'siteId' | 'day' | 'personId' | 'signupId'>,
): Attendance => ({ ...about, words: {}, scanned: [], heard: [], came: 0, rev: 0 })

/** People who came without a seat: attendance, and not seats. */
export interface WalkIn {
  _id: string
  activityId: string
  siteId: string
  day: string
  count: number
  /** As they said it; of a group, of whoever speaks for it. */
  name?: string
  /** Who showed their code. */
  personId?: string
  addedAt: number
  /** 0 when it was a mistake. */
  changes: { at: number; count: number; requestId: string; reason?: string }[]
  rev: number
}

export const walkInMax = 500
/** That go in one request. */
export const ticksMax = 100

/** A day that staff have closed, with what was counted then or at the latest correction. */
export interface ClosedDay extends DayCount {
  /** `<activity>-<day>`. */
  _id: string
  activityId: string
  siteId: string
  day: string
  closedAt: number
  closedBy: string
}

export interface DayCount {
  /** People who have a seat. */
  seated: number
  /** Of the parties that signed up. */
  came: number
  walkIns: number
  /** They have a seat, and nobody has seen them. */
  noShows: number
}
