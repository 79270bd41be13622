import type { Message } from './outbox'
import { ACCOUNT, type EventName, type PushEvent } from './push-events'
import type { Shelved } from './store/shelf'

/** The popup was opened by a page of the mini-program; other scenes belong to service accounts. */
const IN_A_PAGE = '0'

export interface PopupAnswer {
  templateId: string
  yes: boolean
}

/** Somebody answered the popup of `wx.requestSubscribeMessage`. @param now epoch ms */
export function popupEvent(openid: string, answers: readonly PopupAnswer[], now: number): PushEvent {
  const list = answers.map(({ templateId, yes }) => ({
    TemplateId: templateId,
    SubscribeStatusString: yes ? 'accept' : 'reject',
    PopupScene: IN_A_PAGE,
  }))
  return subscribeEvent('subscribe_msg_popup_event', openid, list, now)
}

/** Somebody turned templates off in WeChat's own settings; turning them on is not pushed. @param now epoch ms */
export function changeEvent(openid: string, templateIds: readonly string[], now: number): PushEvent {
  const list = templateIds.map(id => ({ TemplateId: id, SubscribeStatusString: 'reject' }))
  return subscribeEvent('subscribe_msg_change_event', openid, list, now)
}

/**
 * A message has reached its receiver. What was refused at once has no event: failures are only those of WeChat's own
 * delivery, whose codes are not published, and here every delivery succeeds.
 */
export function sentEvent({ openid, templateId, seq, at }: Shelved<Message>): PushEvent {
  const item = { TemplateId: templateId, MsgID: String(seq), ErrorCode: '0', ErrorStatus: 'success' }
  return subscribeEvent('subscribe_msg_sent_event', openid, [item], at)
}

/** 小程序订阅消息, 订阅消息事件推送: one item stands in `List` by itself, several as an array. */
function subscribeEvent(event: EventName, openid: string, list: readonly object[], now: number): PushEvent {
  return {
    ToUserName: ACCOUNT,
    FromUserName: openid,
    CreateTime: String(Math.floor(now / 1000)),
    MsgType: 'event',
    Event: event,
    List: list.length === 1 ? list[0] : list,
  }
}
