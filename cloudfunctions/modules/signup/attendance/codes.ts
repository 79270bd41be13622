import type { CodeOf } from '../../../../domain/check-in/code'
import { codeLength } from '../../../../domain/check-in/code'
import { keyedDigits, open, seal } from '../../../kit/crypto'

/** The two codes of the day: one at the entrance, the same for everybody; one on the phone of each party. */

/** Of one activity: its secret follows from the server's key. */
export const codesOf =
  (activityId: string): CodeOf =>
  step =>
    keyedDigits(codeLength, 'checkIn', activityId, String(step))

/** A phone that loses the network on its way to the cellar has time. */
export const partyCodeMs = 2 * 3_600_000
const mark = 'RY.'
const about = (activityId: string): string => `partyCode/${activityId}`

/**
 * Says nothing about anybody to whoever has not the key, is another one each time, and opens for this activity alone.
 * Nothing is kept of it.
 */
export function partyCode(
  activityId: string,
  personId: string,
  now: number,
): { text: string; until: number } {
  const until = now + partyCodeMs
  return { text: mark + seal(JSON.stringify([personId, until]), about(activityId)), until }
}

/** Whose it is; null when it is none of this activity, or its time is over. */
export function personOfCode(activityId: string, text: string, now: number): string | null {
  if (!text.startsWith(mark)) return null
  try {
    // Only `partyCode` seals for this purpose, and the cipher's tag proves it.
    const [personId, until] = JSON.parse(open(text.slice(mark.length), about(activityId))) as [string, number]
    return until > now ? personId : null
  } catch {
    return null
  }
}
