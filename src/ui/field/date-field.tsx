import { DateControl, type DateControlProps } from './date-control'
import { Field, type FieldProps } from './field'

type Props = FieldProps &
  Omit<DateControlProps, 'label' | 'invalid' | 'placeholder'> & { placeholder?: string }

/** A day as `2026-09-25`, or with `mode='time'` a time of day as `14:30`. Empty text while nothing is chosen. */
export function DateField(props: Props) {
  const { label, error, hint, required, unmarked, placeholder = '请选择', ...control } = props
  return (
    <Field label={label} error={error} hint={hint} required={required} unmarked={unmarked}>
      <DateControl {...control} label={label} placeholder={placeholder} invalid={error !== undefined} />
    </Field>
  )
}
