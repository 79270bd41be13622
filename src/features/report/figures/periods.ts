import { dayMs, dayOf, startOfDay } from '@domain/time'

export type PeriodName = 'month' | 'lastMonth' | 'year' | 'lastYear'

export const periodNames: readonly { value: PeriodName; text: string }[] = [
  { value: 'month', text: '本月' },
  { value: 'lastMonth', text: '上月' },
  { value: 'year', text: '今年' },
  { value: 'lastYear', text: '去年' },
]

export interface Days {
  from: string
  to: string
}

const lastDayBefore = (day: string): string => dayOf(startOfDay(day) - dayMs)

const monthAfter = (first: string): string => {
  const [year = 0, month = 0] = first.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

/** Its first and last day by the calendar of Asia/Shanghai: of the whole month or year, since activities lie ahead too. */
export function daysOf(name: PeriodName, now: number): Days {
  const today = dayOf(now)
  const year = Number(today.slice(0, 4))
  if (name === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (name === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  const first = `${today.slice(0, 7)}-01`
  if (name === 'month') return { from: first, to: lastDayBefore(monthAfter(first)) }
  const to = lastDayBefore(first)
  return { from: `${to.slice(0, 7)}-01`, to }
}
