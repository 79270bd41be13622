import { View } from '@tarojs/components'
import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useState } from 'react'
import { classes } from '../classes'
import { useLook } from '../look/look'
import { ToastHost } from '../toast/toast'
import { TopBar } from './top-bar'
import './screen.scss'

interface Props {
  /** Also shown in WeChat's own bar. */
  title: string
  /** Colours of a festival: `festivalClass(...)`. */
  theme?: string
  /** Staff pages with tables use the whole of a wide window; others keep to a column of 720 px. */
  wide?: boolean
  /** Above the content, edge to edge: a band, a picture. */
  top?: ReactNode
  /** Stays at the bottom: the page's main button. */
  footer?: ReactNode
  /** Pulling down runs it; needs `enablePullDownRefresh` in the page's config. */
  onRefresh?: () => Promise<unknown>
}

/** The root of every page: look, safe area, title, toasts, what the app says about the network. */
export function Screen({ title, theme, wide, top, footer, onRefresh, children }: PropsWithChildren<Props>) {
  const { large, banner } = useLook()
  const [inFront, setInFront] = useState(true)
  useDidShow(() => {
    setInFront(true)
    void Taro.setNavigationBarTitle({ title })
  })
  useDidHide(() => setInFront(false))
  usePullDownRefresh(() => {
    void Promise.resolve(onRefresh?.()).finally(() => Taro.stopPullDownRefresh())
  })
  return (
    <View
      className={classes('ui-root', 'ui-screen', large && 'ui-root_large', wide && 'ui-screen_wide', theme)}
    >
      <TopBar title={title} />
      {banner}
      {top}
      <View className="ui-screen__body">{children}</View>
      {footer ? (
        <View className="ui-screen__foot">
          <View className="ui-screen__foot-body">{footer}</View>
        </View>
      ) : null}
      {inFront ? <ToastHost /> : null}
    </View>
  )
}
