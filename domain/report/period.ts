import { dayMs, startOfDay } from '../time'

/** Days by the calendar of Asia/Shanghai, both included, as moments: the second excluded. */
export interface Period {
  from: number
  to: number
}

export const periodOf = (from: string, to: string): Period => ({
  from: startOfDay(from),
  to: startOfDay(to) + dayMs,
})

/** More columns than this are read by nobody. */
const daysShownMax = 62

/** Is the period so long that it is shown by months? */
export const monthsFrom = ({ from, to }: Period): boolean => to - from > daysShownMax * dayMs
