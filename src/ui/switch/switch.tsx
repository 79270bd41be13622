import { View } from '@tarojs/components'
import { pressable } from '../a11y'
import { classes } from '../classes'
import '../cell/cell.scss'
import './switch.scss'

interface Props {
  /** In front of the switch; the whole row can be pressed. */
  label: string
  note?: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** On or off, at once. A row for a CellGroup. */
export function Switch({ label, note, checked, onChange, disabled }: Props) {
  return (
    <View
      className="ui-cell ui-cell_link"
      {...pressable({ role: 'switch', label, checked, disabled, onPress: () => onChange(!checked) })}
    >
      <View className="ui-cell__body">
        <View>{label}</View>
        {note ? <View className="ui-cell__note">{note}</View> : null}
      </View>
      <View className={classes('ui-switch', checked && 'ui-switch_on', disabled && 'ui-switch_off')}>
        <View className="ui-switch__knob" />
      </View>
    </View>
  )
}
