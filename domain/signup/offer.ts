import type { SeatLedger } from './ledger'

const hourMs = 3_600_000

/** So near to the start a freed seat is given without asking: nobody would read the question in time. */
export const confirmsWithinMs = 3 * hourMs
/** Where the line closes before the start, seats that are freed shortly before that are given as well. */
const confirmsBeforeCloseMs = hourMs
export const offerHoursDefault = 24

/** From which moment on freed seats are given without asking. */
export const confirmsFrom = (startsAt: number, lineClosesAt: number): number =>
  Math.min(startsAt - confirmsWithinMs, lineClosesAt - confirmsBeforeCloseMs)

/**
 * Until when seats are held that are offered at `now`: a quarter of the time that is left before the start, and never
 * longer than the site says. That is three quarters of an hour at least, and never after the line has closed.
 */
export const offerEnds = (
  { confirmsFrom, offerMs }: Pick<SeatLedger, 'confirmsFrom' | 'offerMs'>,
  now: number,
): number => now + Math.min(offerMs, Math.round((confirmsFrom + confirmsWithinMs - now) / 4))
