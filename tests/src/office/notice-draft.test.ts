import { access, type Scope, scopeOf } from '@domain/access'
import { everyone, type NoticeAudience } from '@domain/notice/audience'
import { type Block, blocksFrom } from '@domain/notice/blocks'
import { noticeFields as schema } from '@domain/notice/contract'
import * as v from 'valibot'
import { audienceOf, textOf } from '@/features/notice/composer/audience-text'
import { audienceWords } from '@/features/notice/composer/audience-words'
import { blankDraft, draftOf, fieldsOf, type NoticeDraft } from '@/features/notice/composer/notice-draft'
import { emptyGaps, lengths, wrongGaps } from '@/features/notice/composer/notice-gaps'
import { noticeFields } from '../../world/fields'
import { estates, liaohe, sites, xiwang } from '../../world/organisation'

const now = Date.parse('2026-09-18T10:20:00+08:00')
const [office, station] = sites
if (!office || !station) throw new Error('the street has an office and stations')

const reachOf = (role: 'station' | 'street'): Scope => {
  const grants = [role === 'station' ? { role, siteId: xiwang } : { role }]
  const scope = scopeOf(access['notice.create'], { registered: true, grants }, now)
  if (!scope) throw new Error('staff write notices')
  return scope
}
const given = (role: 'station' | 'street') => ({ siteId: xiwang, reach: reachOf(role), estates, now })
const [ownEstate, otherEstate] = ['estate-1', 'estate-3']
const filled: NoticeDraft = {
  ...blankDraft(station),
  title: '停水通知',
  blocks: blocksFrom('明天上午停水。'),
}
const isTaken = (draft: NoticeDraft) => v.safeParse(schema, fieldsOf(draft)).success

test('what was edited and not changed is what it was', () => {
  const blocks = blocksFrom(noticeFields.body)
  const whole = {
    ...noticeFields,
    pinned: true,
    expiresAt: now + 86_400_000,
    audience: { of: 'residents' as const, siteIds: [xiwang] },
  }
  expect(fieldsOf(draftOf(whole))).toEqual({
    ...whole,
    blocks,
    expiresAt: whole.expiresAt - (whole.expiresAt % 60_000),
  })
  expect(fieldsOf(draftOf(noticeFields))).toEqual({ ...noticeFields, blocks, audience: everyone })
})

test('a new one is for the site’s own residents, the office’s for everyone', () => {
  expect(fieldsOf(blankDraft(station))).toMatchObject({ audience: { of: 'residents', siteIds: [xiwang] } })
  expect(fieldsOf(blankDraft(office))).toMatchObject({ audience: everyone })
  expect(emptyGaps(blankDraft(station))).toEqual({ title: '请填写标题', blocks: '请填写内容' })
  expect(emptyGaps(filled)).toEqual({})
  expect(isTaken(filled)).toBe(true)
})

test.each(Object.entries(lengths))(
  'the form lets as many characters into %s as the contract',
  (field, most) => {
    expect(isTaken({ ...filled, [field]: '字'.repeat(most) })).toBe(true)
    expect(isTaken({ ...filled, [field]: '字'.repeat(most + 1) })).toBe(false)
  },
)

test.each([
  ['station', xiwang, {}],
  ['station', 'all', { audience: '站里的通知只能发给本站居民' }],
  ['station', liaohe, { audience: '站里的通知只能发给本站居民' }],
  ['street', 'all', {}],
  ['street', liaohe, {}],
  ['station', `estates:${ownEstate}`, {}],
  ['station', `estates:${ownEstate},${otherEstate}`, { audience: '站里的通知只能发给本站居民' }],
  ['street', 'estates:nowhere', { audience: '没有找到这个小区，请重新选择' }],
  ['station', `ages:eighties:${xiwang}`, {}],
  ['station', 'ages:eighties:', { audience: '站里的通知只能发给本站居民' }],
  ['street', 'volunteers:', {}],
] as const)('%s staff writing to %s: %j', (role, audience, gaps) => {
  expect(wrongGaps({ ...filled, audience }, given(role))).toEqual(gaps)
})

test('an end must lie ahead, and have both its parts', () => {
  const ending = { ...filled, expires: true }
  expect(emptyGaps(ending)).toEqual({ expires: '请把日期和时间都选上' })
  const today = { ...ending, expiresDay: '2026-09-18', expiresTime: '10:20' }
  expect(wrongGaps(today, given('station'))).toEqual({ expires: '通知的到期时间要晚于现在' })
  expect(wrongGaps({ ...today, expiresTime: '10:21' }, given('station'))).toEqual({})
  expect(fieldsOf({ ...today, expires: false })).not.toHaveProperty('expiresAt')
})

describe('blocks', () => {
  const some: Block[] = [
    { kind: 'heading', text: ' 怎么办 ' },
    { kind: 'paragraph', runs: [] },
    { kind: 'list', items: ['', '填表', ' '] },
  ]
  test('what is still empty is not sent', () => {
    const sent = fieldsOf({ ...filled, blocks: some })
    expect(sent.blocks).toEqual([
      { kind: 'heading', text: '怎么办' },
      { kind: 'list', items: ['填表'] },
    ])
    expect(sent.body).toBe('怎么办\n· 填表')
    expect(isTaken({ ...filled, blocks: some })).toBe(true)
  })

  test.each<[string, Block]>([
    ['without an activity', { kind: 'link', text: '去报名', to: { page: 'activity', id: '' } }],
    ['without words', { kind: 'link', text: ' ', to: { page: 'activities' } }],
  ])('a link %s is not saved', (_, loose) => {
    expect(emptyGaps({ ...filled, blocks: [...some, loose] }).blocks).toContain('链接')
  })

  test('all of them together are as long as the contract takes, and no longer', () => {
    const long = (letters: number): NoticeDraft => ({
      ...filled,
      blocks: [...blocksFrom('字'.repeat(letters)), { kind: 'heading', text: '标题' }],
    })
    const gapsOf = (draft: NoticeDraft) => wrongGaps(draft, given('station'))
    expect([isTaken(long(3997)), gapsOf(long(3997))]).toEqual([true, {}])
    expect(isTaken(long(3998))).toBe(false)
    expect(gapsOf(long(3998)).blocks).toContain('4001')
  })
})

test.each([
  ['residents:', '请在下面至少选一个'],
  ['estates:', '请在下面至少选一个'],
  ['ages::xiwang', '请在下面至少选一个'],
  ['volunteers:', undefined],
  ['all', undefined],
])('%s: what is still to be chosen goes to nobody', (audience, gap) => {
  expect(emptyGaps({ ...filled, audience }).audience).toBe(gap)
})

test.each([
  [{ of: 'residents', siteIds: [xiwang, liaohe] }, '希望社区、辽河社区的居民'],
  [{ of: 'residents', siteIds: [xiwang] }, '希望社区的居民'],
  [{ of: 'estates', estateIds: ['estate-1', 'estate-3'] }, '希望花园、辽河湾的居民'],
  [{ of: 'volunteers', siteIds: [] }, '全街道的志愿者'],
  [{ of: 'ages', bands: ['sixties', 'eighties'], siteIds: [xiwang] }, '希望社区 60–69 岁、80 岁以上的居民'],
] satisfies [NoticeAudience, string][])('%j lies in a draft as a text, and has words', (audience, words) => {
  expect(audienceOf(textOf(audience))).toEqual(audience)
  expect(audienceWords({ audience: textOf(audience) }, { sites, estates })).toBe(words)
})
