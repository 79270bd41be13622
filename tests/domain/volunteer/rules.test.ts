import type { Grant, Person } from '../../../domain/person/person'
import { isRefusal } from '../../../domain/refusal'
import {
  decideLeave,
  decideRegistration,
  decideReview,
  missingFacts,
  withRoleOf,
} from '../../../domain/volunteer/rules'
import { termsVersion } from '../../../domain/volunteer/terms'
import type { Registration, RegistrationState } from '../../../domain/volunteer/volunteer'

const now = Date.parse('2026-09-18T10:00:00+08:00')
const asking = { _id: 'v1', number: '00000001', requestId: 'tap-1', now }
const input = {
  siteId: 'xiwang',
  termsVersion,
  services: ['ages' as const],
  skills: [],
  free: ['weekends' as const],
}
const guardian = { name: '王大', phone: '138 0000 0000' }
const born = (birthDate: string) => ({ _id: 'p1', birthDate, phone: '13900000000' })
const wang = born('1990-01-01')

const waiting = (facts: Partial<Registration> = {}): Registration => {
  const decided = decideRegistration(wang, null, input, asking)
  if (isRefusal(decided)) throw new Error(decided.refused)
  return { ...decided, ...facts }
}

test.each([
  ['2008-09-18', undefined, 'waiting'],
  ['2008-09-19', undefined, 'volunteerGuardianNeeded'],
  ['2008-09-19', guardian, 'waiting'],
  ['2008-09-19', { ...guardian, phone: '12' }, 'phoneWrong'],
  ['2012-09-18', guardian, 'waiting'],
  ['2012-09-19', guardian, 'guardianAccountNeeded'],
])('born on %s, with guardian %j: %s', (birthDate, named, outcome) => {
  const decided = decideRegistration(born(birthDate), null, { ...input, guardian: named }, asking)
  expect(isRefusal(decided) ? decided.refused : decided.state).toBe(outcome)
})

test('the profile must hold what the record asks for', () => {
  expect(missingFacts({ _id: 'p1' })).toEqual(['birthDate', 'phone'])
  for (const person of [
    { _id: 'p1', birthDate: '1990-01-01' },
    { _id: 'p1', phone: '13900000000' },
  ])
    expect(decideRegistration(person, null, input, asking)).toEqual({ refused: 'registrationFactsNeeded' })
})

test('the present terms are agreed to', () => {
  expect(decideRegistration(wang, null, { ...input, termsVersion: '2020-01' }, asking)).toEqual({
    refused: 'consentOutdated',
  })
})

test('a guardian is kept of minors alone, the number as digits', () => {
  expect(decideRegistration(wang, null, { ...input, guardian }, asking)).not.toHaveProperty('guardian')
  expect(decideRegistration(born('2010-01-01'), null, { ...input, guardian }, asking)).toMatchObject({
    guardian: { name: '王大', phone: '13800000000', agreedAt: now },
  })
})

const later = { ...asking, number: '00000002', requestId: 'tap-2', now: now + 1000 }
test.each([
  ['waiting', { state: 'waiting', askedAt: now, number: '00000001', rev: 1 }],
  ['returned', { state: 'waiting', askedAt: now + 1000, number: '00000001', rev: 1 }],
  ['rejected', { state: 'waiting', askedAt: now + 1000, number: '00000001', rev: 1 }],
  ['approved', { refused: 'alreadyVolunteer' }],
] as const)('handed in again when it is %s', (state, expected) => {
  const before = waiting({ state, words: '请补充', decidedAt: now, decidedBy: 'chen' })
  const decided = decideRegistration(wang, before, input, later)
  expect(decided).toMatchObject(expected)
  if (state !== 'approved') expect(decided).not.toHaveProperty('words')
})

const answer = { verdict: 'approved', words: '欢迎', rev: 0, by: 'chen', requestId: 'tap-3' } as const
test.each([
  [{}, {}, { state: 'approved', words: '欢迎', decidedAt: now, decidedBy: 'chen', rev: 1 }],
  [{}, { verdict: 'returned' as const }, { state: 'returned' }],
  [{}, { verdict: 'rejected' as const }, { state: 'rejected' }],
  [{}, { by: 'p1' }, { refused: 'ownRegistration' }],
  [{ rev: 1 }, {}, { refused: 'changedMeanwhile' }],
  [{ state: 'approved' as const }, {}, { refused: 'registrationAnswered' }],
])('of %j, the answer %j: %j', (facts, given, expected) => {
  expect(decideReview(waiting(facts), { ...answer, ...given }, now)).toMatchObject(expected)
})

describe('the role', () => {
  const byHand: Grant = { role: 'volunteer', grantedBy: 'wu', grantedAt: 1, reason: '老志愿者' }
  const nobody: Pick<Person, 'grants'> = { grants: [] }
  const said = (state: RegistrationState, by = 'chen') => ({ state, decidedBy: by, decidedAt: now })

  test('comes with the approval, once, and goes with what comes after it', () => {
    const approved = withRoleOf(nobody, said('approved'))
    expect(approved.grants).toMatchObject([{ role: 'volunteer', grantedBy: 'chen', grantedAt: now }])
    expect(withRoleOf(approved, said('approved', 'zhou'))).toBe(approved)
    for (const state of ['rejected', 'left', 'waiting'] as const)
      expect(withRoleOf(approved, said(state)).grants).toEqual([])
  })

  test('that an owner gave stays; one that has run out is given anew', () => {
    const held = { grants: [byHand] }
    for (const state of ['returned', 'left', 'approved'] as const)
      expect(withRoleOf(held, said(state))).toBe(held)
    const over = { grants: [{ ...byHand, until: now }] }
    expect(withRoleOf(over, said('approved')).grants).toMatchObject([{ grantedBy: 'chen' }])
  })
})

test('whoever leaves keeps their number, and nothing of what was asked when they registered', () => {
  const approved = waiting({ state: 'approved', words: '欢迎', decidedAt: now, decidedBy: 'chen' })
  const left = decideLeave(approved, 'tap-4', now + 5)
  expect(left).toMatchObject({
    state: 'left',
    number: '00000001',
    decidedAt: now + 5,
    services: [],
    free: [],
  })
  expect(left).not.toHaveProperty('words')
  expect(decideLeave(waiting({}), 'tap-4', now)).toMatchObject({ refused: 'notVolunteer' })
  expect(decideRegistration(wang, waiting({ state: 'left' }), input, later)).toMatchObject({
    state: 'waiting',
    number: '00000001',
  })
})
