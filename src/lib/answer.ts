import type { Cause, Refusal } from '@domain/refusal'
import type { Reply } from '@domain/reply'
import { shortId } from '@domain/short-id'

/** What a screen gets for a call: the server's answer, or why there is none. Nothing here is ever thrown by `call`. */
export type Answer<T> = { ok: true; data: T } | Failure

export interface Failure {
  ok: false
  cause: Cause | NoReply
  /** Chinese, ready to be shown. */
  message: string
  /** Counts and ids that came with a refusal. */
  detail?: Refusal['detail']
  /** Wrong fields by path, for `badInput`. */
  fields?: Record<string, string>
}

/** Why the server's answer is not known. */
export const noReplies = {
  /** The network is gone; nothing was sent. */
  offline: '网络不通，请检查网络后再试',
  /** Sent, perhaps done, never answered. The same request id makes another try harmless. */
  noAnswer: '没有收到回应，请再点一次，不会重复提交',
  /** The same of a read, where nothing was submitted. */
  unread: '没有加载出来，请再试一次',
  /** Kept on this device, sent as soon as the network is back. */
  unsent: '网络不通，已记在手机上，联网后会自动发送',
  /** Kept for a day and never sent. */
  tooLate: '超过一天没有发送出去，请重新操作',
} as const
export type NoReply = keyof typeof noReplies

export const failure = (cause: NoReply): Failure => ({ ok: false, cause, message: noReplies[cause] })

/** Is the outcome open, so that the same request should be sent again and not a new one? */
export const isOpen = (answer: Answer<unknown>): boolean => !answer.ok && answer.cause in noReplies

export function answerOf<T>(reply: Reply<T>): Answer<T> {
  if (reply.ok) return { ok: true, data: reply.data }
  const { cause, detail, fields, requestId } = reply
  // Whoever reads it out can be helped: an owner finds the fault by it.
  const message = cause === 'broken' ? `${reply.message}（编号 ${shortId(requestId)}）` : reply.message
  return { ok: false, cause, message, detail, fields }
}
