import { DateField } from '@/ui/field/date-field'
import { FieldPair } from '@/ui/field/field-pair'

interface Props {
  /** 开始: the two fields are 开始日期 and 开始时间. */
  label: string
  day: string
  time: string
  onChange: (day: string, time: string) => void
  error?: string
  /** See `Field`. */
  anchor?: string
  optional?: boolean
}

/** A moment: a day and a time of day, side by side. */
export function MomentField({ label, day, time, onChange, error, anchor, optional }: Props) {
  return (
    <FieldPair>
      <DateField
        label={`${label}日期`}
        required={!optional}
        value={day}
        onChange={next => onChange(next, time)}
        error={error}
        anchor={anchor}
      />
      <DateField
        label={`${label}时间`}
        required={!optional}
        mode="time"
        value={time}
        onChange={next => onChange(day, next)}
      />
    </FieldPair>
  )
}
