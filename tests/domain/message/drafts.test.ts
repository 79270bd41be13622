import { draftsOf } from '../../../domain/message/about-activity'
import { noticeDraft } from '../../../domain/message/about-notice'
import { missedDraft, offeredDraft, promotedDraft } from '../../../domain/message/about-seats'
import { kinds, pageOf, pages, shownAs } from '../../../domain/message/message'
import { slotsOf, type TemplateName } from '../../../domain/message/templates'
import type { Notice } from '../../../domain/notice/notice'
import { routes } from '../../../src/lib/route-table'
import { day, hour, now } from '../../world'
import { activity } from '../activity/activities'

const published = activity({ status: 'published', startsAt: now + 7 * day, endsAt: now + 7 * day + 2 * hour })
const told = (at = now, changes: Partial<typeof published> = {}) => draftsOf({ ...published, ...changes }, at)
const moved = { rev: 4, at: now - hour, what: 'time' } as const

test('a published activity has nothing to tell until something happens', () => {
  expect(told()).toEqual([])
  expect(told(now, { status: 'draft', moved })).toEqual([])
})

test('cancelled: everybody who sat or waited, until it would have ended', () => {
  const cancelled = { status: 'cancelled', cancelledAt: now, cancelReason: '大风' } as const
  expect(told(now + hour, cancelled)).toMatchObject([
    {
      kind: 'activityCancelled',
      once: [published._id],
      audience: { of: 'activity', who: 'all' },
      values: { reason: '大风' },
      happenedAt: now,
      until: published.endsAt,
    },
  ])
  expect(told(published.endsAt, cancelled)).toEqual([])
})

test.each([
  ['time', '时间有变，请看新的时间'],
  ['place', '地点有变，请看新的地点'],
  ['both', '时间和地点都有变'],
] as const)('moved (%s): once for each edit that moved it, until it starts', (what, change) => {
  expect(told(now, { moved: { ...moved, what } })).toMatchObject([
    { kind: 'activityChanged', once: [published._id, '4'], values: { change }, happenedAt: now - hour },
  ])
  expect(told(published.startsAt, { moved })).toEqual([])
})

test('reminders: only those who sit, once for each start', () => {
  expect(told(published.startsAt - 2 * hour)).toMatchObject([
    { kind: 'reminderSoon', once: [published._id, String(published.startsAt)], audience: { who: 'seated' } },
  ])
  expect(told(published.startsAt - 20 * 60_000)).toEqual([])
})

const notice: Notice = {
  _id: 'notice-1',
  siteId: 'xiwang',
  title: '停水',
  category: 'urgent',
  body: '',
  pinned: false,
  audience: { of: 'residents', siteIds: [] },
  meant: [],
  status: 'published',
  publishedAt: now,
  createdBy: 'p',
  keptBy: 'p',
  createdAt: now,
  updatedAt: now,
  rev: 1,
  lastRequestId: 'r',
}

test('a notice: its audience, once, for three days or until it ends', () => {
  expect(noticeDraft(notice, '希望社区', now)).toMatchObject({
    once: ['notice-1'],
    audience: { of: 'readers', keys: ['all'] },
    until: now + 3 * day,
  })
  const ours = {
    ...notice,
    audience: { of: 'residents' as const, siteIds: ['xiwang'] },
    meant: ['xiwang'],
    expiresAt: now + hour,
  }
  expect(noticeDraft(ours, '希望社区', now)).toMatchObject({
    audience: { of: 'readers', keys: ['xiwang'] },
    until: now + hour,
  })
  expect(noticeDraft(ours, '希望社区', now + hour)).toBeNull()
  expect(noticeDraft({ ...notice, status: 'withdrawn' }, '希望社区', now)).toBeNull()
  expect(noticeDraft(notice, '希望社区', now + 3 * day)).toBeNull()
})

test('an offer is told with its deadline until then, and who missed it by name alone', () => {
  const expiresAt = Date.parse('2026-09-19T10:05:00+08:00')
  expect(offeredDraft(published, { rev: 3, expiresAt }, now)).toMatchObject({
    once: [published._id, '3'],
    audience: { of: 'offered', activityId: published._id, rev: 3 },
    values: { note: '请在9月19日10:05前确认' },
    until: expiresAt,
  })
  expect(missedDraft(published, 4, now)).toMatchObject({
    audience: { of: 'missed', activityId: published._id, rev: 4 },
    until: published.startsAt,
  })
})

test('older clients are told the kind that a newer one resembles', () => {
  expect(shownAs('offered')).toEqual({ kind: 'promoted', topic: 'offered' })
  expect(shownAs('offerMissed')).toEqual({ kind: 'activityChanged', topic: 'offerMissed' })
  expect(shownAs('reminderDay')).toEqual({ kind: 'reminderDay' })
})

test('every draft fills the slots of its template, and no others', () => {
  const drafts = [
    ...told(now, { status: 'cancelled' }),
    ...told(now, { moved }),
    ...told(published.startsAt - 2 * hour),
    promotedDraft(published, 3, now),
    offeredDraft(published, { rev: 3, expiresAt: now + hour }, now),
    missedDraft(published, 4, now),
    noticeDraft(notice, '希望社区', now),
  ].flatMap(draft => draft ?? [])
  expect(drafts).toHaveLength(7)
  for (const { kind, values } of drafts) {
    const template: TemplateName = kinds[kind].template
    expect(Object.keys(values).sort()).toEqual(
      slotsOf(template)
        .map(([slot]) => slot)
        .sort(),
    )
  }
})

test('a tap on a message opens a page that there is', () => {
  expect(pages.activity).toBe(routes.activity.path)
  expect(pages.notice).toBe(routes.notice.path)
  expect(pageOf({ area: 'activity', id: 'a1' })).toBe('pages/activity/detail/index?id=a1')
})
