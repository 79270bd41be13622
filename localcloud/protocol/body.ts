import { invalidParam } from './cloud-error'

/** The JSON object of a request; fields are as the sender made them, so every reader checks. */
export type Body = Record<string, unknown>

export function textOf(body: Body, field: string): string {
  const value = body[field]
  if (typeof value !== 'string' || value === '') throw invalidParam(`${field} is required`)
  return value
}

export function optionalTextOf(body: Body, field: string): string | undefined {
  const value = body[field]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw invalidParam(`${field} must be a string`)
  return value
}

/** A count of rows: an integer ≥ 0. The SDK sends negative ones as they are. */
export function countOf(body: Body, field: string, absent: number): number {
  const value = body[field]
  if (value === undefined || value === null) return absent
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParam(`${field} must be an integer ≥ 0`)
  }
  return value
}
