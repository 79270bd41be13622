import type { Attendance, Heard } from './attendance'
import { correctionsMax, heardMax } from './attendance'
import { later } from './take'

/** One day of a party when a record ends, or two of them become one. How many came stays. */

const withWords = (day: Attendance, words: Attendance['words']): Attendance => ({
  ...day,
  words,
  came: Object.values(words).filter(({ came }) => came).length,
  rev: day.rev + 1,
})

/**
 * Nobody knows any more who it was: the whole party, or those with these `keys`. `attendees` is the party as the ledger
 * has it, so that both call them the same from now on (`planForget`). What staff noted goes as well.
 */
export function forgetDay(
  { corrections: _, ...day }: Attendance,
  { alias, attendees, keys }: { alias: string; attendees: readonly string[]; keys?: ReadonlySet<string> },
): Attendance {
  const others = Object.keys(day.words).filter(key => !attendees.includes(key))
  const nameOf = new Map([...attendees, ...others].map((key, i) => [key, `${alias}-${i}`]))
  const isNow = (key: string) => (!keys || keys.has(key) ? (nameOf.get(key) ?? alias) : key)
  const words = Object.fromEntries(Object.entries(day.words).map(([key, word]) => [isNow(key), word]))
  const person = keys ? {} : { personId: alias }
  return { ...withWords(day, words), ...person, scanned: day.scanned.map(isNow), heard: [] }
}

/** Two records were one human: of two words about one attendee the later stands, as of two ticks. Safe to repeat. */
export function mergeDays(into: Attendance, from: Attendance, keys: ReadonlyMap<string, string>): Attendance {
  const isNow = (key: string) => keys.get(key) ?? key
  const words: Attendance['words'] = {}
  for (const [key, word] of [...Object.entries(into.words), ...Object.entries(from.words)])
    words[isNow(key)] = later(words[isNow(key)], word)
  const corrections = unique([...(from.corrections ?? []), ...(into.corrections ?? [])])
  return {
    ...withWords(into, words),
    scanned: [...new Set([...into.scanned, ...from.scanned].map(isNow))],
    heard: heardOf([...from.heard, ...into.heard]),
    ...earliest('scannedAt', into, from),
    ...earliest('leftAt', into, from),
    ...(corrections.length > 0 ? { corrections: corrections.slice(-correctionsMax) } : {}),
  }
}

/** A second scan changes nothing. */
const earliest = (field: 'scannedAt' | 'leftAt', into: Attendance, from: Attendance): Partial<Attendance> => {
  const at = Math.min(into[field] ?? Number.POSITIVE_INFINITY, from[field] ?? Number.POSITIVE_INFINITY)
  return Number.isFinite(at) ? { [field]: at } : {}
}

const heardOf = (all: readonly Heard[]): Heard[] =>
  [...new Map(all.map(one => [one.nonce, one])).values()].slice(-heardMax)

const unique = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map(one => [JSON.stringify(one), one])).values(),
]
