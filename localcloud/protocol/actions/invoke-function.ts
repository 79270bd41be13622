import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'

/** `cloud.callFunction` inside a function. Event and result are plain JSON texts, not EJSON. */
export const invokeFunction: Action = async ({ body, callFunction }) => {
  const event = optionalTextOf(body, 'request_data') ?? '{}'
  return { data: { response_data: await callFunction(textOf(body, 'function_name'), event) } }
}
