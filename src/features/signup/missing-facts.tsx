import { guardianConsentText } from '@domain/person/consent-texts'
import { dayOf } from '@domain/time'
import { Tick } from '@/ui/check-list/check-list'
import { DateField } from '@/ui/field/date-field'
import { Field } from '@/ui/field/field'
import { Stack } from '@/ui/stack/stack'
import type { UseJoinForm } from './use-join-form'

interface Props {
  form: UseJoinForm
  now: number
}

/** What the activity asks of those chosen and we do not know yet: birth dates, and the guardian's tick. */
export function MissingFacts({ form: { attendees, values, gaps, set }, now }: Props) {
  const chosen = attendees.filter(({ id }) => values.chosen.includes(id))
  const tick = (id: string, on: boolean) =>
    set({ guardians: [...values.guardians.filter(each => each !== id), ...(on ? [id] : [])] })
  return (
    <Stack>
      {chosen
        .filter(each => each.needsBirthDate)
        .map(({ id, name }) => (
          <DateField
            key={id}
            label={`${name || '您'}的出生日期`}
            required
            value={values.births[id] ?? ''}
            from="1900-01-01"
            to={dayOf(now)}
            error={gaps.births[id]}
            hint="这个活动有年龄要求"
            onChange={birthDate => set({ births: { ...values.births, [id]: birthDate } })}
          />
        ))}
      {chosen
        .filter(each => each.needsGuardian)
        .map(({ id, name }) => (
          <Field key={id} label={`${name}未满 14 岁`} required error={gaps.guardians[id]}>
            <Tick
              checked={values.guardians.includes(id)}
              onChange={on => tick(id, on)}
              text={guardianConsentText}
            />
          </Field>
        ))}
    </Stack>
  )
}
