import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y, pressable } from '../a11y'
import { Icon } from '../icon/icon'
import { Overlay } from '../overlay/overlay'
import './sheet.scss'

interface Props {
  open: boolean
  title: string
  onClose: () => void
  /** Stays in sight below the content: the buttons. */
  footer?: ReactNode
}

/** From the bottom of the page on a phone, in its middle on a wide screen. Closed by ×, the mask and Esc. */
export function Sheet({ open, title, onClose, footer, children }: PropsWithChildren<Props>) {
  if (!open) return null
  return (
    <Overlay className="ui-sheet" role="dialog" label={title} onClose={onClose}>
      <View className="ui-sheet__head">
        <View className="ui-sheet__title" {...a11y({ role: 'heading' })}>
          {title}
        </View>
        <View className="ui-sheet__close" {...pressable({ onPress: onClose, label: '关闭' })}>
          <Icon name="close" />
        </View>
      </View>
      <View className="ui-sheet__body">{children}</View>
      {footer ? <View className="ui-sheet__foot">{footer}</View> : null}
    </Overlay>
  )
}
