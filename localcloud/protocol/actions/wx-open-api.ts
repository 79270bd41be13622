import { callApi } from '../../openapi/apis'
import { API_NOT_FOUND, GatewayRefusal, WechatRefusal } from '../../openapi/wechat-refusal'
import type { Action } from '../action'
import { textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { type CommApiData, decodeMessage } from '../open-api-messages'
import { openApiAnswer } from '../open-api-reply'

const OPEN_API = 0

/** `cloud.openapi.<a>.<b>(params)`: the parameters travel as a message in protobuf, each value as JSON text. */
export const wxOpenApi: Action = async request => {
  const { body, wechat, now, fn, mayCallApi } = request
  const name = textOf(body, 'apiName')
  if (!Buffer.isBuffer(body.requestData)) throw invalidParam('requestData must be a part of bytes')
  const call = decodeMessage('CommApiData', body.requestData)
  if (call.apiType !== OPEN_API) throw new GatewayRefusal(API_NOT_FOUND)
  const reply = await callApi(name, { params: paramsOf(call), wechat, now, fn }, mayCallApi)
  return openApiAnswer('wx.openApi', reply)
}

/** A value with a file name is the bytes of a file; every other one is JSON. */
function paramsOf({ openapiData }: CommApiData): Record<string, unknown> {
  const pairs = openapiData?.pairs ?? []
  return Object.fromEntries(
    pairs.map(({ key, value, filename }) => [key, filename === '' ? parse(key, value) : value]),
  )
}

function parse(key: string, value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'))
  } catch {
    throw new WechatRefusal(47001, `data format error hint: [${key} is not JSON]`)
  }
}
