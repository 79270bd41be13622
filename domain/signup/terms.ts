import type { Activity } from '../activity/activity'
import { dayOf } from '../time'
import type { SeatTerms } from './change'
import { noLimitFrom, noLimitTo, type SeatLedger } from './ledger'

const yearsBefore = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`

/** The ledger's terms follow from the activity; ages are counted in whole years on the day of the start. */
export function termsOf(activity: Activity): SeatTerms {
  const startDay = dayOf(activity.startsAt)
  const { minAge, maxAge } = activity
  return {
    open: activity.status === 'published',
    opensAt: activity.signupOpensAt,
    closesAt: activity.signupClosesAt,
    lineClosesAt: Math.max(activity.startsAt, activity.signupClosesAt),
    partyMax: activity.partyMax,
    capacity: activity.capacity,
    bornTo: minAge === undefined ? noLimitTo : yearsBefore(startDay, minAge),
    // Born after this day means at most `maxAge` years old. The sign behind it sorts between that day and the next,
    // which saves calendar arithmetic on 29 February.
    bornFrom: maxAge === undefined ? noLimitFrom : `${yearsBefore(startDay, maxAge + 1)}+`,
  }
}

export const newLedger = (activity: Activity, now: number): SeatLedger => ({
  _id: activity._id,
  siteId: activity.siteId,
  ...termsOf(activity),
  termsAt: now,
  free: activity.capacity,
  lapsed: 0,
  seats: {},
  sitting: {},
  line: [],
  rev: 0,
  joins: 0,
  spent: [],
})

/** Does the ledger say what the activity says? The repair job asks. */
export const termsAgree = (ledger: SeatTerms, activity: Activity): boolean => {
  const want = termsOf(activity)
  return (Object.keys(want) as (keyof SeatTerms)[]).every(key => ledger[key] === want[key])
}
