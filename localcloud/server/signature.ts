import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { sign } from '@cloudbase/signature-nodejs'
import type { Body } from '../protocol/body'
import { CloudError } from '../protocol/cloud-error'

/**
 * Checks the `TC3-HMAC-SHA256` signature by signing again with the SDK's own library and comparing.
 * The secret is new at every start: no web page and no stray program of the machine can write to the database.
 * Expiry is not checked: a replay would need the signed request itself, and environments may have a clock of their own.
 * Throws `SIGN_PARAM_INVALID`.
 */
export function checkSignature(
  request: IncomingMessage,
  body: Body,
  { secretId, secretKey }: { secretId: string; secretKey: string },
): void {
  const { authorization = '', host = '' } = request.headers
  const signedHeaders = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]
  if (!signedHeaders) throw refused('the request is not signed')
  const headers: Record<string, string> = {}
  for (const name of signedHeaders.split(';')) headers[name] = String(request.headers[name] ?? '')
  if (headers.host !== host || !headers['content-type']) throw refused('host and content-type must be signed')
  const expected = sign({
    secretId,
    secretKey,
    method: 'post', // signed in lower case
    url: `http://${host}${request.url}`,
    params: body,
    headers,
    withSignedParams: true,
    timestamp: Number(request.headers['x-timestamp']),
  })
  if (!same(expected.authorization, authorization)) throw refused('the signature does not match')
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

function refused(reason: string): CloudError {
  return new CloudError('SIGN_PARAM_INVALID', `[SignParamInvalid] ${reason}`)
}
