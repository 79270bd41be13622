import { NESTED_CALL_BYTES_MAX } from '../../limits'
import type { Action } from '../action'
import { optionalTextOf, textOf } from '../body'
import { TooLarge } from '../cloud-error'

/** `cloud.callFunction` inside a function. Event and result are plain JSON texts, not EJSON. */
export const invokeFunction: Action = async ({ body, callFunction }) => {
  const event = optionalTextOf(body, 'request_data') ?? '{}'
  const bytes = Buffer.byteLength(event)
  if (bytes > NESTED_CALL_BYTES_MAX)
    throw new TooLarge(`data of ${bytes} bytes, more than ${NESTED_CALL_BYTES_MAX}`)
  return { data: { response_data: await callFunction(textOf(body, 'function_name'), event) } }
}
