import { decideAgain } from '../../../domain/message/again'
import type { Attempt } from '../../../domain/message/attempt'
import { decideAnswer } from '../../../domain/message/consent'
import { isForMe, type MyPart } from '../../../domain/message/for-me'
import { figuresOf } from '../../../domain/message/report'

const again = { by: 'zhou', reason: '网络断了', at: 100 }
const message = { _id: 'm', state: 'done', until: 1000 } as const
const attempt = (personId: string, state: Attempt['state']): Attempt => ({
  _id: `m-${personId}-1`,
  messageId: 'm',
  personId,
  n: 1,
  state,
  batch: 'b',
  dueAt: 0,
  tries: 0,
  at: 1,
})

describe('sending again', () => {
  test('only what is unknown, as a further attempt with its reason', () => {
    const rows = [
      attempt('a', 'unknown'),
      attempt('b', 'sent'),
      attempt('c', 'refused'),
      attempt('d', 'failed'),
    ]
    expect(decideAgain(message, rows, again)).toMatchObject([
      { _id: 'm-a-2', personId: 'a', n: 2, state: 'later', dueAt: 100, again },
    ])
  })
  test('nothing of another message', () => {
    const other = { ...attempt('a', 'unknown'), messageId: 'other' }
    expect(decideAgain(message, [other], again)).toEqual({ refused: 'nothingUnknown' })
  })
  test('nothing when all is known', () => {
    expect(decideAgain(message, [attempt('b', 'sent')], again)).toEqual({ refused: 'nothingUnknown' })
  })
  test.each([
    ['is over', { ...message, until: 100 }],
    ['was stopped', { ...message, state: 'stopped' as const }],
  ])('nothing of a message that %s', (_, over) => {
    expect(decideAgain(over, [attempt('a', 'unknown')], again)).toEqual({ refused: 'messageOver' })
  })
})

test.each([
  ['accept', { gained: 1, acceptedAt: 5 }],
  ['reject', { gained: 0, refusedAt: 5 }],
  ['ban', { gained: 0, refusedAt: 5 }],
  ['filter', null],
] as const)('an answer of %s', (answer, expected) => {
  expect(decideAnswer(answer, 5)).toEqual(expected)
})

test('figures: whoever was sent to again counts by the later attempt, and who did not agree is what is left', () => {
  const counts = [
    { state: 'sent', count: 7, first: 6, followed: 0 },
    { state: 'unknown', count: 3, first: 3, followed: 1 },
    { state: 'refused', count: 2, first: 2, followed: 0 },
    { state: 'later', count: 1, first: 1, followed: 0 },
  ] as const
  expect(figuresOf(counts, 20)).toEqual({
    audience: 20,
    attempted: 12,
    sent: 7,
    refused: 2,
    failed: 0,
    unknown: 2,
    pending: 1,
    noConsent: 8,
  })
  expect(figuresOf(counts, 5)).toMatchObject({ audience: 12, noConsent: 0 })
})

describe('messages for me', () => {
  const cancelled = {
    kind: 'activityCancelled',
    audience: { of: 'activity', activityId: 'a', who: 'all' },
    happenedAt: 10,
  } as const
  const promoted = {
    kind: 'promoted',
    audience: { of: 'promoted', activityId: 'a', rev: 4 },
    happenedAt: 10,
  } as const
  const offered = {
    kind: 'offered',
    audience: { of: 'offered', activityId: 'a', rev: 5 },
    happenedAt: 10,
  } as const
  const missed = {
    kind: 'offerMissed' as const,
    audience: { of: 'missed' as const, activityId: 'a', rev: 6 },
    happenedAt: 10,
  }
  test.each<
    [
      string,
      Parameters<typeof isForMe>[0],
      Partial<MyPart> & { joinedAt: number },
      number | undefined,
      boolean,
    ]
  >([
    ['who had signed up', cancelled, { joinedAt: 10 }, undefined, true],
    ['who came later', cancelled, { joinedAt: 11 }, undefined, false],
    ['who had gone', cancelled, { joinedAt: 1, cancelledAt: 9 }, undefined, false],
    ['who went afterwards', cancelled, { joinedAt: 1, cancelledAt: 11 }, undefined, true],
    ['who was promoted by it', promoted, { joinedAt: 1 }, 4, true],
    ['who was promoted by another', promoted, { joinedAt: 1 }, 3, false],
    ['who was never promoted', promoted, { joinedAt: 1 }, undefined, false],
    ['who was asked by it', offered, { joinedAt: 1, offeredRev: 5 }, undefined, true],
    ['who was asked before', offered, { joinedAt: 1, offeredRev: 4 }, undefined, false],
    ['who was too late', missed, { joinedAt: 1, cancelledAt: 9, missedRev: 6 }, undefined, true],
    ['who was not', missed, { joinedAt: 1 }, undefined, false],
  ])('%s', (_, message, signup, promotedRev, expected) => {
    expect(isForMe(message, { ...signup, promotedRev }, 20)).toBe(expected)
  })
  test.each([
    ['whoever sits', { joinedAt: 1, sits: true }, 20, true],
    ['who waits', { joinedAt: 1, sits: false }, 20, false],
    ['who signed up after it', { joinedAt: 11, sits: true }, 20, false],
    ['nobody a day later', { joinedAt: 1, sits: true }, 10 + 86_400_000, false],
  ])('a reminder is for %s', (_, part, now, expected) => {
    expect(isForMe({ ...cancelled, kind: 'reminderDay' }, part, now)).toBe(expected)
  })
})
