import { callApi } from '../../openapi/apis'
import { services } from '../../openapi/services'
import { API_NOT_FOUND, GatewayRefusal, WechatRefusal } from '../../wechat/wechat-refusal'
import type { Action, ActionAnswer, ActionRequest } from '../action'
import { textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { type CommApiData, decodeMessage } from '../open-api-messages'
import { envelope, openApiAnswer } from '../open-api-reply'

const OPEN_API = 0
const SERVICE = 2

/**
 * `cloud.openapi.<a>.<b>(params)`: the parameters travel as a message in protobuf, each value as JSON text; and
 * `cloud.getOpenData` and its like, which have messages of their own.
 */
export const wxOpenApi: Action = request => {
  const { requestData } = request.body
  if (!Buffer.isBuffer(requestData)) throw invalidParam('requestData must be a part of bytes')
  const call = decodeMessage('CommApiData', requestData)
  if (call.apiType === OPEN_API) return callByName(request, call)
  if (call.apiType === SERVICE) return callService(request, call)
  throw new GatewayRefusal(API_NOT_FOUND)
}

async function callByName(request: ActionRequest, call: CommApiData): Promise<ActionAnswer> {
  const params = paramsOf(call)
  const reply = await callApi(textOf(request.body, 'apiName'), { ...request, params }, request.mayCallApi)
  return openApiAnswer('wx.openApi', reply)
}

function callService({ wechat }: ActionRequest, { svrkitData }: CommApiData): ActionAnswer {
  const service = svrkitData ? services.get(svrkitData.apiName) : undefined
  if (!svrkitData || !service) throw new GatewayRefusal(API_NOT_FOUND)
  return envelope({ respData: service(svrkitData.reqData, wechat) })
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
