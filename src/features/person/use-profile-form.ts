import type { Me } from '@domain/person/contract'
import { profileConsentVersion } from '@domain/person/person'
import { useState } from 'react'
import type { Failure } from '@/lib/answer'
import { useAction } from '@/lib/use-action'

export interface ProfileValues {
  name: string
  /** `1956-03-02`, or empty. */
  birthDate: string
  siteId?: string
  estateId?: string
  agreed: boolean
}

export interface UseProfileForm {
  values: ProfileValues
  set(part: Partial<ProfileValues>): void
  /** The text has to be agreed to: for the first time, or since it changed. */
  asksConsent: boolean
  gaps: { name?: string; agreed?: string }
  /** True when it was saved, or kept to be sent. */
  save(): Promise<'saved' | 'kept' | undefined>
  busy: boolean
  failure: Failure | undefined
}

export function useProfileForm(me: Me): UseProfileForm {
  const { run, busy, failure } = useAction('person.saveProfile')
  const [values, setValues] = useState<ProfileValues>({
    name: me.name,
    birthDate: me.birthDate ?? '',
    siteId: me.homeSiteId,
    estateId: me.homeEstateId,
    agreed: false,
  })
  const [checked, setChecked] = useState(false)
  const asksConsent = !me.consents.some(({ version }) => version === profileConsentVersion)
  const gaps = {
    ...(values.name.trim() ? {} : { name: '请填写姓名' }),
    ...(asksConsent && !values.agreed ? { agreed: '请先看一看，再勾选同意' } : {}),
  }
  return {
    values,
    set: part => setValues(before => ({ ...before, ...part })),
    asksConsent,
    gaps: checked ? gaps : {},
    busy,
    failure: failure?.cause === 'unsent' ? undefined : failure,
    async save() {
      setChecked(true)
      if (Object.keys(gaps).length > 0) return undefined
      const answer = await run({
        name: values.name.trim(),
        consent: profileConsentVersion,
        birthDate: values.birthDate || undefined,
        homeEstateId: values.estateId,
      })
      if (answer.ok) return 'saved'
      return answer.cause === 'unsent' ? 'kept' : undefined
    },
  }
}
