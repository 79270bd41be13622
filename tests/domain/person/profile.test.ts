import { maskName } from '../../../domain/person/mask'
import { meOf } from '../../../domain/person/me'
import { profileConsentVersion } from '../../../domain/person/person'
import { decideProfile, newPerson, type ProfileInput } from '../../../domain/person/profile'

const now = Date.parse('2026-09-18T02:00:00Z')
const blank = newPerson('p1', 'wx1', now)
const home = { _id: 'estate-1', siteId: 'xiwang', name: '希望花园' }
const input: ProfileInput = { name: '王芳', consent: profileConsentVersion }
const decide = (over: Partial<ProfileInput>, person = blank, estate: typeof home | null = null) =>
  decideProfile(person, { ...input, ...over }, estate, now)

test.each<[string, Partial<ProfileInput>, string]>([
  ['consent to an older text', { consent: '2020-01' }, 'consentOutdated'],
  ['a birth date ahead', { birthDate: '2026-09-19' }, 'birthDateWrong'],
  ['a birth date before 1900', { birthDate: '1899-12-31' }, 'birthDateWrong'],
  ['a child of 13', { birthDate: '2012-09-19' }, 'guardianAccountNeeded'],
  ['an estate that is not there', { homeEstateId: 'estate-9' }, 'estateUnknown'],
])('%s is refused', (_, over, cause) => {
  expect(decide(over)).toEqual({ refused: cause })
})

test('a first profile holds what was told, and the consent', () => {
  expect(decide({ birthDate: '2012-09-18', homeEstateId: home._id }, blank, home)).toEqual({
    ...blank,
    name: '王芳',
    birthDate: '2012-09-18',
    homeEstateId: 'estate-1',
    homeSiteId: 'xiwang',
    consents: [{ text: 'profile', version: profileConsentVersion, at: now }],
  })
})

test('what was emptied is gone, and the same text is agreed to once', () => {
  const before = decide({ birthDate: '1990-01-01', homeEstateId: home._id }, blank, home)
  if ('refused' in before) throw new Error(before.refused)
  const after = decideProfile(before, { ...input, name: '王小芳' }, null, now + 5)
  expect(after).toEqual({
    ...before,
    name: '王小芳',
    birthDate: undefined,
    homeEstateId: undefined,
    homeSiteId: undefined,
  })
  expect(Object.keys(after)).not.toContain('birthDate')
})

test('a new text, or one whose consent was withdrawn, is agreed to anew', () => {
  const old = { text: 'profile', version: '2020-01', at: 1 } as const
  const withdrawn = { text: 'profile', version: profileConsentVersion, at: 2, withdrawnAt: 3 } as const
  const after = decide({}, { ...blank, consents: [old, withdrawn] })
  expect(after).toMatchObject({ consents: [old, withdrawn, { version: profileConsentVersion, at: now }] })
})

test('before the first profile there is nothing to show', () => {
  expect(meOf(null, now)).toEqual({
    registered: false,
    name: '',
    family: [],
    roles: [],
    consents: [],
    largeText: 'system',
  })
})

test('a role that has run out is not shown', () => {
  const grant = { grantedBy: 'x', grantedAt: 0, reason: 'x' }
  const person = {
    ...blank,
    grants: [
      { ...grant, role: 'street' as const, until: now },
      { ...grant, role: 'station' as const, siteId: 'xiwang', until: now + 1 },
      { ...grant, role: 'volunteer' as const },
    ],
  }
  expect(meOf(person, now).roles).toEqual([{ role: 'station', siteId: 'xiwang' }, { role: 'volunteer' }])
})

test.each([
  ['张华', '张*'],
  ['张小华', '张*华'],
  ['欧阳小华', '欧**华'],
  ['阿依古丽·买买提', '阿**提'],
  ['张', '*'],
  ['𠮷田', '𠮷*'],
  ['', '*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})
