import { dayOf, startOfDay } from '../time'

/** An activity that is held again and again: each time an activity of its own, and all of one series. */
export interface Series {
  id: string
  /** Of so many of them one person may take part at most. */
  joinsMax?: number
}

export const rhythms = {
  week: '每周',
  fortnight: '每两周',
  monthDate: '每月同一天',
  monthWeekday: '每月同一个星期几',
} as const
export type Rhythm = keyof typeof rhythms

/** A year of weeks. */
export const timesMax = 52

/**
 * The starts after `startsAt`, at the same time of day in Asia/Shanghai: so many as `times` says, the first one not counted.
 * The 31st, and a fifth Monday, are left out in months that have none.
 */
export function startsAfter(startsAt: number, rhythm: Rhythm, times: number): number[] {
  const first = dayOf(startsAt)
  const clock = startsAt - startOfDay(first)
  const starts: number[] = []
  for (let step = 1; starts.length < Math.min(times, timesMax) && step <= 12 * timesMax; step++) {
    const day = dayAfter(first, rhythm, step)
    if (day) starts.push(startOfDay(day) + clock)
  }
  return starts
}

function dayAfter(first: string, rhythm: Rhythm, step: number): string | undefined {
  const [year = 0, month = 0, date = 0] = first.split('-').map(Number)
  switch (rhythm) {
    case 'week':
      return isoDay(year, month - 1, date + 7 * step)
    case 'fortnight':
      return isoDay(year, month - 1, date + 14 * step)
    case 'monthDate':
      return inMonth(year, month - 1 + step, date)
    case 'monthWeekday': {
      const nth = Math.ceil(date / 7)
      const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay()
      const before = new Date(Date.UTC(year, month - 1 + step, 1)).getUTCDay()
      return inMonth(year, month - 1 + step, 1 + ((weekday - before + 7) % 7) + 7 * (nth - 1))
    }
  }
}

/** Months are counted from 0, and go on after 11; undefined when the month has no such date. */
function inMonth(year: number, month: number, date: number): string | undefined {
  const day = isoDay(year, month, date)
  return Number(day.slice(8)) === date ? day : undefined
}

const isoDay = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10)

export interface InSeries {
  /** The third of eight: 3. Not told of one that was held on an earlier day, or that is none of the published. */
  nth?: number
  of: number
  /** The start of the one after it. */
  nextAt?: number
}

/**
 * Where an activity stands among the times of its series that are held. `times`: those from today on, by start; `held`: how
 * many were before.
 */
export function placeInSeries(
  { _id, startsAt }: { _id: string; startsAt: number },
  { times, held }: { times: readonly { id: string; startsAt: number; status: string }[]; held: number },
): InSeries {
  const published = times.filter(({ status }) => status === 'published')
  const index = published.findIndex(({ id }) => id === _id)
  const nextAt = published.find(time => time.startsAt > startsAt)?.startsAt
  return {
    of: held + published.length,
    ...(index < 0 ? {} : { nth: held + index + 1 }),
    ...(nextAt === undefined ? {} : { nextAt }),
  }
}
