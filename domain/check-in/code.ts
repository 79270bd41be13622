/**
 * The code that a screen at the entrance shows: six digits, others every quarter of a minute. Which ones count is decided
 * by the server's clock alone. What they are computed from is secret (kit/rotating-code.ts); the rules are here.
 */

export const stepMs = 15_000
export const codeLength = 6

/** The code of one step of time, for one place and occasion. */
export type CodeOf = (step: number) => string

export const stepAt = (at: number): number => Math.floor(at / stepMs)

/** The clock of the phone that shows it may be ahead by as much. */
const aheadSteps = 1
/** Whoever began to type six digits has until the second code after it. */
const behindSteps = 2

/** The steps whose code counts now, the likeliest first. */
export function stepsThatCount(now: number): number[] {
  const step = stepAt(now)
  const behind = Array.from({ length: behindSteps }, (_, i) => step - 1 - i)
  const ahead = Array.from({ length: aheadSteps }, (_, i) => step + 1 + i)
  return [step, ...behind, ...ahead]
}

export const isCodeNow = (code: string, codeOf: CodeOf, now: number): boolean =>
  stepsThatCount(now).some(step => codeOf(step) === code)

export interface TimedCode {
  code: string
  /** It is shown from then until then; epoch ms of the server. */
  from: number
  until: number
}

/**
 * What a phone shows without asking again: two minutes of codes. To have them ahead is safe with whoever may show them,
 * who may tick anybody anyway; each counts in its own moment only.
 */
export const aheadMs = 120_000

export function codesAhead(codeOf: CodeOf, now: number): TimedCode[] {
  const first = stepAt(now)
  return Array.from({ length: aheadMs / stepMs }, (_, i) => {
    const step = first + i
    return { code: codeOf(step), from: step * stepMs, until: (step + 1) * stepMs }
  })
}

/** What the square code on the screen says: of which activity it is, so that another one's is told from an old one. */
export const codeText = (activityId: string, code: string): string => `QD.${activityId}.${code}`

/** From the square code, or typed: blanks between the digits, and digits of a Chinese keyboard, are fine. */
export function readCode(text: string): { activityId?: string; code: string } | null {
  const scanned = /^QD\.([0-9A-Za-z_-]{1,64})\.(\d{6})$/.exec(text.trim())
  if (scanned?.[1] && scanned[2]) return { activityId: scanned[1], code: scanned[2] }
  const typed = text.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{6}$/.test(typed) ? { code: typed } : null
}
