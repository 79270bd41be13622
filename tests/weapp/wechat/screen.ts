import { asyncApi } from './async-api'
import type { Host } from './host'

/** What WeChat draws itself, around the page. */
export const screenApis = ({ screen }: Host) => ({
  setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }: { title: string }) => {
    screen.setTitle(title)
  }),
  // Of the bar with four tabs; a badge without words is refused.
  setTabBarBadge: asyncApi('setTabBarBadge', ({ index, text }: { index: number; text: string }) => {
    if (!(index >= 0 && index < 4) || !text) throw new Error('index or text is out of range')
  }),
  removeTabBarBadge: asyncApi('removeTabBarBadge', () => {}),
  pageScrollTo: asyncApi('pageScrollTo', ({ scrollTop = 0 }: { scrollTop?: number }) => {
    screen.scrollTo(scrollTop)
  }),
  // A pulled page snaps back by itself here.
  stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => {}),
  // Of the lamp behind it; WeChat refuses other figures.
  setScreenBrightness: asyncApi('setScreenBrightness', ({ value }: { value: number }) => {
    if (value !== -1 && !(value >= 0 && value <= 1)) throw new Error(`value ${value} is out of range`)
  }),
  setKeepScreenOn: asyncApi('setKeepScreenOn', () => {}),
})
