import type { Api, ApiReply, ApiRequest } from './api'
import { sendSubscribeMessage } from './subscribe-message-send'
import { API_NOT_FOUND, GatewayRefusal, NOT_PERMITTED } from './wechat-refusal'

/** Every open API that localcloud answers, by its name in `cloud.openapi` and in `permissions.openapi`. */
export const apis: ReadonlyMap<string, Api> = new Map<string, Api>([
  ['subscribeMessage.send', sendSubscribeMessage],
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
  return api(request)
}
