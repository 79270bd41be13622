import { createHash, hash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Body } from '../protocol/body'
import { CloudError } from '../protocol/cloud-error'
import { hmac, hmacKey } from './hmac-key'

const FORM =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/tcb\/tc3_request, SignedParams=([^,]*), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/

interface Credentials {
  secretId: string
  secretKey: string
}

/**
 * Checks the `TC3-HMAC-SHA256` signature (the steps of https://cloud.tencent.com/document/api/598/38504, over the
 * parameters instead of the body, as @cloudbase/signature-nodejs does it; the tests compare with that one).
 * The secret is new at every start: no web page and no stray program of the machine can write to the database.
 * Expiry is not checked: a replay would need the signed request itself, and environments may have a clock of their own.
 * Throws `SIGN_PARAM_INVALID`.
 */
export function checkSignature(request: IncomingMessage, body: Body, credentials: Credentials): void {
  const parts = FORM.exec(request.headers.authorization ?? '')
  if (!parts) throw refused('the request is not signed')
  const [, id = '', date = '', params = '', headers = '', signature = ''] = parts
  const signedHeaders = headers.split(';')
  if (!signedHeaders.includes('host') || !signedHeaders.includes('content-type'))
    throw refused('host and content-type must be signed')
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const canonical = [
    'post', // signed in lower case
    `//${request.headers.host}${path}`,
    query,
    `${canonicalHeaders(request, signedHeaders)}\n`,
    headers,
    hashOfParams(body, params === '' ? [] : params.split(';')),
  ].join('\n')
  const time = request.headers['x-timestamp']
  const text = `TC3-HMAC-SHA256\n${time}\n${date}/tcb/tc3_request\n${sha256(canonical)}`
  const expected = signer(credentials.secretKey, date)(text)
  if (id !== credentials.secretId || !timingSafeEqual(expected, Buffer.from(signature, 'hex')))
    throw refused('the signature does not match')
}

function canonicalHeaders({ headers }: IncomingMessage, names: readonly string[]): string {
  return names.map(name => `${name}:${canonicalHeader(name, String(headers[name] ?? ''))}`).join('\n')
}

/** The boundary of a multipart request is not known yet when it is signed. */
function canonicalHeader(name: string, value: string): string {
  if (name !== 'content-type') return value.trim().toLowerCase()
  return value.startsWith('multipart/form-data') ? 'multipart/form-data' : value
}

/** All parameters in the order in which they were signed; one that is not among the signed ones is refused. */
function hashOfParams(body: Body, signed: readonly string[]): string {
  const values = new Map<string, string | Buffer>()
  // As the SDK has it: an empty text is not signed, bytes are, also none.
  for (const name of Object.keys(body)) values.set(name.toLowerCase(), signedForm(body[name]))
  let unsigned = 0
  for (const value of values.values()) if (value !== '') unsigned++
  const parts: (string | Buffer)[] = []
  for (const name of signed) {
    const value = values.get(name)
    if (value === undefined) throw refused(`the parameter ${name} is not there`)
    if (value === '') continue // wx-server-sdk before 4 names it all the same.
    unsigned--
    parts.push(`&${name}=`, value, '\r\n')
  }
  if (unsigned !== 0) throw refused('every parameter must be signed')
  return sha256OfParts(parts)
}

/** Nearly always of texts alone, which are hashed at once. */
function sha256OfParts(parts: readonly (string | Buffer)[]): string {
  if (!parts.some(Buffer.isBuffer)) return sha256(parts.join(''))
  const hashing = createHash('sha256')
  for (const part of parts) hashing.update(part)
  return hashing.digest('hex')
}

function signedForm(value: unknown): string | Buffer {
  if (Buffer.isBuffer(value)) return value
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim()
}

/** With the key of a day; the days of all who sign are the same, but for midnight. */
const signers = new Map<string, (text: string) => Buffer>()
const SIGNERS_MAX = 8

function signer(secretKey: string, date: string): (text: string) => Buffer {
  const name = `${date} ${secretKey}`
  const known = signers.get(name)
  if (known) return known
  const sign = hmacKey(hmac(hmac(hmac(`TC3${secretKey}`, date), 'tcb'), 'tc3_request'))
  if (signers.size >= SIGNERS_MAX) signers.clear()
  signers.set(name, sign)
  return sign
}

function sha256(text: string): string {
  return hash('sha256', text)
}

function refused(reason: string): CloudError {
  return new CloudError('SIGN_PARAM_INVALID', `[SignParamInvalid] ${reason}`)
}
