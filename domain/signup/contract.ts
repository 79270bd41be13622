import * as v from 'valibot'
import { read, write } from '../action'
import type { Place } from '../activity/activity'
import { type Answers, answerMax, optionsMax, questionsMax } from '../activity/questions'
import { cursor, id, type Page, words } from '../fields'
import { attendanceActions } from './attendance/contract'
import { feedbackActions } from './feedback/contract'
import { importActions } from './import-contract'

/** The answer to a tap on 报名. The same request id gets the same answer for ever. */
export interface JoinAnswer {
  signupId: string
  state: 'seated' | 'waiting'
  /** 候补第 n 位, counted from 1 at the moment of the answer; only when waiting. */
  position?: number
  /** How many seats the party takes. */
  party: number
}

/** Seats are held for a party that waits. Clients that know nothing of it show 候补, which it still is. */
export interface HeldSeats {
  seats: number
  /** From this moment on they are not theirs any more; epoch ms. */
  expiresAt: number
}

/** Why a party is not in yet, besides its place in line. */
export interface WhyWaiting {
  /** Seats that are free and too few for whoever waits. */
  free: number
  /** Further seats that are free and kept for others, until then. */
  kept?: number
  keptUntil?: number
  /** Seats that are held for others who have not answered yet. */
  held: number
  lineClosesAt: number
  /** Nobody moves up any more. */
  closed: boolean
}

/** One attendee of one's own party, by the name in which `signup.accept` and `signup.reduce` know them. */
export interface PartyPerson {
  id: string
  name: string
  /** What they said to the activity's questions; never to staff at the desk. */
  answers?: Answers
}

/** Where one's own sign-up stands. */
export interface MyPlace {
  signupId: string
  state: 'seated' | 'waiting'
  /** Absent for whoever has an offer. */
  position?: number
  party: number
  offer?: HeldSeats
  why?: WhyWaiting
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
  offer?: HeldSeats
  why?: WhyWaiting
  /** Who of the party can be left out; only while the sign-up lives. */
  people?: PartyPerson[]
  /** What they said to the activity's questions, in words; never to staff at the desk. */
  answered?: { who: string; question: string; words: string[] }[]
  /** `gone` because nobody answered the offer in time. */
  lapsed?: boolean
  /** One of the party came, as far as was said. */
  came?: true
}

export interface RosterRow {
  signupId: string
  state: 'seated' | 'waiting'
  position?: number
  /** Masked unless a purpose was stated. */
  attendees: string[]
  /** Beside `attendees`, in their order; only where a purpose was stated and somebody was asked. */
  answers?: Answers[]
  party: number
  joinedAt: number
  offer?: HeldSeats
}

const attendees = v.pipe(
  v.array(id),
  v.minLength(1, '请选择谁来参加'),
  v.maxLength(20),
  v.check(ids => new Set(ids).size === ids.length, '同一个人选了两次'),
)

/** To the activity's questions; absent from clients that know of none. */
const answers = v.pipe(
  v.array(
    v.strictObject({
      attendee: id,
      question: id,
      words: v.pipe(v.array(words(answerMax)), v.maxLength(optionsMax)),
    }),
  ),
  v.maxLength(20 * questionsMax),
)

/** Keys of one's own party, from `people`. */
const partyKeys = v.pipe(v.array(id), v.minLength(1, '请至少留一位'), v.maxLength(20))

export const signupActions = {
  ...importActions,
  ...attendanceActions,
  ...feedbackActions,
  /** `attendees`: `self`, or ids of one's own family members. */
  'signup.join': write(
    v.strictObject({ activityId: id, attendees, answers: v.optional(answers) }),
  ).gives<JoinAnswer>(),
  /** Other answers than before, for everybody of the party (keys from `people`), until sign-up closes. */
  'signup.answer': write(v.strictObject({ signupId: id, answers })).gives<{ signupId: string }>(),
  /** Gives the seats back, or leaves the line. Freed seats go to the first party that fits. Declines an offer as well. */
  'signup.cancel': write(v.strictObject({ signupId: id })).gives<{ signupId: string; state: 'gone' }>(),
  /** Takes the seats that are held for one's party; with `attendees` those of some of it. */
  'signup.accept': write(
    v.strictObject({ signupId: id, attendees: v.optional(partyKeys) }),
  ).gives<JoinAnswer>(),
  /** The party becomes smaller: these stay. Whoever waits keeps the place, and sits at once where that fits. */
  'signup.reduce': write(v.strictObject({ signupId: id, attendees: partyKeys })).gives<JoinAnswer>(),
  /** One of the party stays at home (a key from `people`), another of one's family comes (`self`, or their id). */
  'signup.swap': write(v.strictObject({ signupId: id, leave: id, come: id })).gives<JoinAnswer>(),
  'signup.mine': read(v.strictObject({ cursor })).gives<Page<MySignup>>(),
  /** Who comes, for the staff of the activity's site. Stating a purpose shows full names and is logged. */
  'signup.roster': read(v.strictObject({ activityId: id, purpose: v.optional(words(60)), cursor })).gives<
    Page<RosterRow> & {
      seated: number
      waiting: number
      capacity: number
      /** Seats that are held by offers. */
      held: number
    }
  >(),
  /** 代报名: staff sign up a person of their desk, and that person's family, by the rules of `signup.join`. */
  'signup.deskJoin': write(
    v.strictObject({ personId: id, activityId: id, attendees, answers: v.optional(answers) }),
  ).gives<JoinAnswer>(),
  'signup.deskAccept': write(
    v.strictObject({ personId: id, signupId: id, attendees: v.optional(partyKeys) }),
  ).gives<JoinAnswer>(),
  'signup.deskCancel': write(v.strictObject({ personId: id, signupId: id })).gives<{
    signupId: string
    state: 'gone'
  }>(),
  /** As `signup.mine`, names masked. */
  'signup.deskMine': read(v.strictObject({ personId: id, cursor })).gives<Page<MySignup>>(),
}
