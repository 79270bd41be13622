import { access, type Scope, scopeOf } from '@domain/access'
import { type Block, blocksFrom } from '@domain/notice/blocks'
import { noticeFields as schema } from '@domain/notice/contract'
import * as v from 'valibot'
import { blankDraft, draftOf, fieldsOf, type NoticeDraft } from '@/features/notice/composer/notice-draft'
import { emptyGaps, lengths, wrongGaps } from '@/features/notice/composer/notice-gaps'
import { noticeFields } from '../../world/fields'
import { liaohe, sites, xiwang } from '../../world/organisation'

const now = Date.parse('2026-09-18T10:20:00+08:00')
const [office, station] = sites
if (!office || !station) throw new Error('the street has an office and stations')

const reachOf = (role: 'station' | 'street'): Scope => {
  const grants = [role === 'station' ? { role, siteId: xiwang } : { role }]
  const scope = scopeOf(access['notice.create'], { registered: true, grants }, now)
  if (!scope) throw new Error('staff write notices')
  return scope
}
const filled: NoticeDraft = {
  ...blankDraft(station),
  title: '停水通知',
  blocks: blocksFrom('明天上午停水。'),
}
const isTaken = (draft: NoticeDraft) => v.safeParse(schema, fieldsOf(draft)).success

test('what was edited and not changed is what it was', () => {
  const whole = { ...noticeFields, pinned: true, expiresAt: now + 86_400_000, audienceSiteId: xiwang }
  const blocks = blocksFrom(noticeFields.body)
  expect(fieldsOf(draftOf(whole))).toEqual({
    ...whole,
    blocks,
    expiresAt: whole.expiresAt - (whole.expiresAt % 60_000),
  })
  expect(fieldsOf(draftOf(noticeFields))).toEqual({ ...noticeFields, blocks })
})

test('a new one is for the site’s own residents, the office’s for everyone', () => {
  expect(fieldsOf(blankDraft(station))).toMatchObject({ audienceSiteId: xiwang })
  expect(fieldsOf(blankDraft(office))).not.toHaveProperty('audienceSiteId')
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
] as const)('%s staff writing to %s: %j', (role, audience, gaps) => {
  expect(wrongGaps({ ...filled, audience }, xiwang, reachOf(role), now)).toEqual(gaps)
})

test('an end must lie ahead, and have both its parts', () => {
  const ending = { ...filled, expires: true }
  expect(emptyGaps(ending)).toEqual({ expires: '请把日期和时间都选上' })
  const today = { ...ending, expiresDay: '2026-09-18', expiresTime: '10:20' }
  expect(wrongGaps(today, xiwang, reachOf('station'), now)).toEqual({ expires: '通知的到期时间要晚于现在' })
  expect(wrongGaps({ ...today, expiresTime: '10:21' }, xiwang, reachOf('station'), now)).toEqual({})
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
    const gapsOf = (draft: NoticeDraft) => wrongGaps(draft, xiwang, reachOf('station'), now)
    expect([isTaken(long(3997)), gapsOf(long(3997))]).toEqual([true, {}])
    expect(isTaken(long(3998))).toBe(false)
    expect(gapsOf(long(3998)).blocks).toContain('4001')
  })
})
