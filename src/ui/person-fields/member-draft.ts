import type { MemberView } from '@domain/person/contract'
import { mayBeUnderGuardian } from '@domain/person/family'
import { guardianConsentVersion, type Relation } from '@domain/person/person'

/** A family member as far as the form is filled in. */
export interface MemberDraft {
  /** Absent for a new one. */
  id?: string
  name: string
  relation?: Relation
  /** `2019-05-04`, or empty. */
  birthDate: string
  guardianAgreed: boolean
}

export const emptyMember: MemberDraft = { name: '', birthDate: '', guardianAgreed: false }

export const draftOf = (member: MemberView): MemberDraft => ({
  id: member.id,
  name: member.name,
  relation: member.relation,
  birthDate: member.birthDate ?? '',
  guardianAgreed: member.guardianConsent?.version === guardianConsentVersion,
})

/** Does the form have to ask for the guardian's tick? */
export const asksGuardian = ({ relation, birthDate }: MemberDraft, now: number): boolean =>
  relation !== undefined && mayBeUnderGuardian({ relation, birthDate: birthDate || undefined }, now)

/** What is still missing, by field; empty when the form can be sent. */
export type MemberGaps = Partial<Record<'name' | 'relation' | 'birthDate' | 'guardianAgreed', string>>

export function memberGaps(draft: MemberDraft, now: number): MemberGaps {
  const gaps: MemberGaps = {}
  if (!draft.name.trim()) gaps.name = '请填写姓名'
  if (!draft.relation) gaps.relation = '请选择是您的什么人'
  if (asksGuardian(draft, now) && !draft.guardianAgreed) gaps.guardianAgreed = '未满 14 岁，需要您先勾选同意'
  return gaps
}

/** What `person.saveMember` takes; undefined while something is missing. */
export function memberInput(draft: MemberDraft, now: number) {
  const { id, name, relation, birthDate, guardianAgreed } = draft
  if (!relation || Object.keys(memberGaps(draft, now)).length > 0) return undefined
  return {
    ...(id ? { id } : {}),
    name: name.trim(),
    relation,
    ...(birthDate ? { birthDate } : {}),
    ...(guardianAgreed && asksGuardian(draft, now) ? { guardianConsent: guardianConsentVersion } : {}),
  }
}
