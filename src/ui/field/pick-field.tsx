import { Field, type FieldProps } from './field'
import { type Option, PickControl } from './pick-control'

interface Props<Value extends string> extends FieldProps {
  options: readonly Option<Value>[]
  /** Undefined: nothing chosen yet. */
  value: Value | undefined
  onChange: (value: Value) => void
  placeholder?: string
  disabled?: boolean
}

/** One of several: a wheel in WeChat, a drop-down in the browser. For up to four, Chips show all at once. */
export function PickField<Value extends string>(props: Props<Value>) {
  const { label, error, hint, required, unmarked, anchor, options, value, onChange } = props
  const { placeholder = '请选择', disabled } = props
  return (
    <Field {...{ label, error, hint, required, unmarked, anchor }}>
      <PickControl
        label={label}
        options={options}
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        invalid={error !== undefined}
        onChange={picked => {
          const option = options.find(each => each.value === picked)
          if (option) onChange(option.value)
        }}
      />
    </Field>
  )
}
