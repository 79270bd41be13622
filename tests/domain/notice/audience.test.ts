import {
  type AgeBand,
  audienceAfter,
  audienceAt,
  bandOf,
  everyone,
  isFor,
  isMeantAt,
  keysOf,
  meantBy,
  type NoticeAudience,
  olderAudience,
  type Reader,
  readerKeys,
} from '../../../domain/notice/audience'

const now = Date.parse('2026-09-18T02:00:00Z')
const visitor: Reader = { grants: [] }
const grant = { role: 'volunteer' as const, grantedBy: 'p', grantedAt: 0, reason: '审核通过' }
const wang: Reader = { homeSiteId: 'xiwang', homeEstateId: 'e1', birthDate: '1956-09-18', grants: [grant] }
const li: Reader = { homeSiteId: 'liaohe', homeEstateId: 'e3', birthDate: '1956-09-19', grants: [] }
const everybody = { visitor, wang, li }
const meets = (audience: NoticeAudience) =>
  Object.entries(everybody).flatMap(([name, reader]) => (isFor(keysOf(audience), reader, now) ? [name] : []))

test.each<[NoticeAudience, string[]]>([
  [everyone, ['visitor', 'wang', 'li']],
  [{ of: 'residents', siteIds: ['xiwang'] }, ['wang']],
  [{ of: 'residents', siteIds: ['liaohe', 'xiwang'] }, ['wang', 'li']],
  [{ of: 'estates', estateIds: ['e3', 'e9'] }, ['li']],
  [{ of: 'volunteers', siteIds: [] }, ['wang']],
  [{ of: 'volunteers', siteIds: ['liaohe'] }, []],
  [{ of: 'volunteers', siteIds: ['liaohe', 'xiwang'] }, ['wang']],
  // 70 on this very day; the other one tomorrow.
  [{ of: 'ages', bands: ['seventies'], siteIds: [] }, ['wang']],
  [{ of: 'ages', bands: ['sixties'], siteIds: ['liaohe'] }, ['li']],
  [{ of: 'ages', bands: ['sixties', 'seventies'], siteIds: [] }, ['wang', 'li']],
  [{ of: 'ages', bands: ['eighties'], siteIds: [] }, []],
])('%j is for %j', (audience, names) => {
  expect(meets(audience)).toEqual(names)
})

test('a role that has ended makes no volunteer', () => {
  const former = { ...wang, grants: [{ ...grant, until: now }] }
  expect(isFor(keysOf({ of: 'volunteers', siteIds: [] }), former, now)).toBe(false)
})

test('nobody has more keys than an index merges, and none of them twice', () => {
  const keys = readerKeys(wang, now)
  expect(keys).toHaveLength(7)
  expect(new Set(keys).size).toBe(7)
  expect(readerKeys(visitor, now)).toEqual(['all'])
})

test('an audience has no key twice: its readers are counted by adding up', () => {
  const audience: NoticeAudience = { of: 'ages', bands: ['sixties', 'adult'], siteIds: ['a', 'b'] }
  expect(keysOf(audience)).toEqual(['age:sixties:a', 'age:sixties:b', 'age:adult:a', 'age:adult:b'])
})

test.each<[number, AgeBand]>([
  [14, 'under18'],
  [17, 'under18'],
  [18, 'adult'],
  [59, 'adult'],
  [60, 'sixties'],
  [70, 'seventies'],
  [79, 'seventies'],
  [80, 'eighties'],
  [120, 'eighties'],
])('%d years: %s', (age, band) => {
  expect(bandOf(age)).toBe(band)
})

test('of estates the sites are those in which they lie, once each; none that is unknown', () => {
  const siteOf = (id: string) => (id === 'e9' ? undefined : id === 'e3' ? 'liaohe' : 'xiwang')
  expect(meantBy({ of: 'estates', estateIds: ['e1', 'e2', 'e3'] }, siteOf)).toEqual(['xiwang', 'liaohe'])
  expect(meantBy({ of: 'estates', estateIds: ['e1', 'e9'] }, siteOf)).toEqual({ refused: 'estateUnknown' })
  expect(meantBy({ of: 'volunteers', siteIds: [] }, siteOf)).toEqual([])
  expect(isMeantAt({ meant: [] }, 'xiwang')).toBe(true)
  expect(isMeantAt({ meant: ['liaohe'] }, 'xiwang')).toBe(false)
})

test('the part of one site', () => {
  expect(audienceAt({ of: 'ages', bands: ['adult'], siteIds: [] }, 'xiwang')).toEqual({
    of: 'ages',
    bands: ['adult'],
    siteIds: ['xiwang'],
  })
  expect(audienceAt({ of: 'estates', estateIds: ['e1'] }, 'xiwang')).toBeUndefined()
})

describe('older clients', () => {
  const ours: NoticeAudience = { of: 'residents', siteIds: ['xiwang'] }
  const estates: NoticeAudience = { of: 'estates', estateIds: ['e1'] }
  test.each<[string, Parameters<typeof audienceAfter>, NoticeAudience]>([
    ['a new one to everyone', [{}], everyone],
    ['a new one to a site', [{ audienceSiteId: 'xiwang' }], ours],
    ['a site’s becomes everyone’s', [{}, ours], everyone],
    ['what they cannot say stays', [{}, estates], estates],
    ['unless they choose a site', [{ audienceSiteId: 'xiwang' }, estates], ours],
    ['a newer one says it itself', [{ audience: estates, audienceSiteId: 'xiwang' }, ours], estates],
  ])('%s', (_, given, after) => {
    expect(audienceAfter(...given)).toEqual(after)
  })

  test('read one site, or nothing', () => {
    expect(olderAudience(ours)).toEqual({ audienceSiteId: 'xiwang' })
    for (const audience of [everyone, estates, { of: 'residents' as const, siteIds: ['a', 'b'] }])
      expect(olderAudience(audience)).toEqual({})
  })
})
