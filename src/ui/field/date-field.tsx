import { DateControl, type DateControlProps } from './date-control'
import { useErrorOnceLeft } from './fault'
import { Field, type FieldProps } from './field'

type Props = FieldProps &
  Omit<DateControlProps, 'label' | 'invalid' | 'placeholder' | 'onType' | 'onLeave'> & {
    placeholder?: string
  }

/**
 * A day as `2026-09-25`, or with `mode='time'` a time of day as `14:30`. Empty text while nothing is chosen. In the
 * browser it can be typed: then what is wrong is said when one leaves it.
 */
export function DateField(props: Props) {
  const { label, error, hint, required, unmarked, anchor, placeholder = '请选择', ...control } = props
  const { shown, onType, onLeave } = useErrorOnceLeft(error)
  const field = { label, error: shown, hint, required, unmarked, anchor }
  return (
    <Field {...field}>
      <DateControl
        {...control}
        label={label}
        placeholder={placeholder}
        invalid={shown !== undefined}
        onType={onType}
        onLeave={onLeave}
      />
    </Field>
  )
}
