/**
 * What WeChat pushes to the function that is set up for it (云开发 → 设置 → 消息推送): always JSON, and the name of the event
 * says which function gets it.
 */
export interface PushEvent {
  ToUserName: string
  FromUserName: string
  /** Seconds; a text in events about subscriptions, as their page shows it. */
  CreateTime: number | string
  MsgType: 'event'
  Event: EventName
  [field: string]: unknown
}

/** The events that localcloud produces. */
export const eventNames = [
  'wxa_media_check',
  'subscribe_msg_popup_event',
  'subscribe_msg_change_event',
  'subscribe_msg_sent_event',
] as const

export type EventName = (typeof eventNames)[number]

export function isEventName(name: string): name is EventName {
  return eventNames.some(known => known === name)
}

/** The mini-program, as events name it; nobody looks at it. */
export const ACCOUNT = 'gh_localcloud'
