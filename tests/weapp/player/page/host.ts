import type { Host } from '../../wechat/host'
import type { Bars } from './bars'
import type { PageStack } from './page-stack'

/** Heights that WeChat takes from the screen, as in player.css. */
const headerPx = 64
const tabsPx = 50

/** WeChat's own note, beside what the program keeps. */
const agreedKey = 'wechat.privacy-agreed'

/** The browser's window as a phone. */
export const browserHost = (pages: PageStack, bars: Bars): Host => ({
  device: {
    get screenWidth() {
      return innerWidth
    },
    get screenHeight() {
      return innerHeight
    },
    get windowWidth() {
      return innerWidth
    },
    get windowHeight() {
      const tabs = document.querySelector('nav')?.hidden ? 0 : tabsPx
      return innerHeight - headerPx - tabs
    },
    pixelRatio: devicePixelRatio,
    get theme() {
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    },
    fontSizeScaleFactor: window.phoneSettings.fontSizeScaleFactor,
  },
  onResize: listener => addEventListener('resize', listener),
  storage: localStorage,
  files: new Map(),
  privacy: {
    agreed: () => localStorage.getItem(agreedKey) !== null,
    remember: () => localStorage.setItem(agreedKey, '1'),
    wasPressed: buttonId => window.agreePressed.has(buttonId),
  },
  trace: (what, text) => void window.traces.push({ what, text }),
  network: {
    connected: () => navigator.onLine,
    onChange(listener) {
      addEventListener('online', listener)
      addEventListener('offline', listener)
    },
  },
  screen: { setTitle: bars.setTitle, scrollTo: top => pages.top()?.scrollTo(top) },
  pages,
  // Only while a handler runs: after an `await` there is no event any more.
  inTap: () => window.event instanceof UIEvent,
  agreeTo: ids => window.agreeToMessages(ids),
  async callFunction(name, data) {
    const answer = await window.callCloudFunction(name, data)
    if (answer.ok) return answer.result
    throw Object.assign(new Error(answer.errMsg), answer)
  },
})
