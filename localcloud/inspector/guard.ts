import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { ApiError } from './api-error'

/** The page reads the token behind the `#` of its link, where no server and no other page sees it, and sends it in this. */
export const TOKEN_HEADER = 'x-localcloud-token'

/**
 * Lets a request to the API in, or throws. A token in a header that only our page sets, and no CORS: a page of another
 * site, also of another port of this machine, can neither send it nor read an answer. No cookie, since a browser sends
 * those of 127.0.0.1 to every port. The name in `Host` was checked before.
 */
export function admitApi({ headers }: IncomingMessage, token: string): void {
  const { origin, host } = headers
  if (origin !== undefined && origin !== `http://${host}`)
    throw new ApiError(403, 'FOREIGN_ORIGIN', `pages of ${origin} may not do this`)
  if (!isFromOwnPage(headers['sec-fetch-site']))
    throw new ApiError(403, 'FOREIGN_ORIGIN', 'only the inspector’s own page may do this')
  if (!same(String(headers[TOKEN_HEADER] ?? ''), token))
    throw new ApiError(401, 'WRONG_TOKEN', 'the token is missing or of another start')
}

/** The page itself has no secrets, but it is opened in a tab of its own: it is not part of anybody's page. */
export function admitPage({ headers }: IncomingMessage): void {
  const opensTab = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  if (opensTab || isFromOwnPage(headers['sec-fetch-site'])) return
  throw new ApiError(403, 'FOREIGN_ORIGIN', 'the inspector is opened in a tab of its own')
}

/** Programs that are no browser do not send it; `none` is a person who typed the address. */
function isFromOwnPage(site: string | string[] | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Nothing runs but our script, nothing is loaded but from our paths, nobody frames the page. */
export function setPageHeaders(response: ServerResponse, host: string): void {
  const own = `http://${host}/__local`
  const policy = {
    'default-src': "'none'",
    'script-src': `${own}/assets/page.js`,
    'style-src': `${own}/assets/page.css`,
    'connect-src': `${own}/api/`,
    'img-src': `blob: ${own}/assets/`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  }
  const directives = Object.entries(policy).map(([name, value]) => `${name} ${value}`)
  response.setHeader('content-security-policy', directives.join('; '))
  response.setHeader('x-frame-options', 'DENY')
  response.setHeader('cross-origin-opener-policy', 'same-origin')
  setAnswerHeaders(response)
}

export function setAnswerHeaders(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cross-origin-resource-policy', 'same-origin')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('cache-control', 'no-store')
}

/** Hashes are of one length, whatever was sent. */
function same(given: string, token: string): boolean {
  const [a, b] = [given, token].map(text => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
