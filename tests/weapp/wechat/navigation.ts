import { asyncApi } from './async-api'
import type { Host } from './host'

interface To {
  url: string
}

/** The ways from page to page. */
export const navigationApis = ({ pages }: Host) => ({
  navigateTo: asyncApi('navigateTo', ({ url }: To) => pages.navigateTo(url)),
  redirectTo: asyncApi('redirectTo', ({ url }: To) => pages.redirectTo(url)),
  switchTab: asyncApi('switchTab', ({ url }: To) => pages.switchTab(url)),
  navigateBack: asyncApi('navigateBack', ({ delta = 1 }: { delta?: number }) => pages.navigateBack(delta)),
})
