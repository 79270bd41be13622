import { Input, Textarea } from '@tarojs/components'
import { a11y } from '../a11y'

export interface TextControlProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  maxLength?: number
  /** The keyboard that comes up. */
  type?: 'text' | 'number' | 'tel'
  /** Several lines, this many at first. */
  lines?: number
  disabled?: boolean
  invalid?: boolean
  required?: boolean
  /** The keyboard went elsewhere. */
  onLeave?: () => void
}

/** WeChat's own input. The browser's is in `text-control.h5.tsx`. */
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
    invalid,
    required,
    onLeave,
  } = props
  const shared = {
    value,
    placeholder,
    disabled,
    maxlength: maxLength,
    placeholderClass: 'ui-placeholder',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    onBlur: onLeave,
    ...a11y({ label, invalid, required }),
  }
  if (lines) {
    return (
      <Textarea
        className="ui-control ui-control_area"
        style={{ minHeight: `${lines * 1.6}em` }}
        autoHeight
        {...shared}
      />
    )
  }
  return <Input className="ui-control" type={type === 'text' ? 'text' : 'number'} {...shared} />
}
