import { View } from '@tarojs/components'
import { a11y, pressable } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'
import '../cell/cell.scss'
import './check-list.scss'

interface Item<Value extends string> {
  value: Value
  text: string
  note?: string
  /** Cannot be chosen; `note` should say why. */
  disabled?: boolean
}

interface Props<Value extends string> {
  /** What the list is about, for a screen reader. */
  label: string
  items: readonly Item<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}

/** Any number of several, each a row of a CellGroup. Order of `chosen` is the order of choosing. */
export function CheckList<Value extends string>({ label, items, chosen, onChange }: Props<Value>) {
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter(each => each !== value) : [...chosen, value])
  return (
    <View {...a11y({ role: 'group', label })}>
      {items.map(({ value, text, note, disabled }) => {
        const checked = chosen.includes(value)
        return (
          <View
            key={value}
            className="ui-cell ui-cell_link"
            {...pressable({
              role: 'checkbox',
              label: note ? `${text}，${note}` : text,
              checked,
              disabled,
              onPress: () => toggle(value),
            })}
          >
            <View className={classes('ui-check', checked && 'ui-check_on', disabled && 'ui-check_off')}>
              {checked ? <Icon name="check" /> : null}
            </View>
            <View className="ui-cell__body">
              <View className={classes(disabled && 'ui-check__text_off')}>{text}</View>
              {note ? <View className="ui-cell__note">{note}</View> : null}
            </View>
          </View>
        )
      })}
    </View>
  )
}

interface TickProps {
  checked: boolean
  onChange: (checked: boolean) => void
  /** The sentence agreed to. */
  text: string
}

/** One tick before a button, such as the consent to a text. Never ticked beforehand. */
export function Tick({ checked, onChange, text }: TickProps) {
  return (
    <View
      className="ui-tick"
      {...pressable({ role: 'checkbox', label: text, checked, onPress: () => onChange(!checked) })}
    >
      <View className={classes('ui-check', checked && 'ui-check_on')}>
        {checked ? <Icon name="check" /> : null}
      </View>
      <View className="ui-cell__body">{text}</View>
    </View>
  )
}
