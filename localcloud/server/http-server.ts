import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Core } from '../core'
import { handleInspector } from '../inspector/handle'
import { KEEP_ALIVE_MS } from '../limits'
import { answerAdmin } from './admin'
import { sendBytes, sendError, sendJson } from './answers'
import { answerClientApi } from './client-apis'
import { answerGateway } from './gateway'
import { isLoopbackHost } from './host'
import { handleFile, handleUpload } from './page-files'
import { admitPage } from './pages'
import { handleLink, handleUploadLink } from './storage'

const ADMIN_PATH = /^\/admin(\?|$)/
const FUNCTION_PATH = /^\/fn\/([^/?]+)(\?|$)/
const CLIENT_API_PATH = /^\/wx\/(\w+)(\?|$)/

/** Routes requests of this machine to their doors; `/admin` is open to no page at all. */
export async function handle(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url = '' } = request
  if (!isLoopbackHost(request.headers.host)) return sendError(response, 403, 'only 127.0.0.1 and localhost')
  if (ADMIN_PATH.test(url)) return handleAdmin(core, request, response) // First: it is asked most.
  if (url.startsWith('/storage/')) return handleUploadLink(core, request, response)
  if (url.startsWith('/files/')) return handleLink(core, request, response)
  const [door = ''] = url.split('?')
  const fn = FUNCTION_PATH.exec(url)?.[1]
  const api = CLIENT_API_PATH.exec(url)?.[1]
  if (fn !== undefined) {
    if (admitPage(request, response, 'POST')) sendJson(response, 200, await answerGateway(core, request, fn))
  } else if (api !== undefined) {
    if (admitPage(request, response, 'POST'))
      sendJson(response, 200, await answerClientApi(core, request, api))
  } else if (door === '/upload') {
    if (admitPage(request, response, 'POST')) await handleUpload(core, request, response)
  } else if (door === '/file') {
    if (admitPage(request, response, 'GET')) await handleFile(core, request, response)
  } else if (/^\/__local(\/|$)/.test(door)) await handleInspector(core, request, response)
  else sendError(response, 404, `there is no ${url}`)
}

async function handleAdmin(core: Core, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return sendError(response, 405, 'POST only')
  const answer = await answerAdmin(core, request)
  if (answer === undefined) response.destroy()
  else if (typeof answer === 'string') sendJson(response, 200, answer)
  else sendBytes(response, answer)
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
