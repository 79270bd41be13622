import { checkAudience, everyone } from '../../../domain/notice/audience'
import { blocksFrom } from '../../../domain/notice/blocks'
import type { Notice, NoticeFields } from '../../../domain/notice/notice'
import {
  checkNotice,
  decidePublish,
  decideSave,
  decideSchedule,
  decideWithdraw,
  isOut,
  rankOf,
  whenDue,
} from '../../../domain/notice/rules'

const now = Date.parse('2026-09-18T02:00:00Z')
const street = { all: true, sites: [] }
const station = { all: false, sites: ['xiwang'] }
const everybody = { audience: everyone, meant: [] }
const ours = { audience: { of: 'residents' as const, siteIds: ['xiwang'] }, meant: ['xiwang'] }
const fields: NoticeFields = {
  ...{ title: '停水通知', category: 'urgent', body: '明天停水。', pinned: false },
  ...everybody,
}
const draft: Notice = {
  ...fields,
  _id: 'n1',
  siteId: 'xiwang',
  ...ours,
  status: 'draft',
  createdBy: 'p1',
  keptBy: 'p1',
  createdAt: now - 10,
  updatedAt: now - 10,
  rev: 3,
  lastRequestId: 'request-1',
}
const published: Notice = { ...draft, status: 'published', publishedAt: now - 5 }
const withdrawn: Notice = {
  ...published,
  status: 'withdrawn',
  withdrawnAt: now - 1,
  withdrawReason: '写错了',
}

test.each([
  ['the street to everyone', 'office', [], street, null],
  ['the street to one site', 'office', ['liaohe'], street, null],
  ['the street to several', 'office', ['liaohe', 'xiwang'], street, null],
  ['a station to its own', 'xiwang', ['xiwang'], station, null],
  ['a station to everyone', 'xiwang', [], station, 'audienceWrong'],
  ['a station to another', 'xiwang', ['liaohe'], station, 'audienceWrong'],
  ['a station to its own and another', 'xiwang', ['xiwang', 'liaohe'], station, 'audienceWrong'],
  ['a station in the name of another', 'liaohe', ['liaohe'], station, 'audienceWrong'],
])('%s', (_, siteId, meant, reach, cause) => {
  expect(checkAudience(siteId, meant, reach)).toEqual(cause && { refused: cause })
})

test('a notice that ends, ends in the future', () => {
  expect(checkNotice('office', { ...fields, expiresAt: now }, street, now)).toEqual({
    refused: 'expiryPassed',
  })
  expect(checkNotice('office', { ...fields, expiresAt: now + 1 }, street, now)).toBeNull()
})

test.each([
  ['a draft', draft],
  ['a published one', published],
])('%s is edited, and what was emptied is gone', (_, notice) => {
  const before = { ...notice, expiresAt: now + 100 }
  const saved = decideSave(before, { ...fields, title: '停水改期' }, 3, street, now)
  const rest = { ...notice, ...everybody }
  const told = { corrections: [{ at: now, fields: ['title', 'expiresAt'] }] }
  const readers = notice.status === 'published' ? told : {}
  const blocks = blocksFrom(fields.body)
  expect(saved).toEqual({ ...rest, title: '停水改期', blocks, ...readers, updatedAt: now, rev: 4 })
  expect(Object.keys(saved)).not.toContain('expiresAt')
})

test.each([
  ['an older copy', draft, 2, station, 'changedMeanwhile'],
  ['what was withdrawn', withdrawn, 3, station, 'noticeGone'],
])('saving %s is refused', (_, notice, rev, reach, cause) => {
  expect(decideSave(notice, { ...fields, ...ours }, rev, reach, now)).toEqual({
    refused: cause,
  })
})

test('a station cannot widen the audience, nor publish what the street drafted for everyone', () => {
  expect(decideSave(draft, fields, 3, station, now)).toEqual({ refused: 'audienceWrong' })
  const forEveryone = { ...draft, ...everybody }
  expect(decidePublish(forEveryone, 3, station, now)).toEqual({ refused: 'audienceWrong' })
  expect(decidePublish(forEveryone, 3, street, now)).toMatchObject({
    status: 'published',
    publishedAt: now,
    rev: 4,
  })
})

test.each([
  ['an older copy', draft, 2, 'changedMeanwhile'],
  ['what is out already', published, 3, 'notDraft'],
  ['what was withdrawn', withdrawn, 3, 'notDraft'],
  ['what has run out before it was out', { ...draft, expiresAt: now }, 3, 'expiryPassed'],
] as const)('publishing %s is refused', (_, notice, rev, cause) => {
  expect(decidePublish(notice, rev, station, now)).toEqual({ refused: cause })
})

test('withdrawing says why and since when', () => {
  expect(decideWithdraw(published, 3, '写错了', now)).toEqual({
    ...published,
    status: 'withdrawn',
    withdrawnAt: now,
    withdrawReason: '写错了',
    updatedAt: now,
    rev: 4,
  })
})

test.each([
  ['an older copy', published, 2, 'changedMeanwhile'],
  ['a draft', draft, 3, 'noticeDraft'],
  ['what was withdrawn', withdrawn, 3, 'noticeGone'],
] as const)('withdrawing %s is refused', (_, notice, rev, cause) => {
  expect(decideWithdraw(notice, rev, 'x', now)).toEqual({ refused: cause })
})

test('out is what was published and has not run out', () => {
  expect([draft, published, withdrawn].map(notice => isOut(notice, now))).toEqual([false, true, false])
  expect(isOut({ ...published, expiresAt: now }, now)).toBe(false)
  expect(isOut({ ...published, expiresAt: now + 1 }, now)).toBe(true)
})

test('pinned come first, then the newest', () => {
  const at = (publishedAt: number, pinned = false) => rankOf({ publishedAt, pinned })
  const latest = Date.parse('2099-12-31T00:00:00Z')
  expect([at(latest), at(1, true), at(5), at(2, true)].sort((a, b) => b - a)).toEqual([
    at(2, true),
    at(1, true),
    at(latest),
    at(5),
  ])
})

describe('a draft that goes out by itself', () => {
  const waiting: Notice = { ...draft, publishAt: now + 10 }
  test('when its time has come, and not before', () => {
    expect(whenDue(waiting, now + 9)).toBeNull()
    expect(whenDue(waiting, now + 10)).toEqual({
      ...draft,
      status: 'published',
      publishedAt: now + 10,
      updatedAt: now + 10,
      rev: 4,
    })
    expect(whenDue(draft, now + 10)).toBeNull()
  })

  test('stays a draft where it would be over at once', () => {
    const late = whenDue({ ...waiting, expiresAt: now + 10 }, now + 10)
    expect(late).toMatchObject({ status: 'draft', rev: 4 })
    expect(late).not.toHaveProperty('publishAt')
  })

  test('its end is after the moment at which it goes out', () => {
    const ends = { ...draft, expiresAt: now + 5 }
    expect(decideSchedule(ends, 3, now + 5, street, now)).toEqual({ refused: 'expiryPassed' })
  })
})
