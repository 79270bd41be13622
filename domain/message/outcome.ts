/** What WeChat's answer to a send means. */

export type Outcome =
  | { state: 'sent' }
  | { state: 'refused' | 'failed'; code: string; field?: string }
  /** Certainly not sent: may be tried again after `pauseMs`. */
  | { state: 'later'; code: string; pauseMs: number }
  | { state: 'unknown'; code: string }

/** What the SDK threw: a number, WeChat's or the cloud's own, and a text. */
export interface SendError {
  code: number | undefined
  text: string
}

const minute = 60_000

/** WeChat's numbers (W:开发/服务端/消息相关/订阅消息/发送订阅消息.md; facts: platform.md §1.6, §2.2). */
const refusals: ReadonlySet<number> = new Set([
  43101, // no consent left, or taken back
  43107, // the person has banned this mini-program's messages
])
const pauses: ReadonlyMap<number, number> = new Map([
  [45009, 15 * minute], // the day's or the minute's quota of this API is used up
  [43108, minute], // two sends to one person at once
  [-604101, 5 * minute], // config.json does not list the API; an upload is seen after ten minutes
  [-501003, minute], // the plan's requests a second
  [-501004, minute], // the plan's requests at once
])
/** -1 is also what the SDK makes of an answer that it cannot read: only with these words does it come from WeChat. */
const systemBusy = /system (error|busy)|系统繁忙/i
/** Connections that were never made; the SDK keeps the text and drops the name. */
const neverLeft = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|connect timeout/
/** The cloud's own numbers for what went wrong on the way are six digits below zero; WeChat's answers lie above. */
const isAnswer = (code: number): boolean => code > 0

/** `47003 argument invalid! data.thing1.value is empty` */
const wrongField = (text: string): string | undefined => /data\.([a-z_0-9]+)/.exec(text)?.[1]

export function outcomeOf({ code, text }: SendError): Outcome {
  if (code === undefined) return { state: 'unknown', code: 'none' }
  const name = String(code)
  const pauseMs = pauses.get(code)
  if (pauseMs !== undefined) return { state: 'later', code: name, pauseMs }
  if (code === -1 && systemBusy.test(text)) return { state: 'later', code: name, pauseMs: minute }
  if (!isAnswer(code) && neverLeft.test(text)) return { state: 'later', code: name, pauseMs: minute }
  if (refusals.has(code)) return { state: 'refused', code: name }
  if (!isAnswer(code)) return { state: 'unknown', code: name }
  const field = wrongField(text)
  return { state: 'failed', code: name, ...(field ? { field } : {}) }
}

/** Five tries within an hour and a half; then it has failed. */
const triesMax = 5

/** After the n-th try (from 1) that came to nothing: twice the pause each time, or the end of it. */
export function decideRetry(outcome: Outcome, tries: number): Outcome {
  if (outcome.state !== 'later') return outcome
  if (tries >= triesMax) return { state: 'failed', code: outcome.code }
  return { ...outcome, pauseMs: outcome.pauseMs * 2 ** (tries - 1) }
}
