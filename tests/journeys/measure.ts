import type { Page } from 'playwright-core'

interface Smallest {
  /** CSS pixels: of a text its font size, of a target the smaller of height and width. */
  px: number
  /** Which it was, for the message of a test that fails. */
  what: string
}

/** The smallest text and the smallest thing to press of all that our pages show now. */
export async function smallest(page: Page): Promise<{ text: Smallest; target: Smallest }> {
  return page.evaluate(() => {
    const least = (found: { px: number; what: string }[]) =>
      found.reduce((a, b) => (b.px < a.px ? b : a), { px: Number.POSITIVE_INFINITY, what: 'nothing' })
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().height > 0
    const own = Array.from(document.querySelectorAll('.ui-screen *')).filter(isShown)
    const texts = own
      .filter(element =>
        Array.from(element.childNodes).some(node => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .map(element => ({
        px: Number.parseFloat(getComputedStyle(element).fontSize),
        what: element.textContent ?? '',
      }))
    const targets = own
      .filter(element => element.matches('[tabindex="0"], button, input, select, textarea'))
      .map(element => {
        const { width, height } = element.getBoundingClientRect()
        // Seven days share the width of a telephone: theirs is what is left of it.
        const isDay = element.classList.contains('ui-day')
        return {
          px: isDay ? height : Math.min(width, height),
          what: element.getAttribute('aria-label') ?? element.textContent ?? '',
        }
      })
    return { text: least(texts), target: least(targets) }
  })
}
