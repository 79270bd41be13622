import * as v from 'valibot'
import { read, write } from '../action'
import type { Place } from '../activity/activity'
import { cursor, id, type Page, words } from '../fields'

/** The answer to a tap on 报名. The same request id gets the same answer for ever. */
export interface JoinAnswer {
  signupId: string
  state: 'seated' | 'waiting'
  /** 候补第 n 位, counted from 1 at the moment of the answer; only when waiting. */
  position?: number
  /** How many seats the party takes. */
  party: number
}

export interface MySignup {
  signupId: string
  activityId: string
  title: string
  siteId: string
  startsAt: number
  endsAt: number
  place: Place
  attendees: string[]
  joinedAt: number
  /** `gone`: cancelled by oneself; `activityCancelled`: by the office. */
  state: 'seated' | 'waiting' | 'gone' | 'activityCancelled'
  position?: number
  reason?: string
}

export interface RosterRow {
  signupId: string
  state: 'seated' | 'waiting'
  position?: number
  /** Masked unless a purpose was stated. */
  attendees: string[]
  party: number
  joinedAt: number
}

const attendees = v.pipe(
  v.array(id),
  v.minLength(1, '请选择谁来参加'),
  v.maxLength(20),
  v.check(ids => new Set(ids).size === ids.length, '同一个人选了两次'),
)

export const signupActions = {
  /** `attendees`: `self`, or ids of one's own family members. */
  'signup.join': write(v.strictObject({ activityId: id, attendees })).gives<JoinAnswer>(),
  /** Gives the seats back, or leaves the line. Freed seats go to the first party that fits. */
  'signup.cancel': write(v.strictObject({ signupId: id })).gives<{ signupId: string; state: 'gone' }>(),
  'signup.mine': read(v.strictObject({ cursor })).gives<Page<MySignup>>(),
  /** Who comes, for the staff of the activity's site. Stating a purpose shows full names and is logged. */
  'signup.roster': read(v.strictObject({ activityId: id, purpose: v.optional(words(60)), cursor })).gives<
    Page<RosterRow> & { seated: number; waiting: number; capacity: number }
  >(),
  /** 代报名: staff sign up a person of their desk, and that person's family, by the rules of `signup.join`. */
  'signup.deskJoin': write(v.strictObject({ personId: id, activityId: id, attendees })).gives<JoinAnswer>(),
  'signup.deskCancel': write(v.strictObject({ personId: id, signupId: id })).gives<{
    signupId: string
    state: 'gone'
  }>(),
  /** As `signup.mine`, names masked. */
  'signup.deskMine': read(v.strictObject({ personId: id, cursor })).gives<Page<MySignup>>(),
}
