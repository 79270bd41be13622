import { dayOf } from '../time'
import type { SlotType } from './templates'

/** Values as WeChat takes them: one that is too long, empty or of the wrong shape fails the send (47003). */

/** `thing`: at most 20 characters; `phrase`: at most 5, Chinese only (facts: platform.md §1.6). */
const longest: Record<Exclude<SlotType, 'time'>, number> = { thing: 20, phrase: 5 }

/** A slot may not be empty. */
const nothing: Record<Exclude<SlotType, 'time'>, string> = { thing: '无', phrase: '详见内容' }

/** One line, nothing invisible, cut with an ellipsis where it is too long. */
export function fittedThing(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim()
  return line === '' ? nothing.thing : cut(line, longest.thing, '…')
}

export function fittedPhrase(text: string): string {
  const han = text.replace(/[^\p{Script=Han}]/gu, '')
  return han === '' ? nothing.phrase : cut(han, longest.phrase, '')
}

/** `2026年9月25日 14:00`, in Asia/Shanghai. */
export function timeValue(at: number): string {
  const [year = '', month = '', day = ''] = dayOf(at).split('-')
  const clock = new Date(at + 8 * 3_600_000).toISOString().slice(11, 16)
  return `${year}年${Number(month)}月${Number(day)}日 ${clock}`
}

/** `9月25日14:00`, in Asia/Shanghai: short enough for the middle of a `thing`. */
export const momentWords = (at: number): string => timeValue(at).replace(/^.*年/, '').replace(' ', '')

/** Counted in UTF-16 units, which is never fewer than what WeChat counts; no character is cut in two. */
function cut(text: string, max: number, end: string): string {
  if (text.length <= max) return text
  let kept = ''
  for (const letter of text) {
    if (kept.length + letter.length > max - end.length) break
    kept += letter
  }
  return kept + end
}
