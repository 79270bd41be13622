import { DateField } from '@/ui/field/date-field'
import { Grid } from '@/ui/stack/stack'

interface Props {
  /** 开始: the two fields are 开始日期 and 开始时间. */
  label: string
  day: string
  time: string
  onChange: (day: string, time: string) => void
  error?: string
  hint?: string
}

/** A moment: a day and a time of day, side by side. */
export function MomentField({ label, day, time, onChange, error, hint }: Props) {
  return (
    <Grid min={130}>
      <DateField
        label={`${label}日期`}
        required
        value={day}
        onChange={next => onChange(next, time)}
        error={error}
        hint={hint}
      />
      <DateField
        label={`${label}时间`}
        required
        mode="time"
        value={time}
        onChange={next => onChange(day, next)}
      />
    </Grid>
  )
}
