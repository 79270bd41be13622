import type { DateControlProps } from './date-control'

/** The browser's own date and time input: works with mouse, keyboard and screen reader. */
export function DateControl(props: DateControlProps) {
  const { label, mode = 'date', value, onChange, from, to, disabled, invalid } = props
  return (
    <input
      className="ui-control"
      type={mode}
      value={value}
      min={from}
      max={to}
      disabled={disabled}
      aria-label={label}
      aria-invalid={invalid}
      onChange={event => onChange(event.target.value)}
    />
  )
}
