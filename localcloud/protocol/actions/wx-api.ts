import { callApi } from '../../openapi/apis'
import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'
import { jsonObjectIn } from '../json-object'
import { openApiAnswer } from '../open-api-reply'

/** `cloud.callOpenAPI({ api, data })`, the older way: parameters as the app wrote them, refusals are not thrown. */
export const wxApi: Action = async request => {
  const { body, mayCallApi } = request
  const params = jsonObjectIn(optionalTextOf(body, 'requestData') ?? '{}', 'requestData')
  const reply = await callApi(textOf(body, 'apiName'), { ...request, params }, mayCallApi)
  return openApiAnswer('wx.api', reply)
}
