import type { ApiReply } from '../openapi/api'
import { GatewayRefusal, WechatRefusal } from '../wechat/wechat-refusal'
import type { ActionAnswer } from './action'
import { type CommOpenApiResp, encodeMessage } from './open-api-messages'

/**
 * What the two actions of the open APIs send: `wx.openApi` a message in protobuf, `wx.api`, the older one, JSON text.
 * A refusal of WeChat's is an answer like any other.
 */
export function openApiAnswer(
  action: string,
  result: ApiReply | WechatRefusal | GatewayRefusal,
): ActionAnswer {
  return action === 'wx.api' ? { data: { responseData: jsonOf(result) } } : envelope(messageOf(result))
}

/** The answer of a service that has its own message. */
export function envelope(message: CommOpenApiResp): ActionAnswer {
  return { bytes: encodeMessage('CommOpenApiResp', { httpCode: 200, ...message }) }
}

function messageOf(result: ApiReply | WechatRefusal | GatewayRefusal): CommOpenApiResp {
  if (result instanceof GatewayRefusal) return { errorCode: result.errorCode }
  if ('bytes' in result) return { contentType: result.contentType, respData: result.bytes }
  return { contentType: 'application/json', respData: Buffer.from(jsonOf(result)) }
}

function jsonOf(result: ApiReply | WechatRefusal | GatewayRefusal): string {
  if (result instanceof GatewayRefusal)
    return JSON.stringify({ errcode: result.errorCode, errmsg: result.message })
  if (result instanceof WechatRefusal) return JSON.stringify(result.toJson())
  if ('bytes' in result)
    return JSON.stringify({ contentType: result.contentType, buffer: result.bytes.toString('base64') })
  return JSON.stringify({ errcode: 0, errmsg: 'ok', ...result.json })
}

/** As counters and records of calls name it. */
export function codeOf(refusal: WechatRefusal | GatewayRefusal): string {
  return String(refusal instanceof GatewayRefusal ? refusal.errorCode : refusal.errcode)
}

export function isOpenApiRefusal(error: unknown): error is WechatRefusal | GatewayRefusal {
  return error instanceof WechatRefusal || error instanceof GatewayRefusal
}
