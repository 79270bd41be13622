import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '../core'
import { sendJson } from '../server/answers'
import { handleApi } from './api'
import { ApiError, asApiError } from './api-error'
import { admitPage, setPageHeaders } from './guard'
import { loadPage } from './load-page'

const API = '/__local/api/'
const ASSETS = '/__local/assets/'

/** Everything under `/__local`: the page, its assets, and the API that it asks. */
export async function handleInspector(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  try {
    if (pathname.startsWith(API))
      return await handleApi(core, request, response, pathname.slice(API.length), searchParams)
    if (request.method !== 'GET') throw new ApiError(405, 'METHOD_NOT_ALLOWED', 'GET only')
    admitPage(request)
    if (pathname.startsWith(ASSETS)) await sendAsset(request, response, pathname.slice(ASSETS.length))
    else if (/^\/__local\/?$/.test(pathname)) await sendAsset(request, response, 'index.html')
    else throw new ApiError(404, 'NOT_FOUND', `there is no ${pathname}`)
  } catch (error) {
    refuse(response, asApiError(error) ?? bug(core, error))
  }
}

async function sendAsset(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
  const asset = (await loadPage()).get(name)
  if (!asset) throw new ApiError(404, 'NOT_FOUND', `there is no ${name}`)
  setPageHeaders(response, request.headers.host ?? '')
  response.writeHead(200, { 'content-type': asset.type, 'content-length': asset.content.length })
  response.end(asset.content)
}

function bug(core: Core, error: unknown): ApiError {
  core.log('error', `a bug in the inspector: ${error instanceof Error ? error.stack : String(error)}`)
  return new ApiError(500, 'BUG', String(error))
}

function refuse(response: ServerResponse, { status, code, message, more }: ApiError): void {
  // A stream or a file that has begun cannot be refused any more.
  if (response.headersSent) return void response.destroy()
  sendJson(response, status, JSON.stringify({ error: { code, message }, ...more }))
}
