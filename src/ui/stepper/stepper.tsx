import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import './stepper.scss'

interface Props {
  /** What is counted, for a screen reader. */
  label: string
  value: number
  min: number
  max: number
  onChange: (value: number) => void
}

/** A small whole number by − and +. For big ones use a TextField of type number. */
export function Stepper({ label, value, min, max, onChange }: Props) {
  const step = (by: number, icon: 'minus' | 'plus', words: string) => {
    const disabled = value + by < min || value + by > max
    return (
      <View
        className={classes('ui-stepper__step', disabled && 'ui-stepper__step_off')}
        {...pressable({ label: `${label}${words}`, disabled, onPress: () => onChange(value + by) })}
      >
        <Icon name={icon} />
      </View>
    )
  }
  return (
    <View className="ui-stepper" {...a11y({ role: 'group', label })}>
      {step(-1, 'minus', '减一')}
      <View className="ui-stepper__value" {...a11y({ live: 'polite' })}>
        {value}
      </View>
      {step(1, 'plus', '加一')}
    </View>
  )
}
