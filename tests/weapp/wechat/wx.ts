import { cloudApis } from './cloud'
import { handOutApis } from './hand-out'
import type { Host } from './host'
import { navigationApis } from './navigation'
import { networkApis } from './network'
import { createPrivacy } from './privacy'
import { screenApis } from './screen'
import { storageApis } from './storage'
import { subscribeApis } from './subscribe'
import { systemApis } from './system'

/**
 * A `wx` that keeps WeChat's calling conventions over a host of ours. Its APIs are own enumerable properties: Taro
 * copies `Object.keys(wx)`. It has what our program and Taro use and nothing more, so that a call to anything else is
 * an error that a test shows, and not a silent success.
 */
export function createWx(host: Host) {
  const privacy = createPrivacy(host)
  return {
    ...systemApis(host),
    ...storageApis(host),
    ...subscribeApis(host),
    ...networkApis(host),
    ...navigationApis(host),
    ...screenApis(host),
    ...cloudApis(host),
    ...privacy.apis,
    ...handOutApis(host, privacy),
  }
}

export type Wx = ReturnType<typeof createWx>
