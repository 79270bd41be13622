import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../classes'
import { Icon, type IconName } from '../icon/icon'
import './icon-line.scss'

interface Props {
  icon: IconName
  /** Smaller and paler: what matters less than the line above. */
  quiet?: boolean
}

/** A fact with its sign in front: when, where, who. Long words wrap beside the sign, not below it. */
export function IconLine({ icon, quiet, children }: PropsWithChildren<Props>) {
  return (
    <View className={classes('ui-icon-line', quiet && 'ui-icon-line_quiet')}>
      <Icon name={icon} className="ui-icon-line__icon" />
      <View className="ui-icon-line__text">{children}</View>
    </View>
  )
}
