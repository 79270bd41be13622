import { Icon } from '../icon/icon'
import { useFault } from './fault'
import type { PickControlProps } from './pick-control'

export type { Option } from './pick-control'

/** The browser's own drop-down: a wheel is a torment with a mouse and impossible with a keyboard. */
export function PickControl({ label, options, value, onChange, placeholder, disabled }: PickControlProps) {
  const fault = useFault()
  return (
    <div className="ui-control-frame">
      <select
        className="ui-control ui-control_pick"
        value={value ?? ''}
        disabled={disabled}
        aria-label={label}
        {...fault}
        onChange={event => onChange(event.target.value)}
      >
        <option value="" disabled>
          {placeholder}
        </option>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="chevron" className="ui-control__arrow" />
    </div>
  )
}
