import { useFault } from './fault'
import type { TextControlProps } from './text-control'

/**
 * The browser's own input and not Taro's: its label, its error and its keyboard reach screen readers, and input methods
 * for Chinese compose undisturbed.
 */
export function TextControl(props: TextControlProps) {
  const {
    label,
    value,
    onChange,
    placeholder,
    maxLength = 140,
    type = 'text',
    lines,
    disabled,
    required,
    onLeave,
  } = props
  const fault = useFault()
  const shared = {
    value,
    placeholder,
    disabled,
    maxLength,
    'aria-label': label,
    'aria-required': required,
    onBlur: onLeave,
    ...fault,
  }
  if (lines) {
    return (
      <textarea
        className="ui-control ui-control_area"
        rows={lines}
        onChange={event => onChange(event.target.value)}
        {...shared}
      />
    )
  }
  return (
    <input
      className="ui-control"
      type={type === 'number' ? 'text' : type}
      inputMode={type === 'number' ? 'numeric' : undefined}
      onChange={event => onChange(event.target.value)}
      {...shared}
    />
  )
}
