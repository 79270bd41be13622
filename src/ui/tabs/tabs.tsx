import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import './tabs.scss'

interface Props<Value extends string> {
  /** What is being switched, for a screen reader. */
  label: string
  items: readonly { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** Views of the same page, one at a time. Two to four. */
export function Tabs<Value extends string>({ label, items, value, onChange }: Props<Value>) {
  return (
    <View className="ui-tabs" {...a11y({ role: 'tablist', label })}>
      {items.map(item => (
        <View
          key={item.value}
          className={classes('ui-tab', item.value === value && 'ui-tab_on')}
          {...pressable({ role: 'tab', selected: item.value === value, onPress: () => onChange(item.value) })}
        >
          {item.text}
        </View>
      ))}
    </View>
  )
}
