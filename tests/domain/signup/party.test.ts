import type { Consent } from '../../../domain/person/consents'
import {
  type FamilyMember,
  guardianConsentVersion,
  type Person,
  profileConsentVersion,
} from '../../../domain/person/person'
import { noLimitFrom, noLimitTo } from '../../../domain/signup/ledger'
import { decideParty } from '../../../domain/signup/party'

const now = Date.UTC(2026, 8, 1)
const keyOf = (name: string, birthDate: string) => `${name}@${birthDate}`

const member = (id: string, name: string, rest: Partial<FamilyMember> = {}): FamilyMember => ({
  id,
  name,
  relation: 'child',
  ...rest,
})
const own: Consent = { text: 'profile', version: profileConsentVersion, at: now }
/** Of the guardian, for the children `c1` and `c2`. */
const guardian = ['c1', 'c2'].map(
  (memberId): Consent => ({ text: 'guardian', memberId, version: guardianConsentVersion, at: now }),
)
const wang = (family: FamilyMember[] = [], birthDate?: string, consents = [own, ...guardian]): Person => ({
  _id: 'wang',
  wx: 'o-wang',
  name: '王芳',
  family,
  consents,
  grants: [],
  formerGrants: [],
  largeText: 'system',
  createdAt: now,
  rev: 0,
  requests: [],
  ...(birthDate ? { birthDate } : {}),
})

describe('whom may somebody sign up?', () => {
  const child = member('c1', '王小明', { birthDate: '2016-06-01' })
  test.each([
    { what: 'oneself', family: [], ids: ['self'], keys: ['wang'] },
    {
      what: 'oneself and a child',
      family: [child],
      ids: ['self', 'c1'],
      keys: ['wang', '王小明@2016-06-01'],
    },
    { what: 'a child alone', family: [child], ids: ['c1'], keys: ['王小明@2016-06-01'] },
    {
      what: 'without a birth date the record is the human',
      family: [member('m1', '王小红')],
      ids: ['m1'],
      keys: ['m1'],
    },
  ])('$what', ({ family, ids, keys }) => {
    expect(decideParty(wang(family), ids, keyOf, now)).toMatchObject({ members: keys.map(key => ({ key })) })
  })

  test.each([
    { what: 'nobody of that id', family: [child], ids: ['self', 'c9'], cause: 'unknownAttendee' },
    {
      what: 'a child of 13 without the guardian’s consent',
      family: [member('c3', '王小明', { birthDate: '2012-09-02' })],
      ids: ['c3'],
      cause: 'guardianConsentNeeded',
    },
    {
      what: 'the same human twice in the family',
      family: [child, { ...child, id: 'c2' }],
      ids: ['c1', 'c2'],
      cause: 'attendeeTaken',
    },
  ])('not $what', ({ family, ids, cause }) => {
    expect(decideParty(wang(family), ids, keyOf, now)).toEqual({ refused: cause })
  })

  const older = { ...own, version: '2020-01' }
  const childs = guardian.map(consent => ({ ...consent, version: '2020-01' }))
  test.each([
    { what: 'one’s own text has changed', consents: [older], cause: 'consentOutdated' },
    {
      what: 'one’s own consent was withdrawn',
      consents: [{ ...own, withdrawnAt: now }],
      cause: 'consentOutdated',
    },
    { what: 'the guardian’s text has changed', consents: [own, ...childs], cause: 'guardianConsentNeeded' },
  ])('nobody while $what', ({ consents, cause }) => {
    expect(decideParty(wang([child], undefined, consents), ['c1'], keyOf, now)).toEqual({ refused: cause })
  })

  test('from the 14th birthday on, no consent of a guardian is needed', () => {
    const family = [member('c3', '王小明', { birthDate: '2012-09-01' })]
    expect(decideParty(wang(family), ['c3'], keyOf, now)).toHaveProperty('members')
  })

  test('oldest and youngest; unknown when one birth date is', () => {
    const family = [child, member('g', '王奶奶', { birthDate: '1950-01-01' }), member('m', '王小红')]
    expect(decideParty(wang(family, '1985-05-05'), ['self', 'c1', 'g'], keyOf, now)).toMatchObject({
      oldest: '1950-01-01',
      youngest: '2016-06-01',
    })
    expect(decideParty(wang(family), ['c1', 'm'], keyOf, now)).toMatchObject({
      oldest: noLimitFrom,
      youngest: noLimitTo,
    })
  })

  test('both parents’ records of a child make the same key', () => {
    const fromMother = decideParty(wang([child]), ['c1'], keyOf, now)
    const fromFather = decideParty({ ...wang([{ ...child, id: 'c2' }]), _id: 'li' }, ['c2'], keyOf, now)
    expect(fromFather).toEqual(fromMother)
  })
})
