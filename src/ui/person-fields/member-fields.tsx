import { guardianConsentText } from '@domain/person/consent-texts'
import { type Relation, relationNames } from '@domain/person/person'
import { dayOf } from '@domain/time'
import { Tick } from '../check-list/check-list'
import { Chips } from '../chips/chips'
import { DateField } from '../field/date-field'
import { Field } from '../field/field'
import { TextField } from '../field/text-field'
import { Stack } from '../stack/stack'
import { asksGuardian, type MemberDraft, type MemberGaps } from './member-draft'

const relations = (Object.keys(relationNames) as Relation[]).map(value => ({
  value,
  text: relationNames[value],
}))

interface Props {
  draft: MemberDraft
  onChange: (draft: MemberDraft) => void
  gaps: MemberGaps
  now: number
  /** Whose family it is; the reader's own unless given. */
  whose?: string
}

/** A family member's form. The guardian's tick comes up when the child may be under 14. */
export function MemberFields({ draft, onChange, gaps, now, whose = '您' }: Props) {
  const set = (part: Partial<MemberDraft>) => onChange({ ...draft, ...part })
  return (
    <Stack>
      <TextField
        label="家人姓名"
        required
        value={draft.name}
        maxLength={20}
        error={gaps.name}
        onChange={name => set({ name })}
      />
      <Field label={`是${whose}的`} required error={gaps.relation}>
        <Chips
          label={`是${whose}的什么人`}
          items={relations}
          value={draft.relation}
          onChange={relation => set({ relation })}
        />
      </Field>
      <DateField
        label="出生日期"
        value={draft.birthDate}
        from="1900-01-01"
        to={dayOf(now)}
        error={gaps.birthDate}
        hint="有的活动有年龄要求，填了就能直接报名"
        onChange={birthDate => set({ birthDate })}
      />
      {asksGuardian(draft, now) ? (
        <Field label="未满 14 岁的孩子" required error={gaps.guardianAgreed}>
          <Tick
            checked={draft.guardianAgreed}
            onChange={guardianAgreed => set({ guardianAgreed })}
            text={guardianConsentText}
          />
        </Field>
      ) : null}
    </Stack>
  )
}
