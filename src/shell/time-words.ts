import { dayOf } from '@domain/time'

/** A moment of the last days as `今天 08:31` or `11月22日 08:31`, in Asia/Shanghai. */
export function timeWords(at: number, now = Date.now()): string {
  const clock = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
  const day = dayOf(at)
  if (day === dayOf(now)) return `今天 ${clock}`
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${clock}`
}
