import type { Attended } from '../signup/attendance/count'
import type { Arrival } from '../signup/ledger'
import { dayOf } from '../time'

/** How an activity was signed up for, in numbers: counted anew from the ledger and the taps, never added to. */
export interface ActivityFigures {
  /** The activity's id. */
  _id: string
  siteId: string
  title: string
  startsAt: number
  /** The office called it off: it is counted as such and in no sum. */
  calledOff: boolean
  capacity: number
  /** People who sit. */
  seated: number
  /** Parties in line. */
  waiting: number
  /** Taps on 报名 that were answered with a seat or a place in line, and how many of them were given back. */
  signups: number
  cancelled: number
  /** By the day of the tap, and of the cancel, in order. */
  days: DayFigures[]
  /** People who sit, by the estate of whoever signed them up; `''` where none is known. The largest first. */
  estates: EstateFigures[]
  /** Who came; absent where nobody was checked in. */
  attended?: Attended
  /** What those who came said of it; absent while nobody has said anything. */
  voices?: Voices
  countedAt: number
  /** State of the ledger and the activity that was counted: the same again needs no counting. */
  seen: string
}

/** Kept as two sums, so that an average of many activities gives each voice the same weight. */
export interface Voices {
  count: number
  /** All stars together. */
  stars: number
}

/** To one decimal, as everybody is told. */
export const averageStars = ({ count, stars }: Voices): number => Math.round((stars / count) * 10) / 10

export interface DayFigures {
  /** `2026-09-18`, or a month `2026-09`. */
  day: string
  signups: number
  cancelled: number
}

export interface EstateFigures {
  estateId: string
  people: number
}

/** What a tap left: `cancelledAt` may be missing where a process died between the seat and the note. */
export interface Tap {
  _id: string
  joinedAt: number
  cancelledAt?: number
}

export interface Counted {
  seated: readonly Arrival[]
  waiting: readonly Arrival[]
  taps: readonly Tap[]
  /** Estate of each person, where one is known. */
  homes: ReadonlyMap<string, string>
}

type Counts = Pick<ActivityFigures, 'seated' | 'waiting' | 'signups' | 'cancelled' | 'days' | 'estates'>

/** The ledger says who is in; a tap that is not in it was given back. Both sides are joined by the id of the tap. */
export function countFigures({ seated, waiting, taps, homes }: Counted, now: number): Counts {
  const live = new Map([...seated, ...waiting].map(({ signupId, at }) => [signupId, at]))
  const known = new Set(taps.map(({ _id }) => _id))
  const unrecorded = [...live].filter(([id]) => !known.has(id)).map(([, at]) => at)
  const gone = taps.filter(({ _id }) => !live.has(_id))
  const days = new Map<string, DayFigures>()
  const on = (at: number): DayFigures => {
    const day = dayOf(at)
    const found = days.get(day) ?? { day, signups: 0, cancelled: 0 }
    days.set(day, found)
    return found
  }
  for (const at of [...taps.map(({ joinedAt }) => joinedAt), ...unrecorded]) on(at).signups++
  for (const { cancelledAt } of gone) on(cancelledAt ?? now).cancelled++

  const people = new Map<string, number>()
  for (const { personId, size } of seated) {
    const estateId = homes.get(personId) ?? ''
    people.set(estateId, (people.get(estateId) ?? 0) + size)
  }
  return {
    seated: seated.reduce((sum, { size }) => sum + size, 0),
    waiting: waiting.length,
    signups: taps.length + unrecorded.length,
    cancelled: gone.length,
    days: inOrderOfDays(days.values()),
    estates: largestFirst(people),
  }
}

const inOrderOfDays = (days: Iterable<DayFigures>): DayFigures[] =>
  [...days].sort((a, b) => (a.day < b.day ? -1 : 1))

const largestFirst = (people: ReadonlyMap<string, number>): EstateFigures[] =>
  [...people]
    .map(([estateId, count]) => ({ estateId, people: count }))
    .sort((a, b) => b.people - a.people || (a.estateId < b.estateId ? -1 : 1))

export interface SumOfFigures
  extends Pick<
    ActivityFigures,
    'capacity' | 'seated' | 'waiting' | 'signups' | 'cancelled' | 'days' | 'estates'
  > {
  /** Held or to be held; those called off are counted beside them and in no other figure. */
  activities: number
  calledOff: number
  /** Of those activities at which people were checked in: how many that were, and who came to them. */
  attended: Required<Attended> & { activities: number }
  /** Of all activities together; absent where nobody has said anything. */
  voices?: Voices
}

/** Of many activities; a period of more than two months or so is shown by months. */
export function sumFigures(all: readonly ActivityFigures[], by: 'day' | 'month'): SumOfFigures {
  const held = all.filter(({ calledOff }) => !calledOff)
  const sum = (of: (figures: ActivityFigures) => number) =>
    held.reduce((total, figures) => total + of(figures), 0)
  const days = new Map<string, DayFigures>()
  const people = new Map<string, number>()
  for (const figures of held) {
    for (const { day, signups, cancelled } of figures.days) {
      const key = by === 'day' ? day : day.slice(0, 7)
      const found = days.get(key) ?? { day: key, signups: 0, cancelled: 0 }
      days.set(key, {
        day: key,
        signups: found.signups + signups,
        cancelled: found.cancelled + cancelled,
      })
    }
    for (const { estateId, people: count } of figures.estates)
      people.set(estateId, (people.get(estateId) ?? 0) + count)
  }
  return {
    activities: held.length,
    calledOff: all.length - held.length,
    capacity: sum(({ capacity }) => capacity),
    seated: sum(({ seated }) => seated),
    waiting: sum(({ waiting }) => waiting),
    signups: sum(({ signups }) => signups),
    cancelled: sum(({ cancelled }) => cancelled),
    days: inOrderOfDays(days.values()),
    estates: largestFirst(people),
    attended: attendedAt(held.flatMap(({ attended }) => attended ?? [])),
    ...voicesAt(held.flatMap(({ voices }) => voices ?? [])),
  }
}

function voicesAt(all: readonly Voices[]): Pick<SumOfFigures, 'voices'> {
  const count = all.reduce((total, one) => total + one.count, 0)
  return count === 0 ? {} : { voices: { count, stars: all.reduce((total, one) => total + one.stars, 0) } }
}

function attendedAt(all: readonly Attended[]): SumOfFigures['attended'] {
  const sum = (of: (one: Attended) => number | undefined) =>
    all.reduce((total, one) => total + (of(one) ?? 0), 0)
  return {
    activities: all.length,
    came: sum(({ came }) => came),
    walkIns: sum(({ walkIns }) => walkIns),
    noShows: sum(({ noShows }) => noShows),
  }
}
