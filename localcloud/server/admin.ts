import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Core } from '../core'
import { ADMIN_BODY_BYTES_MAX, OPEN_API_BODY_BYTES_MAX } from '../limits'
import type { Body } from '../protocol/body'
import { CloudError, invalidParam } from '../protocol/cloud-error'
import { jsonObjectIn } from '../protocol/json-object'
import { execute } from './execute'
import { parseMultipart } from './multipart'
import { readBody, readBytes } from './read-body'
import { checkSignature } from './signature'

/**
 * Answers one request of the SDK with the JSON text to send, or the bytes of an open API's answer, always meant for status
 * 200: the SDK takes every other status for a broken server. `undefined`: say nothing and drop the connection (a planned
 * fault).
 */
export async function answerAdmin(
  core: Core,
  request: IncomingMessage,
): Promise<string | Buffer | undefined> {
  const requestId = randomUUID()
  try {
    const body = await bodyOf(request)
    checkSignature(request, body, core.endpoint)
    const answer = await execute(core, body, invocationIdOf(request))
    return answer && (answer.bytes ?? JSON.stringify({ requestId, ...answer }))
  } catch (error) {
    if (error instanceof CloudError) {
      return JSON.stringify({ requestId, code: error.code, message: error.message })
    }
    core.log('error', `a bug in localcloud: ${error instanceof Error ? error.stack : String(error)}`)
    return JSON.stringify({ requestId, code: 'SYS_ERR', message: `[localcloud] ${String(error)}` })
  }
}

/** Open APIs are asked in multipart, everything else in JSON. */
async function bodyOf(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data'))
    return parseMultipart(type, await readBytes(request, OPEN_API_BODY_BYTES_MAX))
  return parse(type, await readBody(request, ADMIN_BODY_BYTES_MAX))
}

function parse(type: string, text: string): Body {
  if (!type.startsWith('application/json')) throw invalidParam(`requests of type ${type} are not supported`)
  return jsonObjectIn(text, 'the body')
}

const MARK = /[?&]inv=([^&]+)/

/** The mark that the runner, or a test, has put into the endpoint's URL: `/admin?inv=ID&…`. */
function invocationIdOf({ url = '' }: IncomingMessage): string | undefined {
  return MARK.exec(url)?.[1]
}
