import { Field, type FieldProps } from './field'
import { TextControl, type TextControlProps } from './text-control'

type Props = FieldProps & Omit<TextControlProps, 'label' | 'invalid' | 'required'>

/** One line of text, or with `lines` several. `maxLength` stops typing there, as the contract would refuse more. */
export function TextField({ label, error, hint, required, unmarked, ...control }: Props) {
  return (
    <Field label={label} error={error} hint={hint} required={required} unmarked={unmarked}>
      <TextControl {...control} label={label} required={required} invalid={error !== undefined} />
    </Field>
  )
}
