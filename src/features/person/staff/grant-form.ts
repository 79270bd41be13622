import type { InputOf } from '@domain/contract'
import type { GrantedRole } from '@domain/person/person'
import { heldFor } from '@domain/person/roles'
import { dayMs, startOfDay } from '@domain/time'

/** What an owner fills in to give a role. */
export interface GrantDraft {
  role: GrantedRole | undefined
  siteId: string | undefined
  /** The last day, as `2026-12-31`; empty: without an end. */
  lastDay: string
  reason: string
}

export const emptyGrant: GrantDraft = { role: undefined, siteId: undefined, lastDay: '', reason: '' }

export const grantReasonMax = 100

export type GrantGaps = Partial<Record<keyof GrantDraft, string>>

export function grantGaps({ role, siteId, reason }: GrantDraft): GrantGaps {
  return {
    ...(role === undefined ? { role: '请选择角色' } : {}),
    ...(role && heldFor[role] === 'site' && !siteId ? { siteId: '请选择单位' } : {}),
    ...(reason.trim() === '' ? { reason: '请写明为什么给' } : {}),
  }
}

/** Undefined while something is missing. A role ends with the evening of its last day. */
export function grantInput(personId: string, draft: GrantDraft): InputOf<'person.grantRole'> | undefined {
  const { role, siteId, lastDay, reason } = draft
  if (role === undefined || Object.keys(grantGaps(draft)).length > 0) return undefined
  return {
    personId,
    role,
    reason: reason.trim(),
    ...(siteId && heldFor[role] !== 'street' ? { siteId } : {}),
    ...(lastDay ? { until: startOfDay(lastDay) + dayMs } : {}),
  }
}
