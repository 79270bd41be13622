import { isFields } from '../protocol/fields'
import { callFromClient } from '../server/gateway'
import type { ApiAction } from './api'
import { badRequest } from './api-error'
import { callEnded } from './call-ended'
import type { CallEnded } from './contract/environment'

/** `{ "fn", "data", "openid" }`: calls a function as the mini-program of that person would; no openid, no person. */
export const callFunction: ApiAction = async ({ core, environment, body }): Promise<CallEnded> => {
  const { fn, data = {}, openid = '' } = body
  if (typeof fn !== 'string' || typeof openid !== 'string') throw badRequest('fn and openid must be texts')
  if (!isFields(data)) throw badRequest('data must be an object')
  const identity = { source: 'wx_client', ...(openid === '' ? {} : { openid }) }
  return callEnded(await callFromClient(core, { environment, fn, data, identity }))
}
