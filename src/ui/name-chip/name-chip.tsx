import { View } from '@tarojs/components'
import { classes } from '../classes'
import './name-chip.scss'

interface Props {
  name: string
  /** A word after the name: 本人, 子女. */
  note?: string
  /** Of an office or a station rather than a person. */
  office?: boolean
}

/** A person by name alone: we keep no portraits. The first character stands in a circle. */
export function NameChip({ name, note, office }: Props) {
  return (
    <View className="ui-name">
      <View className={classes('ui-name__mark', office && 'ui-name__mark_office')}>
        {Array.from(name)[0]}
      </View>
      <View className="ui-name__text">{name}</View>
      {note ? <View className="ui-name__note">{note}</View> : null}
    </View>
  )
}
