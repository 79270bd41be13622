import { decideMember, decideRemoval, type MemberInput } from '../../../domain/person/family'
import { familyMax, guardianConsentVersion, type Person } from '../../../domain/person/person'
import { newPerson } from '../../../domain/person/profile'

const now = Date.parse('2026-09-18T02:00:00Z')
const empty = newPerson('p1', 'wx1', 0)
const child: MemberInput = {
  name: '小明',
  relation: 'child',
  birthDate: '2016-03-02',
  guardianConsent: guardianConsentVersion,
}
const parent: MemberInput = { name: '王老先生', relation: 'parent', birthDate: '1956-03-02' }
const add = (person: Person, input: MemberInput, id = 'm1') =>
  decideMember(person, { id, isNew: true }, input, now)
const familyOf = (outcome: ReturnType<typeof add>) =>
  'refused' in outcome ? outcome.refused : outcome.family

test.each<[string, MemberInput, unknown]>([
  ['an adult', parent, [{ id: 'm1', ...parent }]],
  ['a child with consent', child, [{ id: 'm1', name: '小明', relation: 'child', birthDate: '2016-03-02' }]],
  ['a child without consent', { ...child, guardianConsent: undefined }, 'guardianConsentNeeded'],
  ['a child whose birth date was left out', { name: '小明', relation: 'child' }, 'guardianConsentNeeded'],
  [
    'a grandchild whose birth date was left out',
    { name: '小明', relation: 'grandchild' },
    'guardianConsentNeeded',
  ],
  [
    'a spouse without a birth date',
    { name: '李雷', relation: 'spouse' },
    [{ id: 'm1', name: '李雷', relation: 'spouse' }],
  ],
  [
    'somebody of 13 who is no child of the person',
    { name: '小明', relation: 'other', birthDate: '2012-09-19' },
    'guardianConsentNeeded',
  ],
  [
    'somebody who is 14 today',
    { name: '小明', relation: 'other', birthDate: '2012-09-18' },
    [{ id: 'm1', name: '小明', relation: 'other', birthDate: '2012-09-18' }],
  ],
  ['consent to an older text', { ...child, guardianConsent: '2020-01' }, 'consentOutdated'],
  ['a birth date ahead', { ...parent, birthDate: '2026-09-19' }, 'birthDateWrong'],
  ['a birth date of the Qing dynasty', { ...parent, birthDate: '1899-12-31' }, 'birthDateWrong'],
])('adding %s', (_, input, expected) => {
  expect(familyOf(add(empty, input))).toEqual(expected)
})

const listed = (count: number): Person => ({
  ...empty,
  family: Array.from({ length: count }, (_, i) => ({ id: `m${i}`, name: `家人${i}`, relation: 'other' })),
})

test('the list holds eight', () => {
  expect(familyOf(add(listed(familyMax - 1), parent, 'new'))).toHaveLength(familyMax)
  expect(add(listed(familyMax), parent, 'new')).toEqual({ refused: 'familyFull', detail: { familyMax } })
})

test('correcting one of a full list is possible', () => {
  const corrected = decideMember(listed(familyMax), { id: 'm3', isNew: false }, parent, now)
  expect(familyOf(corrected)).toContainEqual({ id: 'm3', ...parent })
  expect(familyOf(corrected)).toHaveLength(familyMax)
})

const agreed = { text: 'guardian', memberId: 'm1', version: guardianConsentVersion, at: now } as const

test('what the guardian agreed to is a record of its own, which a correction keeps', () => {
  const before = add(empty, child)
  if ('refused' in before) throw new Error(before.refused)
  expect(before.consents).toEqual([agreed])
  const corrected: MemberInput = { name: '王小明', relation: 'child', birthDate: '2016-03-03' }
  const after = decideMember(before, { id: 'm1', isNew: false }, corrected, now + 1)
  expect(after).toMatchObject({ family: [{ id: 'm1', ...corrected }], consents: [agreed] })
})

test('a text that has changed since is agreed to anew; the older record stays', () => {
  const older = { ...agreed, version: '2020-01', at: 1 }
  const family = [{ id: 'm1', name: '小明', relation: 'child' as const, birthDate: '2016-03-02' }]
  const person: Person = { ...empty, family, consents: [older] }
  const save = (input: MemberInput) => decideMember(person, { id: 'm1', isNew: false }, input, now)
  expect(save({ ...child, guardianConsent: undefined })).toEqual({ refused: 'guardianConsentNeeded' })
  expect(save(child)).toMatchObject({ consents: [older, agreed] })
})

test('with the child the consent ends, and stays as proof', () => {
  const before = add(empty, child)
  if ('refused' in before) throw new Error(before.refused)
  expect(decideRemoval(before, 'm1', false, now + 5)).toMatchObject({
    family: [],
    consents: [{ ...agreed, withdrawnAt: now + 5 }],
  })
})

test('the same human is listed once, twins are two', () => {
  const one = add(empty, child)
  if ('refused' in one) throw new Error(one.refused)
  expect(add(one, child, 'm2')).toEqual({ refused: 'memberListed' })
  expect(familyOf(add(one, { ...child, name: '小亮' }, 'm2'))).toHaveLength(2)
  expect(familyOf(add(one, { ...child, birthDate: '2018-03-02' }, 'm2'))).toHaveLength(2)
})

test('who is not in the list cannot be corrected', () => {
  expect(decideMember(empty, { id: 'm9', isNew: false }, parent, now)).toEqual({ refused: 'unknownAttendee' })
})

test('who sits somewhere is not removed', () => {
  expect(decideRemoval(listed(2), 'm1', true, now)).toEqual({ refused: 'liveSignups' })
})

test('who sits nowhere is removed', () => {
  expect(decideRemoval(listed(2), 'm1', false, now)).toEqual(listed(1))
})

test('removing who is gone already changes nothing', () => {
  const person = listed(2)
  expect(decideRemoval(person, 'gone', false, now)).toBe(person)
})
