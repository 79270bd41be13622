import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { ADMIN_BODY_BYTES_MAX } from '../limits'
import { isFields } from '../protocol/fields'
import { sendJson } from '../server/answers'
import { readBody } from '../server/read-body'
import { ApiError, badRequest, notFound } from './api-error'
import { callFunction } from './call'
import { changeClock, showClock } from './clock'
import { sendCodePicture } from './code-picture'
import { createCollection, listCollections, queryCollection } from './collections'
import { insertDocument, removeDocument, replaceDocument, showDocument } from './documents'
import { createEnvironment, listEnvironments } from './environments'
import { streamChanges } from './events'
import { addFault, listFaults, removeFaults } from './faults'
import { listFiles, removeFile, saveFile, sendFile } from './files'
import { admitApi, setAnswerHeaders } from './guard'
import { clearInvocations, listInvocations, showInvocation } from './invocations'
import { decideCheck, listChecks, listCodes, listConsents, listMessages, turnOffConsent } from './outbox'
import { fireTimer, listTimers } from './timers'

/** One request to the API: `?env=` names the environment, the first one without it. */
export interface ApiRequest {
  core: Core
  environment: Environment
  query: URLSearchParams
  /** The JSON object that was sent; `{}` for GET. */
  body: Record<string, unknown>
}

/** Returns what is sent as JSON. */
export type ApiAction = (request: ApiRequest) => unknown

/** Reads its body and answers by itself: bytes, or a stream. */
export type ApiSender = (
  asked: ApiRequest,
  response: ServerResponse,
  request: IncomingMessage,
) => void | Promise<void>

const actions: ReadonlyMap<string, ApiAction> = new Map<string, ApiAction>([
  ['GET environments', listEnvironments],
  ['POST environments', createEnvironment],
  ['POST call', callFunction],
  ['GET invocations', listInvocations],
  ['GET invocation', showInvocation],
  ['DELETE invocations', clearInvocations],
  ['GET collections', listCollections],
  ['POST collections', createCollection],
  ['POST query', queryCollection],
  ['GET document', showDocument],
  ['POST document', insertDocument],
  ['PUT document', replaceDocument],
  ['DELETE document', removeDocument],
  ['GET files', listFiles],
  ['DELETE file', removeFile],
  ['GET faults', listFaults],
  ['POST faults', addFault],
  ['DELETE faults', removeFaults],
  ['GET messages', listMessages],
  ['GET consents', listConsents],
  ['DELETE consent', turnOffConsent],
  ['GET checks', listChecks],
  ['POST checks', decideCheck],
  ['GET codes', listCodes],
  ['GET timers', listTimers],
  ['POST timers', fireTimer],
  ['GET clock', showClock],
  ['POST clock', changeClock],
])

const senders: ReadonlyMap<string, ApiSender> = new Map<string, ApiSender>([
  ['GET events', streamChanges],
  ['GET file', sendFile],
  ['PUT file', saveFile],
  ['GET code', sendCodePicture],
])

/** `path` is what follows `/__local/api/`. Throws what is refused. */
export async function handleApi(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  setAnswerHeaders(response)
  admitApi(request, core.inspector.token)
  const key = `${request.method} ${path}`
  const action = actions.get(key)
  const sender = senders.get(key)
  if (!action && !sender) throw notFound(`there is no ${key}`)
  const environment = core.environments.get(query.get('env') ?? core.defaultEnv)
  const asked = { core, environment, query }
  if (sender) return await sender({ ...asked, body: {} }, response, request)
  const body = await bodyOf(request)
  sendJson(response, 200, JSON.stringify(await action?.({ ...asked, body })))
}

/** Only JSON: a form of another page cannot send that type without being asked first. */
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  if (request.method === 'GET') return {}
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new ApiError(415, 'NOT_JSON', 'the body must be application/json')
  const text = await readBody(request, ADMIN_BODY_BYTES_MAX)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw badRequest('the body is not JSON')
  }
  if (!isFields(body)) throw badRequest('the body must be an object')
  return body
}
