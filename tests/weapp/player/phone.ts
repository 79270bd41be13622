import type { Locator, Page } from 'playwright-core'

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

  /** Taps a button, a link, a tab, a box; what has just those words, when nothing is named so. */
  async tap(name: string): Promise<void> {
    const named = anyOf(roles.map(role => this.page.getByRole(role, { name, exact: true }))).filter({
      visible: true,
    })
    const words = this.page.getByText(name, { exact: true }).filter({ visible: true })
    await named.or(words).first().waitFor()
    await ((await named.count()) > 0 ? named : words).tap()
  }

  /** Waits for words anywhere on the screen. */
  async see(words: string): Promise<void> {
    await this.seen(words).waitFor()
  }

  /** Waits until the words are gone. */
  async notSee(words: string): Promise<void> {
    await this.seen(words).waitFor({ state: 'hidden' })
  }

  /** Types into the field of that label, in place of what is in it. */
  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).filter({ visible: true }).fill(text)
  }

  /** Chooses from the wheel of that label. */
  async pick(label: string, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: label }).filter({ visible: true }).first().tap()
    await this.page.getByRole('dialog').getByRole('button', { name: choice, exact: true }).tap()
  }

  back(): Promise<void> {
    return this.tap('返回')
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

  private seen(words: string): Locator {
    return this.page.getByText(words).filter({ visible: true }).first()
  }
}

const roles = ['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'menuitem', 'option'] as const

const anyOf = ([first, ...others]: Locator[]): Locator => {
  if (!first) throw new Error('nothing to choose from')
  return others.reduce((all, other) => all.or(other), first)
}
