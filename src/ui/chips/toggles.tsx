import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './chips.scss'

interface Props<Value extends string> {
  label: string
  items: readonly { value: Value; text: string; on: boolean }[]
  onToggle: (value: Value) => void
}

/** Any number of a few, all in sight; each is on or off by itself. */
export function Toggles<Value extends string>({ label, items, onToggle }: Props<Value>) {
  return (
    <View className="ui-chips" {...a11y({ role: 'group', label })}>
      {items.map(({ value, text, on }) => (
        <View
          key={value}
          className={classes('ui-chip', on && 'ui-chip_on')}
          {...pressable({ role: 'checkbox', checked: on, label: text, onPress: () => onToggle(value) })}
        >
          {on ? <Icon name="check" /> : null}
          {text}
        </View>
      ))}
    </View>
  )
}
