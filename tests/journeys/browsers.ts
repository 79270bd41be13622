import type { Server } from 'node:http'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { launchChromium } from '../../config/chromium'
import { freshBuild } from '../../scripts/start/fresh-build'
import { serveWeb } from '../../scripts/start/web-server'
import { now, type World } from '../world'
import { openidOf } from '../world/caller'
import { Tab } from './tab'

export interface Browsers {
  /**
   * A browser of a named person, of its own, with home open at the world's `now`. A telephone's size unless told;
   * `viewport`, `colorScheme` and the like are Playwright's.
   */
  of(name: string, options?: BrowserContextOptions): Promise<Tab>
}

/**
 * Browsers for the people of a world, on the published browser build: call once at the top of a test file, after
 * `world()`. They are closed after each test, which fails when a page in one of them has thrown or logged an error.
 */
export function browsers(street: World): Browsers {
  jest.setTimeout(120_000)
  const tabs: Tab[] = []
  const servers: Server[] = []
  let dist = ''
  let chromium: Browser | undefined

  beforeAll(async () => {
    dist = await freshBuild('h5')
    chromium = await launchChromium()
  }, 300_000)
  afterEach(async () => {
    const used = tabs.splice(0)
    for (const tab of used) await tab.close()
    for (const server of servers.splice(0)) server.close()
    expect(used.flatMap(({ errors }) => errors)).toEqual([])
  })
  afterAll(() => chromium?.close())

  return {
    async of(name, options) {
      if (!chromium) throw new Error('the browser did not start')
      // Whoever serves the page says who calls: so each person has a server, and with it a storage, of their own.
      const { server, url } = await serveWeb(dist, { url: street.url, openid: openidOf(name) }, 0)
      servers.push(server)
      const context = await chromium.newContext({
        viewport: { width: 375, height: 812 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        extraHTTPHeaders: { 'x-localcloud-env': street.env.name },
        ...options,
      })
      await context.clock.install({ time: now })
      const tab = new Tab(context, url)
      tabs.push(tab)
      await tab.open('pages/site/home/index')
      return tab
    },
  }
}
