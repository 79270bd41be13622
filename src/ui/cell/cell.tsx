import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import { useLook } from '../look/look'
import './cell.scss'

interface CellProps {
  icon?: IconName
  title: ReactNode
  /** A second, smaller line. */
  note?: ReactNode
  /** At the end of the row. */
  value?: ReactNode
  /** With it the row is a button and ends in an arrow. */
  onPress?: () => void
  /** What a screen reader says instead of the content. */
  label?: string
}

/** One row of a list. Belongs into a CellGroup. */
export function Cell({ icon, title, note, value, onPress, label }: CellProps) {
  const { large } = useLook()
  // Large words beside each other would break into pieces: those of the value go below.
  const below = large && typeof value === 'string'
  const beside = !below && value !== undefined && value !== null
  return (
    <View
      className={classes('ui-cell', onPress && 'ui-cell_link')}
      {...(onPress ? pressable({ onPress, label }) : {})}
    >
      {icon ? <Icon name={icon} className="ui-cell__icon" /> : null}
      <View className="ui-cell__body">
        <View className="ui-cell__title">{title}</View>
        {note ? <View className="ui-cell__note">{note}</View> : null}
        {below ? <View className="ui-cell__note">{value}</View> : null}
      </View>
      {beside ? <View className="ui-cell__value">{value}</View> : null}
      {onPress ? <Icon name="chevron" className="ui-cell__arrow" /> : null}
    </View>
  )
}

interface GroupProps {
  title?: string
  /** Below the rows, small. */
  hint?: ReactNode
}

/** Rows on one sheet of paper. */
export function CellGroup({ title, hint, children }: PropsWithChildren<GroupProps>) {
  return (
    <View className="ui-cells">
      {title ? (
        <View className="ui-cells__title" {...a11y({ role: 'heading' })}>
          {title}
        </View>
      ) : null}
      <View className="ui-cells__body">{children}</View>
      {hint ? <View className="ui-cells__hint">{hint}</View> : null}
    </View>
  )
}
