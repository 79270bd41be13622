import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classes } from '../classes'
import type { IconName } from '../icon/icon'
import '../icon/icon.scss'
import './icon-line.scss'

interface Props {
  icon: IconName
  /** Smaller and paler: what matters less than the line above. */
  quiet?: boolean
}

/** A fact with its sign in front: when, where, who. Long words wrap beside the sign, not below it. */
export function IconLine({ icon, quiet, children }: PropsWithChildren<Props>) {
  return (
    <View className={classes('ui-icon-line', `ui-icon_${icon}`, quiet && 'ui-icon-line_quiet')}>
      {children}
    </View>
  )
}
