import { badRequest } from './api-error'

/** A whole number ≥ 0 of the query string, or `absent`; never above `max`. */
export function countIn(query: URLSearchParams, name: string, absent: number, max = Infinity): number {
  const text = query.get(name)
  if (text === null || text === '') return absent
  if (!/^\d{1,15}$/.test(text)) throw badRequest(`${name} must be a whole number`)
  return Math.min(Number(text), max)
}
