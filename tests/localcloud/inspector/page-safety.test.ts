import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import type { LocalCloud } from '../../../localcloud/testing'
import { sdkFor } from '../sdk'
import { inspectorPages } from './browser'
import { InspectorClient } from './client'
import { startProject } from './project'

const HOSTILE =
  '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg onload=window.hacked=1>'

/** What comes from outside is shown and never run; no other page gets in, in a real browser. */
describe('the safety of the inspector’s page', () => {
  const pages = inspectorPages()
  let cloud: LocalCloud
  beforeEach(async () => {
    cloud = await startProject()
  })
  afterEach(() => cloud.close())

  const isHacked = (page: Page) => page.evaluate(() => 'hacked' in window)

  test('HTML in documents, events, answers, names and files is text', async () => {
    const { env } = cloud
    await env.seed('todos', [{ _id: HOSTILE, text: HOSTILE, [HOSTILE.replaceAll('.', '')]: 1 }])
    await env.call('todos', { text: HOSTILE }, { openid: HOSTILE })
    const path = `${HOSTILE.replaceAll('/', '')}.html`
    await sdkFor(env).uploadFile({ cloudPath: path, fileContent: Buffer.from(HOSTILE) })

    const page = await pages.open(cloud.inspector)
    const rows = page.getByRole('listbox').getByRole('option')
    await rows.first().click()
    await page.getByRole('region', { name: 'Answer' }).getByText('onerror').first().waitFor()
    for (const view of ['#/collections/todos', '#/files']) {
      await page.evaluate(hash => {
        location.hash = hash
      }, view)
      await rows.filter({ hasText: 'onerror' }).first().click()
      await page.getByRole('complementary').getByText('onerror').first().waitFor()
      expect(await isHacked(page)).toBe(false)
    }
    expect(await page.locator('main script, main svg, main img[src="x"]').count()).toBe(0)
  })

  test('the policy would stop what got in all the same', async () => {
    const page = await pages.open(cloud.inspector)
    await page.getByText('No invocations yet.').waitFor()
    const blocked = await page.evaluate(async () => {
      const violations: string[] = []
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      )
      const image = document.createElement('img')
      image.src = 'http://127.0.0.1:9/leak'
      document.body.append(image)
      const script = document.createElement('script')
      try {
        script.text = 'window.hacked = 1'
        document.body.append(script)
      } catch {
        violations.push('trusted types')
      }
      await fetch('/fn/todos', { method: 'POST' }).catch(() => violations.push('connect'))
      // They are told of after the fact.
      while (violations.length < 3) await new Promise(requestAnimationFrame)
      return violations
    })
    expect(blocked).toEqual(expect.arrayContaining(['img-src', 'trusted types', 'connect']))
    expect(await isHacked(page)).toBe(false)
    pages.expectBlocked()
  })

  describe('a page of another port of this machine', () => {
    let server: Server
    let origin: string
    beforeEach(async () => {
      server = createServer((_, response) =>
        response.setHeader('content-type', 'text/html').end('<p>mine</p>'),
      )
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server that listens
    })
    afterEach(() => server.close())

    test('cannot ask, not even with the token, cannot show the page within its own, cannot load its script', async () => {
      const { token } = new InspectorClient(cloud, cloud.env)
      await cloud.env.seed('todos', [{ _id: 'secret' }])
      const page = await pages.open(origin)
      const got = await page.evaluate(
        async ({ url, token }) => {
          const attempts: Record<string, () => Promise<Response>> = {
            read: () => fetch(`${url}/__local/api/collections`, { headers: { 'x-localcloud-token': token } }),
            readPlain: () => fetch(`${url}/__local/api/collections`, { credentials: 'include' }),
            readBlind: () => fetch(`${url}/__local/api/collections`, { mode: 'no-cors' }),
            write: () =>
              fetch(`${url}/__local/api/clock`, {
                method: 'POST',
                mode: 'no-cors',
                body: '{"do":"set","ms":0}',
              }),
            page: () => fetch(`${url}/__local`),
          }
          const results: Record<string, string> = {}
          for (const [name, attempt] of Object.entries(attempts))
            results[name] = await attempt().then(
              async response => `${response.type} ${await response.text()}`,
              () => 'refused',
            )
          const loaded = (element: HTMLElement) =>
            new Promise<string>(resolve => {
              element.onload = () => resolve('loaded')
              element.onerror = () => resolve('refused')
              document.body.append(element)
            })
          const script = document.createElement('script')
          script.src = `${url}/__local/assets/page.js`
          results.script = await loaded(script)
          const frame = document.createElement('iframe')
          frame.src = `${url}/__local`
          await loaded(frame)
          results.frame = frame.contentDocument === null ? 'closed' : 'open'
          return results
        },
        { url: cloud.url, token },
      )
      expect(got).toEqual({
        read: 'refused',
        readPlain: 'refused',
        readBlind: 'refused',
        write: 'refused',
        page: 'refused',
        script: 'refused',
        frame: 'closed',
      })
      const frame = page.frames().find(each => each !== page.mainFrame())
      expect(await frame?.locator('#root').count()).toBe(0)
      expect(cloud.env.clock.snapshot()).toEqual({ frozenAt: null, offset: 0 })
      pages.expectBlocked()
    })

    test('may link to it, and without the token there is nothing to see', async () => {
      const page = await pages.open(origin)
      await page.evaluate(url => {
        location.href = `${url}/__local`
      }, cloud.url)
      await page.getByRole('heading', { name: 'This inspector is locked' }).waitFor()
      expect(await page.getByRole('navigation').count()).toBe(0)
    })
  })
})
