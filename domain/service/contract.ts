import * as v from 'valibot'
import { write } from '../action'
import { id, text } from '../fields'
import { place } from '../signup/attendance/contract'

/** Volunteer work: what it is is an activity's (domain/service/post.ts), who serves is a sign-up. */

export const serviceActions = {
  /**
   * A volunteer leaves: what was scanned (or the six digits) from the screen, and the place where `signup.myDay` says
   * `radius`. `minutes`: what was written into their hours; absent where the leader has to say when they came.
   */
  'service.checkOut': write(
    v.strictObject({ activityId: id, code: text(120), place: v.optional(place) }),
  ).gives<{
    state: 'counted' | 'already'
    leftAt: number
    minutes?: number
  }>(),
}
