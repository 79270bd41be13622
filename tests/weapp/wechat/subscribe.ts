import { asyncApi } from './async-api'
import type { Host } from './host'

interface Asked {
  tmplIds: string[]
}

/** The sheet on which people agree to messages. It opens from a tap and nothing else: not after an `await` either. */
export function subscribeApis({ inTap, agreeTo }: Host) {
  return {
    requestSubscribeMessage: asyncApi('requestSubscribeMessage', ({ tmplIds }: Asked) => {
      if (!inTap()) throw new Error('can only be invoked by user TAP gesture.')
      return agreeTo(tmplIds)
    }),
    openSetting: asyncApi('openSetting', () => ({ authSetting: {} })),
  }
}
