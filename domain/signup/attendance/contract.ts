import * as v from 'valibot'
import { read, write } from '../../action'
import type { TimedCode } from '../../check-in/code'
import { count, cursor, day, id, instant, type Page, text, words } from '../../fields'
import type { Cause } from '../../refusal'
import { type DayCount, type How, type TickState, ticksMax, walkInMax } from './attendance'
import type { DayWindow } from './days'

/** Who came: the screens of the day. `day` is `2026-09-25`; without it the day of this moment is meant. */

/** One of a party. Names are whole for the party itself, and masked for staff who state no purpose. */
export interface PersonCame {
  id: string
  name: string
  came: boolean
  /** Since when that has been said; absent while nobody said anything. */
  at?: number
  how?: How
}

export interface CheckInAnswer {
  signupId: string
  /** `already`: it changed nothing, and `at` says when they came. */
  state: 'counted' | 'already'
  at?: number
  day: string
  people: PersonCame[]
}

export interface MyDay extends Omit<DayWindow, 'staffUntil' | 'settlesAt'> {
  /** Of the server, to set the clocks by. */
  now: number
  state: 'seated' | 'waiting' | 'none'
  people: PersonCame[]
  /** What staff scan; absent unless the activity is on. */
  code?: { text: string; until: number }
  /** Metres; the code at the entrance then counts only with one's place. */
  radius?: number
  closed: boolean
}

export interface AttendanceRow {
  signupId: string
  people: PersonCame[]
}

export interface WalkInRow {
  id: string
  count: number
  /** Masked. */
  name?: string
  at: number
  /** Earlier figures, the latest last. */
  changes: { at: number; count: number; reason?: string }[]
}

export interface AttendanceDay extends DayCount, DayWindow {
  now: number
  days: string[]
  /** `byRule`: nobody closed it, and its time was over. */
  closed?: { at: number; byRule: boolean }
  walkInRows: WalkInRow[]
}

export interface TickAnswer {
  nonce: string
  state: TickState | 'refused'
  cause?: Cause
  message?: string
}

const of = { activityId: id, day: v.optional(day) }
const nonce = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{8,64}$/))
export const place = v.strictObject({
  lng: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  accuracy: v.pipe(v.number(), v.minValue(0), v.maxValue(1_000_000)),
})
const tick = v.strictObject({
  nonce,
  signupId: id,
  /** A key of `people`; without it the whole party. */
  attendee: v.optional(id),
  came: v.boolean(),
  /** When it was tapped, by the phone's clock. */
  at: instant,
})

export const attendanceActions = {
  /** Staff: two minutes of codes for the screen at the entrance, and how many have come. */
  'signup.dayCodes': read(v.strictObject({ activityId: id })).gives<
    DayWindow & { now: number; codes: (TimedCode & { text: string })[]; came: number }
  >(),
  /** A resident: what was scanned (or the six digits), and the place where `myDay` says `radius`. */
  'signup.checkIn': write(
    v.strictObject({ activityId: id, code: text(120), place: v.optional(place) }),
  ).gives<CheckInAnswer>(),
  /** A resident: who of one's party came, and the code that staff scan. */
  'signup.myDay': read(v.strictObject({ activityId: id })).gives<MyDay>(),
  /** Staff: the code on a resident's phone takes the whole party. `notSeated`: see `signup.addWalkIn`. */
  'signup.scanParty': write(v.strictObject({ activityId: id, code: words(300) })).gives<CheckInAnswer>(),
  /** Staff: who sits, page by page, masked unless a purpose is stated. Every page is in the record of acts. */
  'signup.attendance': read(v.strictObject({ ...of, purpose: v.optional(words(60)), cursor })).gives<
    Page<AttendanceRow> & { day: string; now: number }
  >(),
  'signup.attendanceDay': read(v.strictObject(of)).gives<AttendanceDay>(),
  /** Staff: ticks of the list, queued or not. Each has its own answer, and the same nonce has the same one for ever. */
  'signup.saveTicks': write(
    v.strictObject({
      ...of,
      /** By the phone's clock, as `at` of the ticks. */
      sentAt: instant,
      ticks: v.pipe(v.array(tick), v.minLength(1), v.maxLength(ticksMax)),
    }),
  ).gives<{ now: number; answers: TickAnswer[] }>(),
  /** Staff: people who have no seat, by number, or one by their code (`myDay`). */
  'signup.addWalkIn': write(
    v.strictObject({
      ...of,
      count: v.optional(v.pipe(count(walkInMax), v.minValue(1))),
      name: v.optional(words(20)),
      code: v.optional(words(300)),
      /** Where it was queued: when it was tapped and when it is sent, by the phone's clock. */
      at: v.optional(instant),
      sentAt: v.optional(instant),
    }),
  ).gives<{ walkInId: string; count: number }>(),
  /** Another figure, 0 for a mistake; with a reason once the day is closed. */
  'signup.changeWalkIn': write(
    v.strictObject({
      activityId: id,
      walkInId: id,
      count: count(walkInMax),
      reason: v.optional(words(60)),
    }),
  ).gives<{ walkInId: string; count: number }>(),
  'signup.closeAttendance': write(v.strictObject(of)).gives<DayCount & { day: string; closedAt: number }>(),
  /** A tick after the day was closed. */
  'signup.correctAttendance': write(
    v.strictObject({
      ...of,
      signupId: id,
      attendee: v.optional(id),
      came: v.boolean(),
      reason: words(60),
    }),
  ).gives<AttendanceRow>(),
}
