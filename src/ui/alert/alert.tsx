import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y } from '../a11y'
import { Icon, type IconName } from '../icon/icon'
import './alert.scss'

interface Props {
  tone: 'danger' | 'warn' | 'info'
  icon?: IconName
  /** What it is, in bold. */
  title: string
  /** A button about it. */
  action?: ReactNode
}

/** Something that must not be overlooked, above or between the rest. `children` explains. */
export function Alert({ tone, icon = 'warn', title, action, children }: PropsWithChildren<Props>) {
  return (
    <View className={`ui-alert ui-alert_${tone}`} {...a11y({ role: 'alert' })}>
      <Icon name={icon} className="ui-alert__icon" />
      <View className="ui-alert__body">
        <View className="ui-alert__title">{title}</View>
        {children ? <View>{children}</View> : null}
        {action ? <View className="ui-alert__action">{action}</View> : null}
      </View>
    </View>
  )
}
