import type { Me, MemberView } from '@domain/person/contract'
import { guardianConsentVersion } from '@domain/person/person'
import { attendeesFor } from '@/features/signup/attendees'

const now = Date.parse('2026-09-18T10:00:00+08:00')
const startsAt = Date.parse('2026-09-25T14:00:00+08:00')

const me = (family: MemberView[] = [], birthDate?: string): Me => ({
  registered: true,
  name: '王芳',
  birthDate,
  family,
  roles: [],
  consents: [],
  largeText: 'system',
})
const member = (part: Partial<MemberView>): MemberView => ({
  id: 'm1',
  name: '李小明',
  relation: 'child',
  guardianConsent: { version: guardianConsentVersion, at: 0 },
  ...part,
})

test('oneself first, then the family, with who they are', () => {
  expect(
    attendeesFor(me([member({ birthDate: '2018-05-04' })], '1956-03-02'), { startsAt }, now),
  ).toMatchObject([
    { id: 'self', name: '王芳', note: '本人，70 岁' },
    { id: 'm1', name: '李小明', note: '子女，8 岁' },
  ])
})

test.each([
  ['six on the very day', '2020-09-25', { minAge: 6 }, undefined],
  ['six one day later', '2020-09-26', { minAge: 6 }, '这个活动要满 6 岁'],
  ['twelve still', '2013-09-26', { maxAge: 12 }, undefined],
  ['thirteen on the day', '2013-09-25', { maxAge: 12 }, '这个活动限 12 岁及以下'],
])('%s', (_, birthDate, ages, barred) => {
  const [, child] = attendeesFor(me([member({ birthDate })]), { startsAt, ...ages }, now)
  expect(child?.barred).toBe(barred)
  if (barred) expect(child?.note).toContain(barred)
})

test('a birth date is asked for where the activity asks for an age, and only there', () => {
  const family = [member({ birthDate: undefined })]
  const asked = (ages: object) =>
    attendeesFor(me(family), { startsAt, ...ages }, now).map(each => each.needsBirthDate)
  expect(asked({})).toEqual([false, false])
  expect(asked({ minAge: 6 })).toEqual([true, true])
})

test('the guardian’s tick is asked for a child under 14 without one, and anew when the text has changed', () => {
  const ask = (part: Partial<MemberView>) =>
    attendeesFor(me([member(part)]), { startsAt }, now)[1]?.needsGuardian
  expect(ask({ birthDate: '2018-05-04', guardianConsent: undefined })).toBe(true)
  expect(ask({ birthDate: '2018-05-04' })).toBe(false)
  expect(ask({ birthDate: '2018-05-04', guardianConsent: { version: '2020-01', at: 0 } })).toBe(true)
  expect(ask({ birthDate: '2012-09-18', guardianConsent: undefined })).toBe(false)
  expect(ask({ birthDate: '2012-09-19', guardianConsent: undefined })).toBe(true)
})
