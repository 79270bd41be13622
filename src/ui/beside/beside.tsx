import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useWide } from '../look/use-wide'
import './beside.scss'

interface Props {
  /** From 1100 px on it stands beside the content and stays in sight; on narrower screens it is not there. */
  aside: ReactNode
}

/** On a PC there is room for what one would otherwise have to open: the page as residents see it. */
export function Beside({ aside, children }: PropsWithChildren<Props>) {
  // Not drawn at all on a phone: WeChat sends every hidden element too.
  const wide = useWide()
  return (
    <View className="ui-beside">
      <View>{children}</View>
      {wide ? <View className="ui-beside__aside">{aside}</View> : null}
    </View>
  )
}
