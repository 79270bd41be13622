import { Picker, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'

export interface Option<Value extends string = string> {
  value: Value
  text: string
}

export interface PickControlProps {
  label: string
  options: readonly Option[]
  value: string | undefined
  onChange: (value: string) => void
  placeholder: string
  disabled?: boolean
  invalid?: boolean
}

/** WeChat's wheel. The browser's drop-down is in `pick-control.h5.tsx`. */
export function PickControl({
  label,
  options,
  value,
  onChange,
  placeholder,
  disabled,
  invalid,
}: PickControlProps) {
  const index = options.findIndex(option => option.value === value)
  const shown = options[index]?.text
  return (
    <Picker
      mode="selector"
      range={options.map(option => option.text)}
      value={Math.max(index, 0)}
      disabled={disabled}
      onChange={event => {
        const picked = options[Number(event.detail.value)]
        if (picked) onChange(picked.value)
      }}
    >
      <View
        className={classes('ui-control', 'ui-control_pick', !shown && 'ui-placeholder')}
        {...a11y({ role: 'button', label: `${label}：${shown ?? placeholder}`, disabled, invalid })}
      >
        {shown ?? placeholder}
        <Icon name="chevron" className="ui-control__arrow" />
      </View>
    </Picker>
  )
}
