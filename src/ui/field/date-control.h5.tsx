import type { DateControlProps } from './date-control'
import { useFault } from './fault'

/** The browser's own date and time input: works with mouse, keyboard and screen reader. */
export function DateControl(props: DateControlProps) {
  const { label, mode = 'date', value, onChange, from, to, disabled, onType, onLeave } = props
  const fault = useFault()
  return (
    <input
      className="ui-control"
      type={mode}
      value={value}
      min={from}
      max={to}
      disabled={disabled}
      aria-label={label}
      {...fault}
      onKeyDown={onType}
      onBlur={onLeave}
      onChange={event => onChange(event.target.value)}
    />
  )
}
