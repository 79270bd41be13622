import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { pressable } from '../a11y'
import { classes } from '../classes'
import './card.scss'

interface Props {
  /** With it the whole card is a button: then nothing else inside may be pressed. */
  onPress?: () => void
  /** What a screen reader says for such a card. */
  label?: string
  /** Colours and motif of a festival: `festivalClass(...)`. */
  theme?: string
  /** Above the text, edge to edge. */
  cover?: ReactNode
  footer?: ReactNode
}

/** A sheet of paper about one thing. */
export function Card({ onPress, label, theme, cover, footer, children }: PropsWithChildren<Props>) {
  return (
    <View
      className={classes('ui-card', onPress && 'ui-card_link', theme)}
      {...(onPress ? pressable({ onPress, label }) : {})}
    >
      {cover}
      <View className="ui-card__body">{children}</View>
      {footer ? <View className="ui-card__footer">{footer}</View> : null}
    </View>
  )
}
