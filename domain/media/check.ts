import type { CheckState, MediaFile } from './media-file'

/** When WeChat is asked about a picture, and what its answer means (facts of 多媒体内容安全识别). */

const minuteMs = 60_000
/** WeChat answers within 30 minutes. */
const answerMs = 35 * minuteMs
/** An ask that WeChat did not take, or that died on its way. */
const retryMs = 2 * minuteMs
/** After that nobody is there whom WeChat would check for: its checks need a visit within two hours. */
const asksMax = 3

export const firstDueAt = (now: number): number => now + retryMs
export const dueAfterAsk = (taken: boolean, now: number): number => now + (taken ? answerMs : retryMs)

/** A record that was being saved while the verdict came is told once more by then. */
export const dueAfterVerdict = (now: number): number => now + retryMs

/** What the job does about a picture that is due. */
export const decideDue = ({ state, asks }: Pick<MediaFile, 'state' | 'asks'>): 'ask' | 'giveUp' | 'settle' =>
  state !== 'checking' ? 'settle' : asks < asksMax ? 'ask' : 'giveUp'

/**
 * Null when WeChat could not look at it (-1008: not fetched), which is no verdict. What it wants a human to look at
 * stays out as well: it is hidden until it passed.
 */
export function verdictOf(
  errcode: number,
  suggest: string,
): Extract<CheckState, 'passed' | 'rejected'> | null {
  if (errcode !== 0) return null
  return suggest === 'pass' ? 'passed' : 'rejected'
}
