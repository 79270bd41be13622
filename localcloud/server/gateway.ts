import type { IncomingMessage } from 'node:http'
import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { CALL_BYTES_ADVISED, CALL_BYTES_MAX } from '../limits'
import { CloudError, invalidParam } from '../protocol/cloud-error'
import { isFields } from '../protocol/fields'
import { jsonObjectIn } from '../protocol/json-object'
import { type Identity, userInfoOf } from '../runner/identity'
import { callFailure, envMissing, malformed } from './client-errors'
import { environmentOf, identityOf } from './page-caller'
import { readBody } from './read-body'

/** What a request has beside `data`. */
const ENVELOPE_BYTES = 1000

export interface ClientCall {
  environment: Environment
  fn: string
  data: Record<string, unknown>
  identity: Identity
}

/**
 * `POST /fn/<name>`: what `wx.cloud.callFunction` does, for browsers and tests. `x-wx-openid` and the other headers of
 * `identityParts` say who calls, `x-localcloud-env` in which environment. Returns the JSON text to send.
 */
export async function answerGateway(core: Core, request: IncomingMessage, fn: string): Promise<string> {
  const { headers } = request
  try {
    const text = await readBody(request, CALL_BYTES_MAX + ENVELOPE_BYTES)
    const environment = environmentOf(core, headers)
    return await callFromClient(core, {
      environment,
      fn,
      data: dataOf(text),
      identity: identityOf(headers),
    })
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return JSON.stringify(
      error.code === 'INVALIID_ENV' ? envMissing(error.message) : malformed(error.message),
    )
  }
}

/** Calls a function as a mini-program would. Returns `{"result":…}` or `{"errCode":n,"errMsg":"…"}`. */
export async function callFromClient({ runner }: Core, call: ClientCall): Promise<string> {
  const { environment, fn, data, identity } = call
  const bytes = Buffer.byteLength(JSON.stringify(data))
  if (bytes > CALL_BYTES_MAX) {
    return JSON.stringify(malformed(`data of ${bytes} bytes, more than ${CALL_BYTES_MAX}`))
  }
  const warnings =
    bytes > CALL_BYTES_ADVISED
      ? [`data of ${bytes} bytes; the cloud advises ${CALL_BYTES_ADVISED} at most`]
      : []
  if (identity.openid !== undefined) environment.wechat.visits.note(identity.openid)
  const userInfo = userInfoOf(identity)
  const event = JSON.stringify(userInfo ? { ...data, userInfo } : data)
  const outcome = await runner.call({ environment, fn, event, identity, warnings })
  return outcome.kind === 'ok' ? `{"result":${outcome.result}}` : JSON.stringify(callFailure(outcome))
}

function dataOf(text: string): Record<string, unknown> {
  const data = jsonObjectIn(text, 'the body').data ?? {}
  if (!isFields(data)) throw invalidParam('the body must be {"data":{…}}')
  return data
}
