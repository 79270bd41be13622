import type { PushEvent } from '../wechat/push-events'
import type { WeChat } from '../wechat/wechat'

/** One call of an open API: its parameters as WeChat gets them, in snake_case. */
export interface ApiRequest {
  params: Readonly<Record<string, unknown>>
  wechat: WeChat
  /** The function that calls; null for a program that is none. */
  fn: string | null
  /** The environment's clock in epoch ms. */
  now: () => number
  /** Has the verdict of a media check come later, as WeChat does. */
  decideLater: (traceId: string) => void
  /** WeChat pushes an event that somebody caused to the function that is set up for it. */
  push: (event: PushEvent, openid: string) => void
}

/** JSON beside `errcode: 0, errmsg: "ok"`, or a picture. */
export type ApiReply = { json: Record<string, unknown> } | { contentType: string; bytes: Buffer }

/** Throws `WechatRefusal`. */
export type Api = (request: ApiRequest) => ApiReply | Promise<ApiReply>
