import { callApi } from '../../openapi/apis'
import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { isFields } from '../fields'
import { openApiAnswer } from '../open-api-reply'

/** `cloud.callOpenAPI({ api, data })`, the older way: parameters as the app wrote them, refusals are not thrown. */
export const wxApi: Action = async request => {
  const { body, mayCallApi } = request
  const params = parse(optionalTextOf(body, 'requestData') ?? '{}')
  const reply = await callApi(textOf(body, 'apiName'), { ...request, params }, mayCallApi)
  return openApiAnswer('wx.api', reply)
}

function parse(text: string): Record<string, unknown> {
  let params: unknown
  try {
    params = JSON.parse(text)
  } catch {
    throw invalidParam('requestData is not JSON')
  }
  if (!isFields(params)) throw invalidParam('requestData must be an object')
  return params
}
