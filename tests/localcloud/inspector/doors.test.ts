import { request } from 'node:http'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { InspectorClient } from './client'

/** Who may look at everything: the page of this very server in the hands of somebody who has the link. */
describe('the doors of the inspector', () => {
  let cloud: LocalCloud
  let token: string
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory', functions: join(__dirname, '../fixtures/functions') })
    await cloud.env.seed('notes', [{ _id: 'secret' }])
    token = new InspectorClient(cloud, cloud.env).token
  })
  afterAll(() => cloud.close())

  interface Answer {
    status: number | undefined
    headers: NodeJS.Dict<string | string[]>
    text: string
  }

  /** `fetch` would set `Host`, `Origin` and `Sec-Fetch-*` itself. */
  const ask = (path: string, headers: Record<string, string>, method = 'GET', body = '') =>
    new Promise<Answer>((resolve, reject) => {
      const { hostname, port } = new URL(cloud.url)
      const sent = request(
        {
          hostname,
          port,
          path: `/__local${path}`,
          method,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        response => {
          let text = ''
          response.on('data', chunk => {
            text += chunk
          })
          response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }))
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  const codeOf = ({ status, text }: Answer) => [status, JSON.parse(text).error?.code ?? JSON.parse(text).code]
  const host = () => new URL(cloud.url).host
  const own = () => ({ 'x-localcloud-token': token, 'content-type': 'application/json' })

  test('the link holds a token of 192 bits, another one at each start', async () => {
    expect(cloud.inspector).toBe(`${cloud.url}/__local#token=${token}`)
    expect(Buffer.from(token, 'base64url')).toHaveLength(24)
    const other = await startLocalCloud({ storage: 'memory' })
    expect(other.inspector).not.toContain(token)
    await other.close()
  })

  test.each([
    ['GET', '/api/environments'],
    ['GET', '/api/invocations'],
    ['GET', '/api/collections'],
    ['POST', '/api/query?collection=notes'],
    ['PUT', '/api/document?collection=notes'],
    ['DELETE', '/api/document?collection=notes'],
    ['POST', '/api/environments'],
    ['GET', '/api/file?path=a'],
    ['PUT', '/api/file?path=a'],
    ['DELETE', '/api/file?path=a'],
    ['DELETE', '/api/consent?openid=a&templateId=b'],
    ['GET', '/api/events'],
    ['POST', '/api/clock'],
    ['POST', '/api/faults'],
    ['GET', '/api/nothing'],
  ])('%s %s needs the token, whole', async (method, path) => {
    const wrongs: Record<string, string>[] = [
      {},
      { 'x-localcloud-token': token.slice(1) },
      { 'x-localcloud-token': `${token}x` },
    ]
    for (const wrong of wrongs)
      expect(codeOf(await ask(path, { 'content-type': 'application/json', ...wrong }, method, '{}'))).toEqual(
        [401, 'WRONG_TOKEN'],
      )
  })

  test('the token counts in its header only: not in a cookie, the address, or as a bearer', async () => {
    const ways: Record<string, string>[] = [
      { cookie: `localcloud-token=${token}` },
      { authorization: `Bearer ${token}` },
    ]
    for (const headers of ways) expect((await ask('/api/collections', headers)).status).toBe(401)
    expect((await ask(`/api/collections?token=${token}`, {})).status).toBe(401)
  })

  test('a name of another site in Host (DNS rebinding) is refused, with the token and without', async () => {
    for (const name of ['evil.example', '127.0.0.1.evil.example', `evil.example:${new URL(cloud.url).port}`])
      for (const path of ['', '/api/collections', '/assets/page.js'])
        expect((await ask(path, { ...own(), host: name })).status).toBe(403)
  })

  test.each(['https://evil.example', 'http://127.0.0.1:1', 'http://localhost', 'null', 'file://'])(
    'a page of %s is refused even if it had the token, and learns nothing',
    async origin => {
      const read = await ask('/api/collections', { ...own(), origin })
      expect(codeOf(read)).toEqual([403, 'FOREIGN_ORIGIN'])
      expect(read.headers).not.toHaveProperty('access-control-allow-origin')
      const write = await ask('/api/clock', { ...own(), origin }, 'POST', '{"do":"set","ms":0}')
      expect(write.status).toBe(403)
      expect(cloud.env.clock.snapshot()).toEqual({ frozenAt: null, offset: 0 })
    },
  )

  test('a page of the other name of this machine is another origin', async () => {
    const { port } = new URL(cloud.url)
    expect((await ask('/api/collections', { ...own(), origin: `http://localhost:${port}` })).status).toBe(403)
    expect((await ask('/api/collections', { ...own(), origin: `http://${host()}` })).status).toBe(200)
  })

  test.each(['cross-site', 'same-site'])('a browser that says %s is refused', async site => {
    const headers = { ...own(), 'sec-fetch-site': site }
    expect((await ask('/api/collections', headers)).status).toBe(403)
    expect(
      (await ask('/assets/page.js', { 'sec-fetch-site': site, 'sec-fetch-dest': 'script' })).status,
    ).toBe(403)
    const frame = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
    expect((await ask('', frame)).status).toBe(403)
  })

  test('a link of another site may open the page in a tab, where it is as good as typed', async () => {
    const tab = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await ask('', tab)).status).toBe(200)
  })

  test('nobody is asked in before (no CORS)', async () => {
    const headers = {
      origin: 'http://localhost:3000',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-localcloud-token',
    }
    for (const path of ['/api/collections', '']) {
      const answer = await ask(path, headers, 'OPTIONS')
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control'))).toEqual([])
    }
  })

  test('a form of another page cannot pass for JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(
        codeOf(await ask('/api/clock', { ...own(), 'content-type': type }, 'POST', '{"do":"freeze"}')),
      ).toEqual([415, 'NOT_JSON'])
    expect(cloud.env.clock.snapshot().frozenAt).toBeNull()
  })

  test('the page runs its own script only, and is framed by nobody', async () => {
    const { headers, text } = await ask('', {})
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src http://${host()}/__local/assets/page.js;`)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(text).not.toContain(token)
  })

  test.each([
    ['GET', '/api/nothing', 404],
    ['PUT', '/api/clock', 404],
    ['GET', '/nothing', 404],
    ['GET', '/assets/../load-page.ts', 404],
    ['GET', '/assets/%2e%2e/load-page.ts', 404],
    ['GET', '/assets/__proto__', 404],
    ['POST', '', 405],
  ])('%s %s is answered %d', async (method, path, status) => {
    expect((await ask(path, own(), method, method === 'GET' ? '' : '{}')).status).toBe(status)
  })

  test('a body that is no JSON object is refused', async () => {
    for (const body of ['{', '[]', '1', ''])
      expect((await ask('/api/clock', own(), 'POST', body)).status).toBe(400)
  })

  test('addresses beside it stay unknown', async () => {
    const { status } = await fetch(`${cloud.url}/__localhost`)
    expect(status).toBe(404)
  })
})
