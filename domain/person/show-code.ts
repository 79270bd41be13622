/**
 * A code that passes between a person and a member of staff: nobody has to look through names to find the person who
 * stands in front of them. It serves one purpose, for a while, and a new one voids the one before.
 */

/** `role`: shown by whoever shall be given a role. `claim`: handed to whoever shall take over their record of the desk. */
export type ShowPurpose = 'role' | 'claim'

export const showCodeMs = 10 * 60_000
/** Whoever was at the desk in the morning has time until the next morning, with somebody's help at home. */
export const claimCodeMs = 24 * 60 * 60_000

/** 40 bits: the chance that a guess finds anybody, with a hundred codes about, is one in ten thousand million. */
export const showCodeLength = 8

/** Letters that look like digits are read as digits, hyphens and blanks left out (Crockford's base 32). */
export function readShowCode(text: string): string | null {
  const code = text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(code) ? code : null
}

/** `4F7K-2M9Q`: in two halves, as one reads it aloud. */
export const sayShowCode = (code: string): string => [code.slice(0, 4), code.slice(4)].join('-').toUpperCase()
