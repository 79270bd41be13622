import type { OutputOf } from '@domain/contract'
import { useState } from 'react'
import { forgetPrivately, keepPrivately, keptPrivately } from '@/lib/private-value'
import { useAction } from '@/lib/use-action'
import {
  draftKey,
  draftOf,
  gapsOf,
  inputOf,
  isDraft,
  type RegistrationDraft,
  type RegistrationGaps,
} from './registration-draft'

interface About {
  mine: OutputOf<'volunteer.mine'>
  homeSiteId: string | undefined
  /** Under 18. */
  minor: boolean
}

/** What is written is kept at every change, so that a call or a dead battery loses nothing. */
export function useRegistrationForm({ mine: { registration, terms }, homeSiteId, minor }: About) {
  const { run, busy, failure } = useAction('volunteer.register')
  const [draft, setDraft] = useState<RegistrationDraft>(
    () => keptPrivately(draftKey, isDraft) ?? draftOf(registration, homeSiteId),
  )
  const [agreed, setAgreed] = useState(false)
  const [checked, setChecked] = useState(false)
  const gaps: RegistrationGaps & { agreed?: string } = {
    ...gapsOf(draft, minor),
    ...(agreed ? {} : { agreed: '请先看一看，再勾选同意' }),
  }
  return {
    draft,
    set(part: Partial<RegistrationDraft>) {
      const next = { ...draft, ...part }
      setDraft(next)
      keepPrivately(draftKey, next)
    },
    agreed,
    setAgreed,
    gaps: checked ? gaps : {},
    busy,
    failure,
    /** True when the station has it. */
    async submit(): Promise<boolean> {
      setChecked(true)
      if (Object.keys(gaps).length > 0) return false
      const answer = await run(inputOf(draft, minor, terms.version))
      if (answer.ok) forgetPrivately(draftKey)
      return answer.ok
    },
  }
}
