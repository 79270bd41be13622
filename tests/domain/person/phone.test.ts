import { profileConsentVersion } from '../../../domain/person/person'
import { decidePhone, maskPhone, readPhone, withoutPhone } from '../../../domain/person/phone'
import { newPerson } from '../../../domain/person/profile'

test.each([
  ['13800000000', '13800000000'],
  ['138 0000 0000', '13800000000'],
  ['138-0000-0000', '13800000000'],
  ['+86 13800000000', '13800000000'],
  ['008613800000000', '13800000000'],
  ['0475-8234567', '04758234567'],
  ['010 6512 3456', '01065123456'],
  ['12800000000', null],
  ['1380000000', null],
  ['138000000000', null],
  ['8234567', null],
  ['+1 2025550123', null],
  ['一三八', null],
  ['', null],
])('%s is read as %s', (text, phone) => {
  expect(readPhone(text)).toBe(phone)
})

test.each([
  ['13812340000', '138****0000'],
  ['04758234567', '047****4567'],
  ['0108234567', '010****4567'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked)
})

const consent = { text: 'profile', version: profileConsentVersion, at: 1 } as const
const wang = { ...newPerson('p1', 'wx1', 0), name: '王芳', consents: [consent] }

test('kept as digits, replaced, removed', () => {
  const with1 = decidePhone(wang, '138 0000 0000')
  expect(with1).toEqual({ ...wang, phone: '13800000000' })
  if ('refused' in with1) throw new Error(with1.refused)
  expect(decidePhone(with1, '13900000000')).toEqual({ ...wang, phone: '13900000000' })
  expect(withoutPhone(with1)).toEqual(wang)
  expect(withoutPhone(wang)).toBe(wang)
})

test('not one that is none, and not under a text that did not name it', () => {
  expect(decidePhone(wang, '12345')).toEqual({ refused: 'phoneWrong' })
  const older = { ...wang, consents: [{ ...consent, version: '2026-11' }] }
  expect(decidePhone(older, '13800000000')).toEqual({ refused: 'consentOutdated' })
})
