import type { Activity } from '../activity/activity'
import { asksFirst } from '../activity/questions'
import type { Refusal } from '../refusal'
import { dayOf } from '../time'
import { planTerms, type SeatTerms } from './change'
import type { LedgerChange } from './go-on'
import { never, nextMoment, noLimitFrom, noLimitTo, type Seating, type SeatLedger } from './ledger'
import { confirmsFrom, offerHoursDefault } from './offer'
import { emptyRoom, type KeptSeats, stored } from './room'

const hourMs = 3_600_000
/** Kept seats open so long before the start, unless the activity says when. */
export const keptBeforeStartMs = 24 * hourMs

const yearsBefore = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`

const bornBy = yearsBefore
/**
 * Born after this day means at most so many years old. The sign behind it sorts between that day and the next, which
 * saves calendar arithmetic on 29 February.
 */
const bornAfter = (day: string, years: number): string => `${yearsBefore(day, years + 1)}+`

/** The ledger's terms follow from the activity; ages are counted in whole years on the day of the start. */
export function termsOf(activity: Activity): SeatTerms {
  const startDay = dayOf(activity.startsAt)
  const { minAge, maxAge, startsAt, signupClosesAt, offerHours = offerHoursDefault } = activity
  const lineClosesAt = activity.lineClosesAt ?? Math.max(startsAt, signupClosesAt)
  return {
    open: activity.status === 'published',
    opensAt: activity.service ? never : activity.signupOpensAt,
    volunteersFrom: activity.volunteersFrom ?? activity.signupOpensAt,
    closesAt: activity.signupClosesAt,
    lineClosesAt,
    confirmsFrom: confirmsFrom(startsAt, lineClosesAt),
    offerMs: offerHours * hourMs,
    partyMax: activity.partyMax,
    capacity: activity.capacity,
    bornTo: minAge === undefined ? noLimitTo : bornBy(startDay, minAge),
    bornFrom: maxAge === undefined ? noLimitFrom : bornAfter(startDay, maxAge),
    asks: asksFirst(activity.questions),
    ...keptOf(activity, Math.min(signupClosesAt, lineClosesAt)),
    ...seriesOf(activity),
  }
}

const seriesOf = ({ series }: Activity): Pick<SeatTerms, 'series'> =>
  series?.joinsMax === undefined ? {} : { series: { id: series.id, joinsMax: series.joinsMax } }

/** Kept seats open to everybody before sign-up and the line close, so that none stays empty for it. */
function keptOf(activity: Activity, closesAt: number): Pick<SeatTerms, 'kept' | 'keptUntil'> {
  const { kept, startsAt, keptUntil = startsAt - keptBeforeStartMs } = activity
  if (!kept) return {}
  const startDay = dayOf(startsAt)
  const groups = kept.map(
    ({ seats, siteId, minAge, maxAge }): KeptSeats => ({
      seats,
      ...(siteId === undefined ? {} : { siteId }),
      ...(minAge === undefined ? {} : { bornTo: bornBy(startDay, minAge) }),
      ...(maxAge === undefined ? {} : { bornFrom: bornAfter(startDay, maxAge) }),
    }),
  )
  return { kept: groups, keptUntil: Math.min(keptUntil, closesAt) }
}

export const newLedger = (activity: Activity, now: number): SeatLedger => ({
  _id: activity._id,
  siteId: activity.siteId,
  ...termsOf(activity),
  termsRev: activity.rev,
  termsAt: now,
  ...stored(emptyRoom(termsOf(activity))),
  lapsed: 0,
  seats: {},
  offers: {},
  lapsesAt: nextMoment([], termsOf(activity), now),
  missed: [],
  sitting: {},
  line: [],
  rev: 0,
  joins: 0,
  spent: [],
})

/** Does the ledger say what the activity says? */
export const termsAgree = (ledger: SeatTerms, activity: Activity): boolean => {
  const want = termsOf(activity)
  return (Object.keys(want) as (keyof SeatTerms)[]).every(
    key => JSON.stringify(ledger[key] ?? false) === JSON.stringify(want[key] ?? false),
  )
}

/**
 * An activity and its ledger are two documents, and editors may race or die between them. So that seats given never
 * exceed the capacity that anybody can read, an edit is three writes: the ledger is held (`planHold`), the activity is
 * saved, the ledger follows it (`planFollow`).
 *
 * Held: no more seats are given than `next`, the activity that is about to be saved, has; and whoever still carries an
 * older revision to the ledger comes too late. A hold never raises the capacity, so one whose activity is not saved
 * does no harm.
 */
export function planHold(ledger: Seating, next: Activity, now: number): LedgerChange | Refusal {
  const capacity = Math.min(ledger.capacity, next.capacity)
  return planTerms(ledger, { ...termsIn(ledger), capacity }, Math.max(ledger.termsRev, next.rev), now)
}

/** An edit answers within this, whatever becomes of it: a hold that is older was left behind. */
const editMs = 60_000

/**
 * The ledger becomes what the activity, as it was saved, says. Undefined when it is, or when a later revision holds it.
 * Never refused: every saved revision with fewer seats held the ledger before.
 */
export function planFollow(
  ledger: Seating,
  saved: Activity,
  now: number,
): LedgerChange | Refusal | undefined {
  // A draft's ledger is one that is about to be published.
  if (saved.status === 'draft' || termsAgree(ledger, saved)) return undefined
  if (ledger.termsRev > saved.rev && now < ledger.termsAt + editMs) return undefined
  return planTerms(ledger, termsOf(saved), saved.rev, now)
}

const termsIn = (ledger: Seating): SeatTerms => {
  const { open, opensAt, closesAt, lineClosesAt, partyMax, bornFrom, bornTo, capacity } = ledger
  const { confirmsFrom, offerMs, volunteersFrom, asks, kept, keptUntil, series } = ledger
  return {
    ...{ open, opensAt, closesAt, lineClosesAt, partyMax, bornFrom, bornTo, capacity },
    ...{ confirmsFrom, offerMs, volunteersFrom },
    ...(asks === undefined ? {} : { asks }),
    ...(kept === undefined ? {} : { kept }),
    ...(keptUntil === undefined ? {} : { keptUntil }),
    ...(series === undefined ? {} : { series }),
  }
}
