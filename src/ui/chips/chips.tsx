import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './chips.scss'

interface Props<Value extends string> {
  label: string
  items: readonly { value: Value; text: string }[]
  /** Undefined: none chosen. */
  value: Value | undefined
  /** Pressing the chosen one again gives undefined, unless `required`. */
  onChange: (value: Value | undefined) => void
  required?: boolean
  /** One line that scrolls sideways instead of several. */
  oneLine?: boolean
}

/** A filter, or one of a few, all in sight. The chosen one has a tick, not only a colour. */
export function Chips<Value extends string>({
  label,
  items,
  value,
  onChange,
  required,
  oneLine,
}: Props<Value>) {
  return (
    <View className={classes('ui-chips', oneLine && 'ui-chips_line')} {...a11y({ role: 'group', label })}>
      {items.map(item => {
        const on = item.value === value
        return (
          <View
            key={item.value}
            className={classes('ui-chip', on && 'ui-chip_on')}
            {...pressable({
              role: required ? 'radio' : 'checkbox',
              checked: on,
              label: item.text,
              onPress: () => onChange(on && !required ? undefined : item.value),
            })}
          >
            {on ? <Icon name="check" /> : null}
            {item.text}
          </View>
        )
      })}
    </View>
  )
}
