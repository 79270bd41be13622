import { guardianConsentVersion } from '@domain/person/person'
import { asksGuardian, draftOf, emptyMember, memberGaps, memberInput } from '@/ui/person-fields/member-draft'

const now = Date.parse('2026-09-18T10:00:00+08:00')

test('a new member needs a name and a relation, a birth date is as one likes', () => {
  expect(Object.keys(memberGaps(emptyMember, now))).toEqual(['name', 'relation'])
  expect(memberInput(emptyMember, now)).toBeUndefined()
  expect(memberInput({ ...emptyMember, name: ' 李国强 ', relation: 'spouse' }, now)).toEqual({
    name: '李国强',
    relation: 'spouse',
  })
})

test('a child, or one who may be, needs the guardian’s tick, and only such a one sends it', () => {
  const child = { ...emptyMember, name: '李小明', relation: 'child' as const }
  expect(asksGuardian(child, now)).toBe(true)
  expect(memberGaps(child, now).guardianAgreed).toBeDefined()
  expect(memberInput({ ...child, guardianAgreed: true }, now)).toMatchObject({
    guardianConsent: guardianConsentVersion,
  })
  const grown = { ...child, birthDate: '1990-01-01', guardianAgreed: true }
  expect(asksGuardian(grown, now)).toBe(false)
  expect(memberInput(grown, now)).not.toHaveProperty('guardianConsent')
})

test('a member comes back into the form as they are', () => {
  const member = {
    id: 'm1',
    name: '李小明',
    relation: 'grandchild' as const,
    guardianConsent: { version: guardianConsentVersion, at: 0 },
  }
  expect(draftOf(member)).toEqual({
    id: 'm1',
    name: '李小明',
    relation: 'grandchild',
    birthDate: '',
    guardianAgreed: true,
  })
})
