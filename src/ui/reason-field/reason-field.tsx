import { Chips } from '../chips/chips'
import { TextField } from '../field/text-field'
import { Stack } from '../stack/stack'

interface Props {
  /** What is asked: 取消原因. */
  label: string
  /** The usual ones, one tap each; the field takes any other. */
  common: readonly string[]
  value: string
  onChange: (reason: string) => void
  maxLength: number
  lines?: number
  error?: string
}

/** A reason that others will read. */
export function ReasonField({ label, common, value, onChange, maxLength, lines, error }: Props) {
  return (
    <Stack>
      <Chips
        label={`常见的${label}`}
        items={common.map(text => ({ value: text, text }))}
        value={common.find(text => text === value)}
        onChange={chosen => onChange(chosen ?? '')}
      />
      <TextField
        label={label}
        required
        lines={lines}
        value={value}
        maxLength={maxLength}
        error={error}
        onChange={onChange}
      />
    </Stack>
  )
}
