import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../icon/icon'
import './result.scss'

interface Props {
  /** `good`: done; `warn`: not quite, or not yet; `danger`: no. */
  tone: 'good' | 'warn' | 'danger'
  icon: IconName
  /** The answer in a word or two: 已报名, 候补第 3 位. */
  title: string
  /** Buttons: what one may do next. */
  action?: ReactNode
}

/** The answer to what somebody has just asked for, large and alone. `children` says what happens next. */
export function Result({ tone, icon, title, action, children }: PropsWithChildren<Props>) {
  return (
    <View className={`ui-result ui-result_${tone}`} {...a11y({ role: 'status', live: 'assertive' })}>
      <View className="ui-result__mark">
        <Icon name={icon} />
      </View>
      <View className="ui-result__title">{title}</View>
      {children ? <View className="ui-result__body">{children}</View> : null}
      {action ? <View className="ui-result__action">{action}</View> : null}
    </View>
  )
}
