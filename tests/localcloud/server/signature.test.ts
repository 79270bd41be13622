import type { IncomingMessage } from 'node:http'
import { sign } from '@cloudbase/signature-nodejs'
import fc from 'fast-check'
import { checkSignature } from '../../../localcloud/server/signature'

const credentials = { secretId: 'AKIDlocal', secretKey: 'the secret of this start' }

interface Signed {
  url: string
  headers: Record<string, string>
  body: Record<string, unknown>
}

/** A request with the headers that the SDK's own library makes for it. */
function signedBySdk({ url, headers, body }: Signed, time = 1_795_448_588): Signed {
  const { authorization } = sign({
    ...credentials,
    method: 'post',
    url: `http://127.0.0.1:7000${url}`,
    params: body,
    headers,
    withSignedParams: true,
    timestamp: time,
  })
  return { url, body, headers: { ...headers, authorization, 'x-timestamp': String(time) } }
}

function isAccepted({ url, headers, body }: Signed): boolean {
  try {
    // Only these two fields of a request are read.
    checkSignature({ url, headers } as unknown as IncomingMessage, body, credentials)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    return false
  }
}

const json = {
  host: '127.0.0.1:7000',
  'content-type': 'application/json',
  'X-SDK-Version': 'wx-server-sdk/4.0.2',
}
const lowered = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

const call: Signed = {
  url: '/admin?inv=1&env=local&seqId=a-1',
  headers: lowered(json),
  body: { action: 'database.getDocument', collectionName: 'items', query: '{"_id":"中"}', limit: 1 },
}

describe('the signature', () => {
  test('of the SDK is accepted, whatever it says', () => {
    const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z_]{0,8}$/)
    // Fields named as those of every object (`__proto__`, `valueOf`) are lost when the SDK's library copies what it signs.
    const lost = Object.getOwnPropertyNames(Object.prototype)
    const isKept = (value: unknown) => !lost.some(field => JSON.stringify(value).includes(`"${field}":`))
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ' ', ' padded ', null, 0, false, true),
      fc.integer(),
      fc.dictionary(fc.string(), fc.jsonValue()).filter(isKept),
      fc.array(fc.string()),
    )
    // Names that differ only in their case are one parameter to the SDK.
    const body = fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key.toLowerCase() })
    fc.assert(
      fc.property(body, fc.string(), (entries, agent) => {
        const headers = { ...call.headers, 'user-agent': agent.trim() }
        expect(isAccepted(signedBySdk({ ...call, headers, body: Object.fromEntries(entries) }))).toBe(true)
      }),
    )
  })

  test('of older SDKs names also what is empty, which is not signed', () => {
    const signed = signedBySdk({ ...call, body: { ...call.body, tcb_sessionToken: '' } })
    const named = signed.headers.authorization?.replace('query,', 'query;tcb_sessiontoken,')
    expect(named).not.toBe(signed.headers.authorization)
    const older = { ...signed, headers: { ...signed.headers, authorization: named ?? '' } }
    expect(isAccepted(older)).toBe(true)
    expect(isAccepted({ ...older, body: { ...older.body, tcb_sessionToken: 'slipped in' } })).toBe(false)
    expect(isAccepted({ ...older, body: { ...older.body, limit: 2 } })).toBe(false)
  })

  test('of another day is accepted: environments may have a clock of their own', () => {
    for (let day = 1; day < 20; day++) expect(isAccepted(signedBySdk(call, 86_400 * day))).toBe(true)
  })

  test('of a multipart request covers its bytes', () => {
    const headers = { ...call.headers, 'content-type': 'multipart/form-data; boundary=--7f' }
    const body = { action: 'wx.openApi', requestData: Buffer.from([0, 255, 13, 10]) }
    const signed = signedBySdk({ ...call, headers, body })
    expect(isAccepted(signed)).toBe(true)
    expect(isAccepted({ ...signed, body: { ...body, requestData: Buffer.from([0, 254, 13, 10]) } })).toBe(
      false,
    )
  })

  const signed = signedBySdk(call)
  const { authorization = '' } = signed.headers
  test.each<[string, Partial<Signed>]>([
    ['another value', { body: { ...call.body, limit: 2 } }],
    ['a further parameter', { body: { ...call.body, offset: 1 } }],
    [
      'a parameter less',
      { body: { action: call.body.action, collectionName: 'items', query: call.body.query } },
    ],
    ['another path', { url: '/other?inv=1&env=local&seqId=a-1' }],
    ['another query', { url: '/admin?inv=2&env=local&seqId=a-1' }],
    ['another host', { headers: { ...signed.headers, host: 'localhost:7000' } }],
    ['another time', { headers: { ...signed.headers, 'x-timestamp': '1795448589' } }],
    [
      'another id',
      { headers: { ...signed.headers, authorization: authorization.replace('AKIDlocal', 'AKIDother') } },
    ],
    [
      'a name of its own',
      { headers: { ...signed.headers, authorization: authorization.replace('host;', '') } },
    ],
    ['no signature', { headers: call.headers }],
  ])('does not hold for %s', (_, change) => {
    expect(isAccepted(signed)).toBe(true)
    expect(isAccepted({ ...signed, ...change })).toBe(false)
  })
})
