import { asyncApi } from './async-api'
import type { Host } from './host'

interface FunctionCall {
  name: string
  data?: unknown
}

/** No network: the cloud was not asked. */
class Unreachable extends Error {
  readonly errCode = -1
  readonly errMsg = 'cloud.callFunction:fail request:fail'
}

/** `wx.cloud`. Data and result cross as JSON. */
export function cloudApis({ callFunction, network }: Host) {
  const call = asyncApi('cloud.callFunction', async ({ name, data = {} }: FunctionCall) => {
    if (!network.connected()) throw new Unreachable()
    const result = await callFunction(name, JSON.parse(JSON.stringify(data)))
    return { result, requestID: 'local' }
  })
  return { cloud: { init() {}, callFunction: call } }
}
