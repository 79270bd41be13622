import { profileConsentText } from '@domain/person/consent-texts'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Consent } from '@/ui/person-fields/consent'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import type { UseJoinForm } from './use-join-form'

interface Props {
  form: UseJoinForm
  /** The consent was withdrawn. */
  paused: true | undefined
}

/** What is asked of oneself before a sign-up: the name for the very first one, and the consent where it does not count. */
export function OwnFirst({ form: { values, gaps, set, asked }, paused }: Props) {
  return (
    <Stack>
      {asked.name ? (
        <TextField
          label="您的姓名"
          required
          value={values.name}
          maxLength={20}
          error={gaps.name}
          hint="签到时用，别的居民看不到"
          onChange={name => set({ name })}
        />
      ) : null}
      {asked.consent ? (
        <Field label="个人信息说明" required error={gaps.agreed}>
          {asked.name ? null : (
            <Note>{paused ? '您撤回过同意，再同意就能报名。' : '说明有更新，请再看一看。'}</Note>
          )}
          <Consent
            text={profileConsentText}
            agreement="我已看过上面的说明，同意"
            agreed={values.agreed}
            onAgree={agreed => set({ agreed })}
          />
        </Field>
      ) : null}
    </Stack>
  )
}
