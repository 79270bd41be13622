import { dayOf } from '@domain/time'
import { Card } from '@/ui/card/card'
import { DateField } from '@/ui/field/date-field'
import { FieldPair } from '@/ui/field/field-pair'
import type { NoticeDraft } from './notice-draft'

interface Props {
  draft: NoticeDraft
  change: (part: Partial<NoticeDraft>) => void
  error: string | undefined
  now: number
}

/** The last moment at which it is shown. A day alone means until its evening. */
export function ExpiryField({ draft, change, error, now }: Props) {
  return (
    <Card>
      <FieldPair>
        <DateField
          label="到期日期"
          required
          value={draft.expiresDay}
          from={dayOf(now)}
          anchor="expires"
          error={error}
          onChange={expiresDay => change({ expiresDay, expiresTime: draft.expiresTime || '18:00' })}
        />
        <DateField
          label="到期时间"
          required
          mode="time"
          value={draft.expiresTime}
          onChange={expiresTime => change({ expiresTime })}
        />
      </FieldPair>
    </Card>
  )
}
