import { useErrorOnceLeft } from './fault'
import { Field, type FieldProps } from './field'
import { TextControl, type TextControlProps } from './text-control'

type Props = FieldProps & Omit<TextControlProps, 'label' | 'invalid' | 'required'>

/**
 * One line of text, or with `lines` several. `maxLength` stops typing there, as the contract would refuse more. What is
 * wrong is said when one leaves it.
 */
export function TextField(props: Props) {
  const { label, error, hint, required, unmarked, anchor, onChange, onLeave, ...control } = props
  const { shown, ...told } = useErrorOnceLeft(error, onLeave)
  const field = { label, error: shown, hint, required, unmarked, anchor }
  return (
    <Field {...field}>
      <TextControl
        {...control}
        label={label}
        required={required}
        invalid={shown !== undefined}
        onChange={text => {
          told.onType()
          onChange(text)
        }}
        onLeave={told.onLeave}
      />
    </Field>
  )
}
