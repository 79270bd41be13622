import type { ActivityFields } from '../../../domain/activity/activity'
import { phaseOf } from '../../../domain/activity/activity'
import {
  checkFields,
  decideCancel,
  decidePublish,
  decideSave,
  fieldsOf,
  movedTo,
} from '../../../domain/activity/rules'
import { activity } from './activities'

const before = activity()
const fields = fieldsOf(before)
const at = before.signupOpensAt
const { startsAt, endsAt, signupOpensAt, signupClosesAt } = before

describe('the editor’s fields', () => {
  const cases: { what: string; change: Partial<ActivityFields>; refusal: object | null }[] = [
    { what: 'as they are', change: {}, refusal: null },
    { what: 'sign-up until the very end', change: { signupClosesAt: endsAt }, refusal: null },
    {
      what: 'sign-up beyond the end',
      change: { signupClosesAt: endsAt + 1 },
      refusal: { refused: 'timesWrong' },
    },
    { what: 'an end at the start', change: { endsAt: startsAt }, refusal: { refused: 'timesWrong' } },
    {
      what: 'a sign-up without time',
      change: { signupOpensAt: signupClosesAt },
      refusal: { refused: 'timesWrong' },
    },
    {
      what: 'a line that closes with sign-up',
      change: { lineClosesAt: signupClosesAt },
      refusal: null,
    },
    {
      what: 'a line that closes before sign-up does',
      change: { lineClosesAt: signupClosesAt - 1 },
      refusal: { refused: 'lineTimeWrong' },
    },
    {
      what: 'a line beyond the end',
      change: { lineClosesAt: endsAt + 1 },
      refusal: { refused: 'lineTimeWrong' },
    },
    {
      what: 'volunteers no earlier than others',
      change: { volunteersFrom: signupOpensAt },
      refusal: { refused: 'earlyTimeWrong' },
    },
    { what: 'volunteers earlier', change: { volunteersFrom: signupOpensAt - 1 }, refusal: null },
    { what: 'one age', change: { minAge: 60, maxAge: 60 }, refusal: null },
    { what: 'ages upside down', change: { minAge: 61, maxAge: 60 }, refusal: { refused: 'agesWrong' } },
    { what: 'one party for all seats', change: { partyMax: 4, capacity: 4 }, refusal: null },
    {
      what: 'seats kept for a community and an age',
      change: {
        capacity: 4,
        kept: [
          { seats: 3, siteId: 'x' },
          { seats: 1, maxAge: 12 },
        ],
      },
      refusal: null,
    },
    {
      what: 'more kept than there are',
      change: { capacity: 4, kept: [{ seats: 5, siteId: 'x' }] },
      refusal: { refused: 'keptWrong' },
    },
    { what: 'kept for nobody', change: { kept: [{ seats: 1 }] }, refusal: { refused: 'keptWrong' } },
    {
      what: 'kept for ages upside down',
      change: { kept: [{ seats: 1, minAge: 9, maxAge: 8 }] },
      refusal: { refused: 'keptWrong' },
    },
    {
      what: 'kept beyond the close of sign-up',
      change: { kept: [{ seats: 1, siteId: 'x' }], keptUntil: signupClosesAt + 1 },
      refusal: { refused: 'keptTimeWrong' },
    },
    {
      what: 'parties larger than the activity',
      change: { partyMax: 5, capacity: 4 },
      refusal: { refused: 'partyOverCapacity', detail: { capacity: 4 } },
    },
  ]
  test.each(cases)('$what', ({ change, refusal }) => {
    expect(checkFields({ ...fields, ...change })).toEqual(refusal)
  })
})

describe('saving', () => {
  test.each([
    { what: 'an older copy', of: before, rev: 0, cause: 'changedMeanwhile' },
    { what: 'a cancelled one', of: activity({ status: 'cancelled' }), rev: 1, cause: 'activityCancelled' },
    { what: 'one that has ended', of: activity({ endsAt: at }), rev: 1, cause: 'activityEnded' },
  ])('not $what', ({ of, rev, cause }) => {
    expect(decideSave(of, fields, rev, at)).toEqual({ refused: cause })
  })

  test('keeps what no editor may change, and forgets what was emptied', () => {
    const of = activity({ minAge: 3, copiedFrom: 'older' })
    const after = decideSave(of, { ...fields, title: '中秋晚会' }, 1, at)
    expect(after).toEqual({ ...before, copiedFrom: 'older', title: '中秋晚会', rev: 2, updatedAt: at })
    expect(after).not.toHaveProperty('minAge')
  })

  test('a draft may be saved after its end', () => {
    expect(
      decideSave(activity({ status: 'draft', endsAt: at - 1, startsAt: at - 2 }), fields, 1, at),
    ).toHaveProperty('rev', 2)
  })
})

describe('publishing', () => {
  test.each([
    { what: 'an older copy', of: activity({ status: 'draft' }), rev: 0, now: at, cause: 'changedMeanwhile' },
    { what: 'twice', of: before, rev: 1, now: at, cause: 'notDraft' },
    {
      what: 'after its end',
      of: activity({ status: 'draft' }),
      rev: 1,
      now: endsAt,
      cause: 'alreadyStarted',
    },
    {
      what: 'with wrong times',
      of: activity({ status: 'draft', signupOpensAt: signupClosesAt }),
      rev: 1,
      now: at,
      cause: 'timesWrong',
    },
  ])('not $what', ({ of, rev, now, cause }) => {
    expect(decidePublish(of, rev, 24, now)).toEqual({ refused: cause })
  })

  test('a draft', () => {
    expect(decidePublish(activity({ status: 'draft' }), 1, 24, at)).toMatchObject({
      status: 'published',
      publishedAt: at,
      rev: 2,
    })
  })
})

describe('cancelling', () => {
  test.each([
    { what: 'an older copy', of: before, rev: 0, now: at, cause: 'changedMeanwhile' },
    { what: 'a draft', of: activity({ status: 'draft' }), rev: 1, now: at, cause: 'notPublished' },
    { what: 'after its end', of: before, rev: 1, now: endsAt, cause: 'activityEnded' },
  ])('not $what', ({ of, rev, now, cause }) => {
    expect(decideCancel(of, rev, '下雨', now)).toEqual({ refused: cause })
  })

  test('a published one, with its reason', () => {
    expect(decideCancel(before, 1, '下雨', at)).toMatchObject({
      status: 'cancelled',
      cancelReason: '下雨',
      cancelledAt: at,
      rev: 2,
    })
  })
})

test('a copy keeps every distance in time', () => {
  expect(movedTo(fields, startsAt + 1000)).toEqual({
    ...fields,
    startsAt: startsAt + 1000,
    endsAt: endsAt + 1000,
    signupOpensAt: signupOpensAt + 1000,
    signupClosesAt: signupClosesAt + 1000,
  })
})

test.each([
  { status: 'published' as const, now: endsAt - 1, phase: 'published' },
  { status: 'published' as const, now: endsAt, phase: 'ended' },
  { status: 'cancelled' as const, now: endsAt, phase: 'cancelled' },
  { status: 'draft' as const, now: endsAt, phase: 'draft' },
])('a $status activity at $now is $phase', ({ status, now, phase }) => {
  expect(phaseOf(activity({ status }), now)).toBe(phase)
})
