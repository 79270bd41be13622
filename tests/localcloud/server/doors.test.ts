import { request } from 'node:http'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'

/** Who may come in: the SDK with this start's secret, and pages and programs of this machine. */
describe('the doors of the server', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory', functions: join(__dirname, '../fixtures/functions') })
    await cloud.env.seed('todos', [])
  })
  afterAll(() => cloud.close())

  const count = { action: 'database.calculateDocument', collectionName: 'todos' }

  test.each([
    ['another secret', { secretKey: 'guessed' }],
    ['a body changed after signing', { sendBody: { ...count, envName: 'local', collectionName: 'other' } }],
    ['no signature', { headers: { authorization: '' } }],
    [
      'a signature that leaves the host out',
      { headers: { authorization: 'TC3 SignedHeaders=content-type, Signature=1' } },
    ],
  ])('/admin refuses %s', async (_, change) => {
    expect(await rawRequest(cloud, count, change)).toMatchObject({ status: 200, code: 'SIGN_PARAM_INVALID' })
  })

  test('/admin answers multipart requests with a refusal, not with a breakdown', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await rawRequest(cloud, count, { headers })).toMatchObject({
      status: 200,
      code: 'INVALID_PARAM',
      message: expect.stringMatching(/multipart/),
    })
  })

  test('/admin answers a body that is not JSON', async () => {
    const response = await fetch(cloud.admin, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    })
    expect([response.status, await response.json()]).toEqual([
      200,
      expect.objectContaining({ code: 'INVALID_PARAM' }),
    ])
  })

  /** `fetch` sets `Host` itself. */
  const statusFor = (path: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(cloud.url)
      const sent = request({ hostname, port, path, method: 'POST', headers }, response => {
        response.resume()
        resolve(response.statusCode)
      })
      sent.on('error', reject)
      sent.end('{}')
    })

  test.each([
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost:1', 200],
    ['127.0.0.1', 200],
  ])('the name %s in Host is answered %d at both doors', async (host, status) => {
    expect(await statusFor('/admin', { host })).toBe(status)
    expect(await statusFor('/fn/echo', { host })).toBe(status)
  })

  test.each(['http://localhost:10086', 'http://127.0.0.1:3000', 'http://localhost'])(
    'a page of %s may call functions',
    async origin => {
      const headers = { origin, 'access-control-request-method': 'POST' }
      const preflight = await fetch(`${cloud.url}/fn/echo`, { method: 'OPTIONS', headers })
      expect(preflight.status).toBe(204)
      expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
      expect(preflight.headers.get('access-control-allow-headers')).toMatch(/x-wx-openid/)
      const response = await fetch(`${cloud.url}/fn/echo`, {
        method: 'POST',
        headers: { origin },
        body: '{}',
      })
      expect(response.headers.get('access-control-allow-origin')).toBe(origin)
      expect(await response.json()).toEqual({ result: {} })
    },
  )

  test.each(['https://evil.example', 'http://localhost.evil.example', 'null'])(
    'a page of %s may not, even if it asks without preflight',
    async origin => {
      const response = await fetch(`${cloud.url}/fn/echo`, {
        method: 'POST',
        headers: { origin },
        body: '{}',
      })
      expect(response.status).toBe(403)
      expect(response.headers.has('access-control-allow-origin')).toBe(false)
      expect(cloud.env.invocations().filter(({ openid }) => openid === origin)).toEqual([])
    },
  )

  test('/admin is open to no page at all', async () => {
    const headers = { origin: 'http://localhost:10086', 'access-control-request-method': 'POST' }
    const preflight = await fetch(cloud.admin, { method: 'OPTIONS', headers })
    expect(preflight.ok).toBe(false)
    expect(preflight.headers.has('access-control-allow-origin')).toBe(false)
  })

  test.each([
    ['GET', '/admin', 405],
    ['GET', '/fn/echo', 405],
    ['GET', '/', 404],
    ['POST', '/administer', 404],
    ['POST', '/fn/', 404],
  ])('%s %s is answered %d', async (method, path, status) => {
    const response = await fetch(cloud.url + path, { method })
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/json; charset=utf-8',
    ])
  })
})
