import type { HttpCloud } from './transport/http'

/** Where the choice of the demo person is kept; the switcher writes it. */
export const demoPersonKey = 'demo-person'

/** Browser build: the cloud that this page belongs to, and as whom it is called. Without settings, the page's own origin. */
export function webCloud(): HttpCloud {
  const cloud = window.__CLOUD__ ?? { url: '' }
  if (!__DEV_TOOLS__) return cloud
  const openid = localStorage.getItem(demoPersonKey) ?? cloud.openid ?? cloud.people?.[0]?.openid
  return { ...cloud, openid }
}
