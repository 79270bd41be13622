import { profileConsentText } from '@domain/person/consent-texts'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Consent } from '@/ui/person-fields/consent'
import { Stack } from '@/ui/stack/stack'
import type { UseJoinForm } from './use-join-form'

/** For the first sign-up of all: one's name and the consent, and nothing else. */
export function OwnName({ form: { values, gaps, set } }: { form: UseJoinForm }) {
  return (
    <Stack>
      <TextField
        label="您的姓名"
        required
        value={values.name}
        maxLength={20}
        error={gaps.name}
        hint="签到时用，别的居民看不到"
        onChange={name => set({ name })}
      />
      <Field label="个人信息说明" required error={gaps.agreed}>
        <Consent
          text={profileConsentText}
          agreement="我已看过上面的说明，同意"
          agreed={values.agreed}
          onAgree={agreed => set({ agreed })}
        />
      </Field>
    </Stack>
  )
}
