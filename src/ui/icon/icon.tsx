import { View } from '@tarojs/components'
import { classes } from '../classes'
import './icon.scss'

export type IconName =
  | 'back'
  | 'chevron'
  | 'close'
  | 'check'
  | 'search'
  | 'calendar'
  | 'place'
  | 'clock'
  | 'people'
  | 'person'
  | 'bell'
  | 'heart'
  | 'plus'
  | 'minus'
  | 'phone'
  | 'share'
  | 'edit'
  | 'copy'
  | 'trash'
  | 'offline'
  | 'warn'
  | 'info'
  | 'filter'
  | 'scan'
  | 'download'
  | 'pin'
  | 'photo'
  | 'leaf'
  | 'building'
  | 'list'

interface Props {
  name: IconName
  className?: string
}

/** A line icon, 1.25 em, in the colour of the text. It says nothing to a screen reader: put words beside it. */
export function Icon({ name, className }: Props) {
  return <View className={classes('ui-icon', `ui-icon_${name}`, className)} />
}
