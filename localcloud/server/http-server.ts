import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Core } from '../core'
import { KEEP_ALIVE_MS } from '../limits'
import { answerAdmin } from './admin'
import { answerGateway } from './gateway'
import { isLoopbackHost, isLoopbackOrigin } from './host'

const FUNCTION_PATH = /^\/fn\/([^/?]+)(\?|$)/

/** Routes requests of this machine to the two doors. */
export async function handle(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '' } = request
  if (!isLoopbackHost(request.headers.host)) return sendError(response, 403, 'only 127.0.0.1 and localhost')
  const fn = FUNCTION_PATH.exec(url)?.[1]
  if (fn !== undefined) return handleGateway(core, request, response, fn)
  if (url !== '/admin' && !url.startsWith('/admin?')) return sendError(response, 404, `there is no ${url}`)
  if (method !== 'POST') return sendError(response, 405, 'POST only')
  const text = await answerAdmin(core, request)
  if (text === undefined) response.destroy()
  else sendJson(response, 200, text)
}

/** Pages of this machine may call functions, as the mini-program does; `/admin` is open to no page at all. */
async function handleGateway(
  core: Core,
  request: IncomingMessage,
  response: ServerResponse,
  fn: string,
): Promise<void> {
  const { origin } = request.headers
  if (origin !== undefined) {
    if (!isLoopbackOrigin(origin))
      return sendError(response, 403, `pages of ${origin} may not call functions`)
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('vary', 'origin')
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, x-wx-openid, x-localcloud-env',
      'access-control-max-age': '600',
    })
    response.end()
    return
  }
  if (request.method !== 'POST') return sendError(response, 405, 'POST only')
  sendJson(response, 200, await answerGateway(core, request, fn))
}

/** Listens on 127.0.0.1 only. `port` 0 takes any free one. Rejects with `EADDRINUSE` if the port is taken. */
export function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const { port: taken } = server.address() as AddressInfo // A TCP server that listens has no other kind.
      resolve(`http://127.0.0.1:${taken}`)
    })
  })
}

export function createHttpServer(
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
): Server {
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 1000 },
    onRequest,
  )
  server.requestTimeout = 0 // Nothing slow can come from this machine, and a paused debugger must not lose requests.
  return server
}

function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, JSON.stringify({ code: 'INVALID_REQUEST', message: `[localcloud] ${message}` }))
}

function sendJson(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    // Exactly this text: the SDK compares it.
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
