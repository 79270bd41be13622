import * as v from 'valibot'
import { verdictOf } from '../../../domain/media/check'
import { checkedBy } from './store'
import { decide } from './verdict'

/** The event of 多媒体内容安全识别, as far as we read it. */
const answer = v.object({
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  errcode: v.number(),
  result: v.object({ suggest: v.pipe(v.string(), v.maxLength(20)) }),
})

/** WeChat's answer: what names no check that is waited for changes nothing, and so does what is no answer. */
export async function hear(event: unknown, now: number): Promise<void> {
  const heard = v.safeParse(answer, event)
  if (!heard.success) return
  const { trace_id, errcode, result } = heard.output
  const verdict = verdictOf(errcode, result.suggest)
  const file = verdict && (await checkedBy(trace_id))
  if (file && verdict) await decide(file, verdict, now)
}
