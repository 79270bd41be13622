import { API_NOT_FOUND, GatewayRefusal, NOT_PERMITTED } from '../wechat/wechat-refusal'
import type { Api, ApiReply, ApiRequest } from './api'
import { getPhoneNumber } from './phonenumber-get-phone-number'
import { checkMedia } from './security-media-check-async'
import { checkText } from './security-msg-sec-check'
import { getTemplateList } from './subscribe-message-get-template-list'
import { sendSubscribeMessage } from './subscribe-message-send'
import { makeCode } from './wxacode-get-unlimited'

/** Every open API that localcloud answers, by its name in `cloud.openapi` and in `permissions.openapi`. */
export const apis: ReadonlyMap<string, Api> = new Map<string, Api>([
  ['subscribeMessage.send', sendSubscribeMessage],
  ['subscribeMessage.getTemplateList', getTemplateList],
  ['security.msgSecCheck', checkText],
  ['security.mediaCheckAsync', checkMedia],
  ['wxacode.getUnlimited', makeCode],
  ['phonenumber.getPhoneNumber', getPhoneNumber],
])

/** Throws `GatewayRefusal` before WeChat hears of it, `WechatRefusal` after. */
export async function callApi(
  name: string,
  request: ApiRequest,
  mayCall: (name: string) => boolean,
): Promise<ApiReply> {
  const api = apis.get(name)
  if (!api) throw new GatewayRefusal(API_NOT_FOUND)
  if (!mayCall(name)) throw new GatewayRefusal(NOT_PERMITTED)
  request.wechat.rates.admit(name)
  return api(request)
}
