import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../config/chromium'
import type { LocalCloud } from '../localcloud/testing'
import { startProject } from '../tests/localcloud/inspector/project'

/** `npm run screens:inspector`: the pictures of docs/localcloud.md, from a small project on a quiet morning. */

const folder = path.resolve(__dirname, '..', 'docs', 'localcloud')
const morning = Date.parse('2026-09-25T08:00:00+08:00')

/** Some people and a timer at work; one request is refused on purpose. */
async function work({ env }: LocalCloud): Promise<void> {
  env.clock.set(morning)
  const by = (openid: string, data: Record<string, unknown>) =>
    env.call('todos', data, { openid }).catch(() => {
      env.clock.advance(1) // Refused, as planned; the rows keep their order.
    })
  for (const [n, text] of ['给绿萝浇水', '买油漆', '回复社区来信', '接孩子放学', '交电费'].entries()) {
    env.clock.advance(61_000 + n * 7_000)
    await by('oWANG4f2c', { do: 'add', text })
    await by('oLI77aa', { do: 'open' })
    await by('oZHANG01', { do: 'find', text })
    if (n === 2) {
      env.faults.add({ effect: 'fail', fn: 'todos', nth: 2, code: 'DATABASE_TRANSACTION_CONFLICT' })
      await by('oZHANG01', { do: 'add', text: '修自行车' })
    }
    if (n % 2 === 1) await env.trigger('tidy', 'nightly')
    env.consent('oWANG4f2c', 'reminder')
    await by('oWANG4f2c', { do: 'remind', text, at: '2026年9月25日 18:00' })
  }
}

async function take(
  browser: Browser,
  link: string,
  name: string,
  options: BrowserContextOptions,
  show: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 600 }, ...options })
  const page = await context.newPage()
  await page.goto(link)
  await show(page)
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
  console.error(`  ${name}`)
  await context.close()
}

async function main(): Promise<void> {
  process.env.TZ = 'UTC'
  await mkdir(folder, { recursive: true })
  const cloud = await startProject()
  const browser = await launchChromium()
  try {
    await work(cloud)
    await take(browser, cloud.inspector, 'invocations', { colorScheme: 'light' }, async page => {
      await page.getByRole('option').filter({ hasText: 'tidy' }).first().click()
      await page.getByRole('region', { name: 'Requests' }).getByText('removeDocument').waitFor()
    })
    await take(browser, cloud.inspector, 'outbox', { colorScheme: 'dark' }, async page => {
      await page.getByRole('link', { name: 'Outbox' }).click()
      await page.getByRole('listbox').getByRole('option').first().click()
      await page.getByRole('article', { name: 'Message on the phone' }).waitFor()
    })
  } finally {
    await browser.close()
    await cloud.close()
  }
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
