import type { InputOf } from '@domain/contract'
import type { OwnRegistration } from '@domain/volunteer/contract'
import type { FreeTime, ServiceType, Skill } from '@domain/volunteer/volunteer'

/** The registration form, as far as it has been filled in. */
export interface RegistrationDraft {
  siteId: string
  services: ServiceType[]
  skills: Skill[]
  free: FreeTime[]
  guardianName: string
  guardianPhone: string
}

/** Kept on the device until it was handed in. */
export const draftKey = 'volunteer.registration'

export const isDraft = (value: unknown): value is RegistrationDraft =>
  typeof value === 'object' &&
  value !== null &&
  ['services', 'skills', 'free'].every(name => Array.isArray(Object(value)[name])) &&
  ['siteId', 'guardianName', 'guardianPhone'].every(name => typeof Object(value)[name] === 'string')

/** Begins with what was handed in before, or with where the person lives. */
export const draftOf = (before: OwnRegistration | undefined, homeSiteId = ''): RegistrationDraft => ({
  siteId: before?.siteId ?? homeSiteId,
  services: before?.services ?? [],
  skills: before?.skills ?? [],
  free: before?.free ?? [],
  guardianName: before?.guardian?.name ?? '',
  guardianPhone: before?.guardian?.phone ?? '',
})

export interface RegistrationGaps {
  siteId?: string
  services?: string
  free?: string
  guardianName?: string
  guardianPhone?: string
}

export const gapsOf = (
  { siteId, services, free, guardianName, guardianPhone }: RegistrationDraft,
  minor: boolean,
): RegistrationGaps => ({
  ...(siteId ? {} : { siteId: '请选择社区' }),
  ...(services.length > 0 ? {} : { services: '请至少选一项' }),
  ...(free.length > 0 ? {} : { free: '请至少选一项' }),
  ...(minor && !guardianName.trim() ? { guardianName: '请填写监护人的姓名' } : {}),
  ...(minor && !guardianPhone.trim() ? { guardianPhone: '请填写监护人的电话' } : {}),
})

/** What the contract takes. */
export const inputOf = (
  { siteId, services, skills, free, guardianName, guardianPhone }: RegistrationDraft,
  minor: boolean,
  termsVersion: string,
): InputOf<'volunteer.register'> => ({
  ...{ siteId, termsVersion, services, skills, free },
  ...(minor ? { guardian: { name: guardianName.trim(), phone: guardianPhone.trim() } } : {}),
})
