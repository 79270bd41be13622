import './lib/old-phones'
import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { startClient } from './lib/client'
import { listenForPrivacy } from './lib/privacy'
import { Shell } from './shell/shell'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    // Not traced: the console's list of users would be one more copy of personal data.
    if (process.env.TARO_ENV === 'weapp')
      Taro.cloud.init({ env: __CLOUD_ENV__ || undefined, traceUser: false })
    startClient()
    listenForPrivacy()
  })
  return <Shell>{children}</Shell>
}
