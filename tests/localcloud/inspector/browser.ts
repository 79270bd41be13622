import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../../config/chromium'

const WAIT_MS = 60_000

export interface InspectorPages {
  open(link: string): Promise<Page>
  /** What was logged so far was to be: the test has provoked a policy. */
  expectBlocked(): void
}

/**
 * A browser for the tests of a file: call once at the top of it. Each page is closed after its test, which fails when a
 * page has thrown, has logged an error (what its policy blocked is one) or has opened a dialog.
 */
export function inspectorPages(): InspectorPages {
  let chromium: Browser
  const pages: Page[] = []
  const faults: string[] = []
  beforeAll(async () => {
    chromium = await launchChromium()
  }, 120_000)
  afterEach(async () => {
    await Promise.all(pages.splice(0).map(page => page.context().close()))
    expect(faults.splice(0)).toEqual([])
  })
  afterAll(() => chromium.close())

  return {
    async open(link) {
      const context = await chromium.newContext({ viewport: { width: 1280, height: 800 } })
      const page = await context.newPage()
      page.setDefaultTimeout(WAIT_MS)
      page.on('pageerror', error => faults.push(error.message))
      page.on('console', message => {
        if (message.type() === 'error' && !isOfNetwork(message.text())) faults.push(message.text())
      })
      page.on('dialog', dialog => {
        faults.push(`a dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      pages.push(page)
      await page.goto(link)
      return page
    },
    expectBlocked() {
      expect(faults.splice(0)).not.toEqual([])
    },
  }
}

/** Chromium logs each refused or failed request by itself, also those that a page is made to live with. */
const isOfNetwork = (text: string): boolean => text.startsWith('Failed to load resource')
