import { launchChromium } from '../../../config/chromium'
import type { FunctionAnswer } from './page/build'
import { Phone } from './phone'
import { servePlayer } from './serve-player'

export interface PhoneOptions {
  /** The folder of the build. */
  dist: string
  /** What its time is when it is switched on, epoch ms; it runs on from there. */
  now: number
  /** Calls a cloud function as the phone's owner; rejects with `errCode` and `errMsg`. */
  callFunction(name: string, data: Record<string, unknown>): Promise<unknown>
  /** The owner agrees to messages of these templates. */
  agreeTo?(templateIds: string[]): void
  theme?: 'light' | 'dark'
  /** WeChat's font setting; 1 is the normal size. */
  fontSizeScaleFactor?: number
}

/** Switches on a phone on which the unmodified build runs, in Chromium, and opens its first page. Close it. */
export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const { dist, now, callFunction, theme = 'light', fontSizeScaleFactor = 1 } = options
  const [server, browser] = await Promise.all([servePlayer(dist), launchChromium()])
  const page = await browser.newPage({
    viewport: { width: 375, height: 667 },
    deviceScaleFactor: 2,
    hasTouch: true,
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  page.setDefaultTimeout(15_000)
  const phone = new Phone(page, async () => {
    await browser.close()
    server.close()
  })
  await page.clock.install({ time: now })
  await page.exposeFunction('callCloudFunction', (name: string, data: Record<string, unknown>) =>
    callFunction(name, data).then(answered, failed),
  )
  await page.exposeFunction('agreeToMessages', (ids: string[]) => {
    options.agreeTo?.(ids)
    return Object.fromEntries(ids.map(id => [id, 'accept']))
  })
  await page.addInitScript(
    settings => {
      window.phoneSettings = settings
    },
    { fontSizeScaleFactor },
  )
  await page.goto(server.url)
  return phone
}

const answered = (result: unknown): FunctionAnswer => ({ ok: true, result })

const failed = (error: unknown): FunctionAnswer => {
  if (!(error instanceof Error && 'errCode' in error && 'errMsg' in error)) throw error
  return { ok: false, errCode: Number(error.errCode), errMsg: String(error.errMsg) }
}
