/**
 * A code that a person shows to a member of staff, to be found by: nobody has to look through names to find the person
 * who stands in front of them. It serves one purpose, for ten minutes, and a new one voids the one before.
 */

/** What it is shown for: `role`, to be given a role. */
export type ShowPurpose = 'role'

export const showCodeMs = 10 * 60_000

/** 40 bits: the chance that a guess finds anybody, with a hundred codes about, is one in ten thousand million. */
export const showCodeLength = 8

/** Letters that look like digits are read as digits, hyphens and blanks left out (Crockford's base 32). */
export function readShowCode(text: string): string | null {
  const code = text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{8}$/.test(code) ? code : null
}

/** `4F7K-2M9Q`: in two halves, as one reads it aloud. */
export const sayShowCode = (code: string): string => [code.slice(0, 4), code.slice(4)].join('-').toUpperCase()
