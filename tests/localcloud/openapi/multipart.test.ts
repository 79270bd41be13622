import { sign } from '@cloudbase/signature-nodejs'
import protobuf from 'protobufjs'
import type { LocalCloud } from '../../../localcloud/testing'
import { ask, startCloud } from './open-api'

type Fields = Record<string, string | Buffer>

/** Requests to open APIs on the wire: signed, cut off, broken, too large. */
describe('multipart requests', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.close())

  const boundary = 'b0undary'
  const type = `multipart/form-data; boundary=${boundary}`
  /** As the SDK does: bytes have a content type and no file name. */
  const encode = (fields: Fields) =>
    Buffer.concat([
      ...Object.entries(fields).flatMap(([name, value]) => [
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n`),
        Buffer.from(typeof value === 'string' ? '\r\n' : 'Content-Type: application/octet-stream\r\n\r\n'),
        Buffer.from(value),
        Buffer.from('\r\n'),
      ]),
      Buffer.from(`--${boundary}--\r\n`),
    ])

  async function post(
    signed: Fields,
    change: { secretKey?: string; body?: Buffer; type?: string } = {},
  ): Promise<{ type: string | null; bytes: Buffer; json: () => Record<string, unknown> }> {
    const url = `${cloud.admin}?env=x`
    const headers = { host: new URL(url).host, 'content-type': 'multipart/form-data' }
    const { authorization, timestamp } = sign({
      secretId: cloud.secretId,
      secretKey: change.secretKey ?? cloud.secretKey,
      method: 'post',
      url,
      params: signed,
      headers,
      withSignedParams: true,
      timestamp: Math.floor(Date.now() / 1000) - 1,
    })
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': change.type ?? type, authorization, 'x-timestamp': String(timestamp) },
      body: new Uint8Array(change.body ?? encode(signed)),
    })
    expect(response.status).toBe(200)
    const bytes = Buffer.from(await response.arrayBuffer())
    return { type: response.headers.get('content-type'), bytes, json: () => JSON.parse(bytes.toString()) }
  }

  const request = (requestData: string | Buffer): Fields => ({
    action: 'wx.openApi',
    apiName: 'subscribeMessage.send',
    envName: cloud.env.name,
    requestData,
    wxCloudApiToken: '',
  })
  /** Field 1 (apiType) is 0, field 2 holds no pairs. */
  const empty = Buffer.from([0x08, 0x00, 0x12, 0x00])
  const openid = 'invalid openid'

  test('a signed one is answered in protobuf, of a type that the SDK does not take for JSON', async () => {
    const answer = await post(request(empty))
    expect(answer.type).toBe('application/octet-stream')
    expect(answer.bytes.toString()).toContain(openid)
  })

  test('another key, a changed field and changed bytes are refused', async () => {
    const refused = { code: 'SIGN_PARAM_INVALID', message: expect.stringContaining('does not match') }
    const fields = request(empty)
    const changes = [
      await post(fields, { secretKey: 'other' }),
      await post(fields, { body: encode({ ...fields, apiName: 'wxacode.getUnlimited' }) }),
      await post(fields, { body: encode({ ...fields, requestData: Buffer.from([0x08, 0x01]) }) }),
    ]
    for (const answer of changes) {
      expect(answer.type).toBe('application/json; charset=utf-8')
      expect(answer.json()).toMatchObject(refused)
    }
  })

  test('cut off anywhere it is refused, and the next one is answered', async () => {
    const fields = request(empty)
    const whole = encode(fields)
    for (let length = 0; length < whole.length - 4; length += 7) {
      const answer = await post(fields, { body: whole.subarray(0, length) })
      expect(answer.json().code).toMatch(/^(INVALID_PARAM|SIGN_PARAM_INVALID)$/)
    }
    expect((await post(fields)).bytes.toString()).toContain(openid)
  })

  test.each([
    ['no boundary', 'multipart/form-data', undefined],
    ['what is no multipart at all', type, Buffer.from('{"action":"wx.openApi"}')],
  ])('%s is refused', async (_, type, body) => {
    expect((await post(request(empty), { type, body })).json()).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('more than 2 MB is refused', async () => {
    const answer = await post(request(empty), { type, body: Buffer.alloc(2 * 1024 * 1024 + 1) })
    expect(answer.json()).toMatchObject({ code: 'EXCEED_REQUEST_SIZE_LIMIT' })
  })

  test('more parts than the SDK ever sends are refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`part${n}`, '1']))
    expect((await post({ ...request(empty), ...parts })).json()).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('more than 50 parts'),
    })
  })

  const deep = Buffer.concat([Buffer.alloc(1_000_000, 0x5b), Buffer.alloc(10, 0x5c)])
  test.each([
    ['a length beyond the end', Buffer.from([0x12, 0xff, 0xff, 0xff, 0x7f])],
    ['a number that never ends', Buffer.alloc(1_000, 0xff)],
    ['a wire type that is none', Buffer.from([0x0f])],
    ['groups a million deep', deep],
    ['random bytes', Buffer.from('a3f1c07e992bd84411', 'hex')],
    ['a text', Buffer.from('not protobuf at all')],
  ])('requestData with %s is refused', async (_, bytes) => {
    expect((await post(request(bytes))).json()).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('not a CommApiData'),
    })
  })

  test('requestData that came as a text is refused', async () => {
    expect((await post(request('text'))).json()).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test.each([
    ['an inner API', { apiType: 1 }],
    ['a token for another account', { apiType: 3 }],
  ])('%s is not found', async (_, message) => {
    const proto = protobuf.parse('syntax="proto3"; message M { int32 apiType = 1; }').root.lookupType('M')
    const answer = await post(request(Buffer.from(proto.encode(message).finish())))
    // Field 3 of the envelope, a negative number.
    expect(answer.bytes.indexOf(Buffer.from([0x18]))).toBe(0)
  })

  test('a name that reaches for a prototype is a field like others, which was not signed', async () => {
    const fields = request(empty)
    const body = encode({ ...fields, ['__proto__']: 'x' })
    expect((await post(fields, { body })).json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })

  test('a parameter that is not JSON, and one of some hundred kilobytes', async () => {
    const long = { touser: 'o'.repeat(500_000), templateId: 't', data: {} }
    expect(await ask(cloud.env, 'subscribeMessage.send', long)).toMatchObject({ errCode: 40003 })
    const proto = protobuf
      .parse(
        'syntax="proto3"; message P { string key = 1; bytes value = 2; } message D { repeated P pairs = 1; } message M { D data = 2; }',
      )
      .root.lookupType('M')
    const bytes = proto.encode({ data: { pairs: [{ key: 'touser', value: Buffer.from('{oops') }] } }).finish()
    expect((await post(request(Buffer.from(bytes)))).bytes.toString()).toContain('"errcode":47001')
  })
})
