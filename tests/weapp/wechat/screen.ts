import { asyncApi } from './async-api'
import type { Host } from './host'

/** What WeChat draws itself, around the page. */
export const screenApis = ({ screen }: Host) => ({
  setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }: { title: string }) => {
    screen.setTitle(title)
  }),
  pageScrollTo: asyncApi('pageScrollTo', ({ scrollTop = 0 }: { scrollTop?: number }) => {
    screen.scrollTo(scrollTop)
  }),
  // A pulled page snaps back by itself here.
  stopPullDownRefresh: asyncApi('stopPullDownRefresh', () => {}),
})
