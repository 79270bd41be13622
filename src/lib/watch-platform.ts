import Taro from '@tarojs/taro'
import type { Network } from './network'

/** Tells the network what the platform knows, now and at each change. */
export function watchPlatform(network: Network): void {
  if (process.env.TARO_ENV === 'h5') {
    const look = () => network.platformSays(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    look()
    return
  }
  Taro.onNetworkStatusChange(({ isConnected }) => network.platformSays(isConnected))
  // Without the answer we go on believing that there is a network, as before.
  void Taro.getNetworkType({ success: ({ networkType }) => network.platformSays(networkType !== 'none') })
}
