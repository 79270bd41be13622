import type { IncomingMessage, ServerResponse } from 'node:http'
import { identityParts, SOURCE_HEADER } from '../runner/identity'
import { sendError } from './answers'
import { isLoopbackOrigin } from './host'
import { ENV_HEADER } from './page-caller'

const ALLOWED_HEADERS = [
  'content-type',
  ENV_HEADER,
  SOURCE_HEADER,
  ...identityParts.map(({ header }) => header),
].join(', ')

/**
 * Pages of this machine may do what the mini-program does: call functions, upload and see pictures. Answers preflights
 * and refuses everybody else. True: the request may go on.
 */
export function admitPage(
  request: IncomingMessage,
  response: ServerResponse,
  method: 'GET' | 'POST',
): boolean {
  const { origin } = request.headers
  if (origin !== undefined && !isLoopbackOrigin(origin)) {
    sendError(response, 403, `pages of ${origin} may not do this`)
    return false
  }
  if (origin !== undefined) {
    response.setHeader('access-control-allow-origin', origin)
    response.setHeader('vary', 'origin')
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, {
      'access-control-allow-methods': method,
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': '600',
    })
    response.end()
    return false
  }
  if (request.method === method || (method === 'GET' && request.method === 'HEAD')) return true
  sendError(response, 405, `${method} only`)
  return false
}
