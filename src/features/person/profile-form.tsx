import { profileConsentText } from '@domain/person/consent-texts'
import type { Me } from '@domain/person/contract'
import { dayOf } from '@domain/time'
import { back } from '@/lib/routes'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { DateField } from '@/ui/field/date-field'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Consent } from '@/ui/person-fields/consent'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { EstateFields } from './estate-fields'
import { useProfileForm } from './use-profile-form'

interface Props {
  me: Me
  sites: Sites
  now: number
}

/** One's own profile: a name is enough, the rest is as one likes. */
export function ProfileForm({ me, sites, now }: Props) {
  const { values, set, gaps, asksConsent, save, busy, failure } = useProfileForm(me)
  const submit = async () => {
    const done = await save()
    if (!done) return
    toast(
      done === 'saved' ? '已保存' : '网络不通，已记下，联网后自动保存',
      done === 'saved' ? 'good' : 'plain',
    )
    await back()
  }
  return (
    <Stack gap={5}>
      {failure ? <Alert tone="danger" title={failure.message} /> : null}
      <TextField
        label="姓名"
        required
        value={values.name}
        maxLength={20}
        error={gaps.name}
        hint="签到时用，别的居民看不到"
        onChange={name => set({ name })}
      />
      <DateField
        label="出生日期"
        value={values.birthDate}
        from="1900-01-01"
        to={dayOf(now)}
        hint="有的活动有年龄要求，填了就能直接报名"
        onChange={birthDate => set({ birthDate })}
      />
      <EstateFields
        sites={sites}
        siteId={values.siteId}
        estateId={values.estateId}
        onChange={(siteId, estateId) => set({ siteId, estateId })}
      />
      {asksConsent ? (
        <Field label="个人信息说明" required error={gaps.agreed}>
          <Consent
            text={profileConsentText}
            agreement="我已看过上面的说明，同意"
            agreed={values.agreed}
            onAgree={agreed => set({ agreed })}
          />
        </Field>
      ) : null}
      <Button kind="primary" block busy={busy} onPress={submit}>
        保存
      </Button>
    </Stack>
  )
}
