import type { BrowserContext, Locator, Page } from 'playwright-core'

const patienceMs = 60_000
const lookAgainMs = 2_000

/**
 * The app in one person's browser. Every step waits until what it needs is there, and fails after some seconds with
 * what it looked for. Names are what a screen reader would say.
 */
export class Tab {
  /** What pages threw or logged as an error. */
  readonly errors: string[] = []
  private shown: Page | undefined

  constructor(
    private readonly context: BrowserContext,
    private readonly url: string,
  ) {
    context.setDefaultTimeout(patienceMs)
  }

  /** The page in front, for what the steps below do not know. */
  get page(): Page {
    if (!this.shown) throw new Error('nothing is open: open a page first')
    return this.shown
  }

  /** Opens a page of the app as from a link: `pages/activity/detail/index?id=a`. Closes what was open. */
  async open(path: string): Promise<void> {
    await this.shown?.close()
    const page = await this.context.newPage()
    page.on('pageerror', error => this.errors.push(error.stack ?? error.message))
    page.on('console', message => {
      // Chromium's own word for each request that a dead network stopped.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.errors.push(message.text())
    })
    this.shown = page
    await page.goto(`${this.url}/#/${path}`)
  }

  /** Presses a button, a link, a tab, a box. */
  async tap(name: string): Promise<void> {
    const until = Date.now() + patienceMs
    for (;;) {
      try {
        return await this.pressable(name).click({ timeout: lookAgainMs, noWaitAfter: true })
      } catch (error) {
        // Pressed, and the page was slow to say so: a second press could be one too many, or find another page.
        if (String(error).includes('performing click action')) return
        // What was found may have belonged to a page that was just being left: then it is looked for anew.
        if (Date.now() > until) throw error
      }
    }
  }

  /**
   * Presses what opens the dialog or the sheet with that title. On a busy machine a page that is just drawn anew loses a
   * press; to press twice opens nothing more.
   */
  async tapToOpen(name: string, title: string): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.tap(name)
      if (await becomesVisible(this.panel(title))) return
    }
    throw new Error(`${name} does not open ${title}`)
  }

  /** Presses a button of the dialog or the sheet with that title. */
  async tapIn(title: string, name: string): Promise<void> {
    await this.panel(title).getByRole('button', { name, exact: true }).click()
  }

  private panel(title: string): Locator {
    const named = (role: 'dialog' | 'alertdialog') => this.page.getByRole(role, { name: title })
    return named('dialog').or(named('alertdialog'))
  }

  /** Waits for words anywhere on the page in front. */
  async see(words: string): Promise<void> {
    await this.visible(this.page.getByText(words)).first().waitFor()
  }

  /** Waits until the words are nowhere on the page in front. */
  async notSee(words: string): Promise<void> {
    await this.visible(this.page.getByText(words)).first().waitFor({ state: 'hidden' })
  }

  /** Types into the field of that label, in place of what is in it. Days as `2018-05-04`. */
  async fill(label: string, text: string): Promise<void> {
    await this.visible(this.page.getByLabel(label, { exact: true })).fill(text)
  }

  /** Chooses from the drop-down of that label. */
  async pick(label: string, choice: string): Promise<void> {
    await this.visible(this.page.getByLabel(label, { exact: true })).selectOption({ label: choice })
  }

  /** Takes the network away, or gives it back. */
  async setOffline(offline: boolean): Promise<void> {
    await this.context.setOffline(offline)
  }

  /** The page still comes, but its cloud is out of reach: a telephone that starts the app without a network. */
  async loseCloud(): Promise<void> {
    await this.context.route('**/fn/**', route => route.abort('internetdisconnected'))
  }

  /** It is there again. */
  async findCloud(): Promise<void> {
    await this.context.unroute('**/fn/**')
  }

  /** Time passes for the page: what it does every minute happens. */
  async pass(ms: number): Promise<void> {
    await this.context.clock.fastForward(ms)
  }

  /** Closes the app, as one who is called to the door would; what it keeps on the device stays. */
  async leave(): Promise<void> {
    await this.shown?.close()
    this.shown = undefined
  }

  async close(): Promise<void> {
    await this.context.close()
  }

  /** What can be pressed and is named so, or has these words as a line of its own: a card is named by all that it says. */
  pressable(name: string): Locator {
    const named = roles.map(role => this.page.getByRole(role, { name: startingWith(name) }))
    const titled = this.page.getByRole('button').filter({ has: this.page.getByText(name, { exact: true }) })
    return this.visible(named.reduce((all, one) => all.or(one), titled)).first()
  }

  /** Taro keeps the pages below the one in front in the document, unseen. */
  private visible(locator: Locator): Locator {
    return locator.filter({ visible: true })
  }
}

const roles = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'menuitem'] as const

const startingWith = (name: string): RegExp => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

const becomesVisible = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  )
