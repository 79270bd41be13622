import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '../a11y'
import { Button } from '../button/button'
import { Icon, type IconName } from '../icon/icon'
import './states.scss'

interface EmptyProps {
  icon?: IconName
  /** What is not there: 还没有报名的活动. */
  title: string
  /** What one can do about it. */
  note?: string
  /** A button for that. */
  action?: ReactNode
}

/** A list with nothing in it. */
export function Empty({ icon = 'leaf', title, note, action }: EmptyProps) {
  return (
    <View className="ui-state">
      <View className="ui-state__mark">
        <Icon name={icon} />
      </View>
      <View className="ui-state__title">{title}</View>
      {note ? <View className="ui-state__note">{note}</View> : null}
      {action ? <View className="ui-state__action">{action}</View> : null}
    </View>
  )
}

interface ErrorProps {
  /** The reason in words, as the refusal or the transport gives it. */
  message: string
  onRetry?: () => void
  busy?: boolean
}

/** Something could not be loaded: why, and a way to try again. */
export function ErrorState({ message, onRetry, busy }: ErrorProps) {
  return (
    <View className="ui-state" {...a11y({ role: 'alert' })}>
      <View className="ui-state__mark ui-state__mark_warn">
        <Icon name="warn" />
      </View>
      <View className="ui-state__title">{message}</View>
      {onRetry ? (
        <View className="ui-state__action">
          <Button busy={busy} onPress={onRetry}>
            再试一次
          </Button>
        </View>
      ) : null}
    </View>
  )
}

/** Grey bars in the shape of what is coming. `rows` cards, three unless given. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="ui-skeleton" {...a11y({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="ui-skeleton__card">
          <View className="ui-skeleton__bar ui-skeleton__bar_title" />
          <View className="ui-skeleton__bar" />
          <View className="ui-skeleton__bar ui-skeleton__bar_short" />
        </View>
      ))}
    </View>
  )
}
