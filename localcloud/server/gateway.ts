import type { IncomingMessage } from 'node:http'
import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { CALL_BYTES_ADVISED, CALL_BYTES_MAX } from '../limits'
import { CloudError, invalidParam } from '../protocol/cloud-error'
import { isFields } from '../protocol/fields'
import { userInfoOf } from '../runner/function-env'
import { callFailure, envMissing, malformed } from './client-errors'
import { readBody } from './read-body'

export interface ClientCall {
  environment: Environment
  fn: string
  data: Record<string, unknown>
  openid: string | undefined
  /** Default `wx_client`. */
  source?: string
}

/** `POST /fn/<name>`: what `wx.cloud.callFunction` does, for browsers and tests. Returns the JSON text to send. */
export async function answerGateway(core: Core, request: IncomingMessage, fn: string): Promise<string> {
  const { headers } = request
  try {
    const text = await readBody(request, CALL_BYTES_MAX)
    if (Buffer.byteLength(text) > CALL_BYTES_ADVISED) {
      core.log('warn', `${fn}: data of ${text.length} bytes; the cloud advises ${CALL_BYTES_ADVISED} at most`)
    }
    const environment = core.environments.get(header(headers['x-localcloud-env']) ?? core.defaultEnv)
    return await callFromClient(core, {
      environment,
      fn,
      data: dataOf(text),
      openid: header(headers['x-wx-openid']),
    })
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return JSON.stringify(
      error.code === 'INVALIID_ENV' ? envMissing(error.message) : malformed(error.message),
    )
  }
}

/** Calls a function as the mini-program of `openid` would. Returns `{"result":…}` or `{"errCode":n,"errMsg":"…"}`. */
export async function callFromClient({ runner }: Core, call: ClientCall): Promise<string> {
  const { environment, fn, data, openid, source = 'wx_client' } = call
  const event = openid === undefined ? data : { ...data, userInfo: userInfoOf(openid) }
  const outcome = await runner.call({
    environment,
    fn,
    event: JSON.stringify(event),
    identity: { openid, source },
  })
  return outcome.kind === 'ok' ? `{"result":${outcome.result}}` : JSON.stringify(callFailure(outcome))
}

function dataOf(text: string): Record<string, unknown> {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw invalidParam('the body is not JSON')
  }
  const data = isFields(body) ? (body.data ?? {}) : undefined
  if (!isFields(data)) throw invalidParam('the body must be {"data":{…}}')
  return data
}

function header(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
