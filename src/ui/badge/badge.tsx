import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import './badge.scss'

interface Props {
  /** Without it a dot. Above 99 it says 99+. */
  count?: number
  /** What a screen reader says: `3 条未读`. */
  label: string
}

/** Something new. Draws nothing for a count of 0. */
export function Badge({ count, label }: Props) {
  if (count === 0) return null
  if (count === undefined) return <View className="ui-badge ui-badge_dot" {...a11y({ role: 'img', label })} />
  return (
    <View className="ui-badge" {...a11y({ role: 'img', label })}>
      {count > 99 ? '99+' : count}
    </View>
  )
}
