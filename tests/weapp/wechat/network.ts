import { asyncApi } from './async-api'
import type { Host } from './host'
import { listeners } from './listeners'

interface Status {
  isConnected: boolean
  networkType: 'wifi' | 'none'
}

/** `wx.getNetworkType` and its changes. */
export function networkApis({ network }: Host) {
  const status = (): Status => ({
    isConnected: network.connected(),
    networkType: network.connected() ? 'wifi' : 'none',
  })
  const changes = listeners<Status>()
  network.onChange(() => changes.tell(status()))
  return {
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: status().networkType })),
    onNetworkStatusChange: changes.on,
    offNetworkStatusChange: changes.off,
  }
}
