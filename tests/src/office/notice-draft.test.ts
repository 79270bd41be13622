import { access, type Scope, scopeOf } from '@domain/access'
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
const filled: NoticeDraft = { ...blankDraft(station), title: '停水通知', body: '明天上午停水。' }
const isTaken = (draft: NoticeDraft) => v.safeParse(schema, fieldsOf(draft)).success

test('what was edited and not changed is what it was', () => {
  const whole = { ...noticeFields, pinned: true, expiresAt: now + 86_400_000, audienceSiteId: xiwang }
  expect(fieldsOf(draftOf(whole))).toEqual({
    ...whole,
    expiresAt: whole.expiresAt - (whole.expiresAt % 60_000),
  })
  expect(fieldsOf(draftOf(noticeFields))).toEqual(noticeFields)
})

test('a new one is for the site’s own residents, the office’s for everyone', () => {
  expect(fieldsOf(blankDraft(station))).toMatchObject({ audienceSiteId: xiwang })
  expect(fieldsOf(blankDraft(office))).not.toHaveProperty('audienceSiteId')
  expect(emptyGaps(blankDraft(station))).toEqual({ title: '请填写标题', body: '请填写内容' })
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
