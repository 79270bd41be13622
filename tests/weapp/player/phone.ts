import type { Locator, Page } from 'playwright-core'
import type { Trace } from '../wechat/host'

/**
 * A phone in the hand. Every step waits until what it needs is there, and fails after some seconds with what it looked
 * for. Names are what a screen reader would say, or else the words on the screen.
 */
export class Phone {
  /** What the program threw or logged as an error. */
  readonly errors: string[] = []

  constructor(
    readonly page: Page,
    private readonly end: () => Promise<void>,
  ) {
    page.on('pageerror', error => this.errors.push(error.stack ?? error.message))
    page.on('console', message => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }

  /** Opens a page as from a shared card: `pages/activity/detail/index?id=a`. */
  async goto(url: string): Promise<void> {
    await this.page.evaluate(to => window.pages.reLaunch(to), url)
  }

  /**
   * Taps a button, a link, a tab, a box of that name; what has just those words, when nothing is named so. While a sheet
   * or a question is open it takes all taps.
   */
  async tap(name: string): Promise<void> {
    const surface = this.page.locator(inFront).last()
    const named = anyOf(roles.map(role => surface.getByRole(role, { name, exact: true })))
    const words = surface.getByText(name, { exact: true })
    const [byName, byWords] = [named.filter({ visible: true }), words.filter({ visible: true })]
    await this.found(byName.or(byWords).first(), `“${name}” to tap`)
    await ((await byName.count()) > 0 ? byName : byWords).tap()
  }

  /** Waits for words anywhere on the screen. */
  async see(words: string): Promise<void> {
    await this.found(this.seen(words), `“${words}”`)
  }

  /** Waits until the words are gone. */
  async notSee(words: string): Promise<void> {
    await this.seen(words).waitFor({ state: 'hidden' })
  }

  /** Types into the field of that label, in place of what is in it. */
  async fill(label: string, text: string): Promise<void> {
    const fields = this.page.locator('input, textarea').filter({ visible: true })
    await this.page.getByLabel(label).and(fields).fill(text)
  }

  /** Chooses from the wheel of that label. */
  async pick(label: string, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).filter({ visible: true }).first().tap()
    await this.page.locator('.sheet').getByRole('button', { name: choice, exact: true }).tap()
  }

  /** Sets the wheels of that label to a day (`2026-09-25`) or a time (`14:30`). */
  async set(label: string, moment: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).filter({ visible: true }).first().tap()
    await this.page.locator('.sheet input').fill(moment)
    await this.page.locator('.sheet').getByRole('button', { name: '确定' }).tap()
  }

  back(): Promise<void> {
    return this.tap('返回')
  }

  /** Out of reach of any network, or back in it. */
  async offline(offline: boolean): Promise<void> {
    await this.page.context().setOffline(offline)
  }

  /** What left the program by other ways than the cloud, and what WeChat was told of privacy. */
  traces(): Promise<Trace[]> {
    return this.page.evaluate(() => window.traces)
  }

  /** The title in the bar. */
  async title(): Promise<string> {
    return (await this.page.locator('header h1').textContent()) ?? ''
  }

  /** A picture of the whole screen, as PNG. */
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path })
  }

  close(): Promise<void> {
    return this.end()
  }

  /** Waits for an element, or fails with what the screen holds instead. */
  private async found(element: Locator, what: string): Promise<void> {
    try {
      await element.waitFor()
    } catch {
      const screen = await this.page.locator('body').ariaSnapshot()
      throw new Error(
        `There is no ${what}. On the screen:\n${screen}\nErrors: ${this.errors.join('\n') || 'none'}`,
      )
    }
  }

  private seen(words: string): Locator {
    return this.page.getByText(words).filter({ visible: true }).first()
  }
}

/** Asked anew at each try, since a sheet may be about to open or to close. */
const overlays = '[role=dialog]:visible, [role=alertdialog]:visible'
const inFront = `${overlays}, body:not(:has(${overlays}))`

const roles = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'menuitem', 'option'] as const

const anyOf = ([first, ...others]: Locator[]): Locator => {
  if (!first) throw new Error('nothing to choose from')
  return others.reduce((all, other) => all.or(other), first)
}
