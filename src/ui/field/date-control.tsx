import { Picker, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { classes } from '../classes'
import { Icon } from '../icon/icon'

export interface DateControlProps {
  label: string
  mode?: 'date' | 'time'
  value: string
  onChange: (value: string) => void
  /** Earliest and latest choice, written like the value. */
  from?: string
  to?: string
  placeholder: string
  disabled?: boolean
  invalid?: boolean
  /** In the browser: a key was pressed, and the keyboard went elsewhere. WeChat's wheels give a whole choice. */
  onType: () => void
  onLeave: () => void
}

/** WeChat's wheels. The browser's is in `date-control.h5.tsx`. */
export function DateControl(props: DateControlProps) {
  const { label, mode = 'date', value, onChange, from, to, placeholder, disabled, invalid } = props
  return (
    <Picker
      mode={mode}
      value={value}
      start={from}
      end={to}
      disabled={disabled}
      onChange={event => onChange(String(event.detail.value))}
    >
      <View
        className={classes('ui-control', 'ui-control_pick', !value && 'ui-placeholder')}
        {...a11y({ role: 'button', label: `${label}：${value || placeholder}`, disabled, invalid })}
      >
        {value || placeholder}
        <Icon name={mode === 'date' ? 'calendar' : 'clock'} className="ui-control__arrow" />
      </View>
    </Picker>
  )
}
