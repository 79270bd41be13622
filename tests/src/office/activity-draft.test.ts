import { activityFields as schema } from '@domain/activity/contract'
import * as v from 'valibot'
import {
  type ActivityDraft,
  blankDraft,
  draftOf,
  editedOf,
  fieldsOf,
  withStart,
} from '@/features/activity/editor/activity-draft'
import {
  capacityMax,
  emptyGaps,
  lengths,
  partyMaxMax,
  publishGap,
  questionLength,
  wrongGaps,
} from '@/features/activity/editor/activity-gaps'
import { activityFields } from '../../world/fields'
import { sites } from '../../world/organisation'

const now = Date.parse('2026-09-18T10:20:00+08:00')
const [, xiwang] = sites
if (!xiwang) throw new Error('the street has stations')
const blank = blankDraft(xiwang, '陈静', now)
const filled: ActivityDraft = { ...blank, title: '中秋月饼会', festival: 'zhongqiu' }
const isTaken = (draft: ActivityDraft) => v.safeParse(schema, fieldsOf(draft)).success

test('what was edited and not changed is what it was', () => {
  const whole = { ...activityFields, minAge: 6, maxAge: 60, cover: 'cloud://local.files/covers/a.png' }
  expect(fieldsOf(draftOf(whole))).toEqual(whole)
  expect(fieldsOf(draftOf(activityFields))).toEqual(activityFields)
})

test('a new one lacks nothing but its name', () => {
  expect(emptyGaps(blank)).toEqual({ title: '请填写活动名称' })
  expect(wrongGaps(blank)).toEqual({})
  // A party is not compared with seats that nobody has written yet.
  expect(wrongGaps({ ...blank, capacity: '' })).toEqual({})
  expect(isTaken(filled)).toBe(true)
  expect(fieldsOf(filled)).toMatchObject({
    startsAt: Date.parse('2026-09-25T09:00:00+08:00'),
    signupOpensAt: Date.parse('2026-09-18T10:00:00+08:00'),
    signupClosesAt: Date.parse('2026-09-24T18:00:00+08:00'),
    contact: { name: '陈静', phone: xiwang.phone },
  })
})

test('the festival goes with the kind', () => {
  expect(fieldsOf({ ...filled, kind: 'reading' })).not.toHaveProperty('festival')
})

test.each(Object.entries(lengths))(
  'the form lets as many characters into %s as the contract',
  (field, most) => {
    expect(isTaken({ ...filled, [field]: '字'.repeat(most) })).toBe(true)
    expect(isTaken({ ...filled, [field]: '字'.repeat(most + 1) })).toBe(false)
  },
)

test('the form’s bounds are the contract’s', () => {
  const most = { ...filled, capacity: String(capacityMax), partyMax: partyMaxMax, minAge: '0', maxAge: '120' }
  expect(isTaken(most)).toBe(true)
  expect(wrongGaps(most)).toEqual({})
  for (const beyond of [
    { capacity: String(capacityMax + 1) },
    { partyMax: partyMaxMax + 1 },
    { maxAge: '121' },
  ])
    expect(isTaken({ ...most, ...beyond })).toBe(false)
})

test.each<[Partial<ActivityDraft>, object]>([
  [{ capacity: '0' }, { capacity: '名额是 1 到 5000 的整数' }],
  [{ capacity: '3.5' }, { capacity: '名额是 1 到 5000 的整数' }],
  [{ capacity: '二十' }, { capacity: '名额是 1 到 5000 的整数' }],
  [{ capacity: '3' }, { partyMax: '一次最多报的人数不能比名额还多' }],
  [{ minAge: '200' }, { ages: '年龄是 0 到 120 的整数' }],
  [{ minAge: '12', maxAge: '6' }, { ages: '最小年龄不能大于最大年龄' }],
  [{ contactPhone: '打我微信' }, { contactPhone: '电话只能是 5 到 20 位的数字，可以有 - 和空格' }],
  [{ lng: '' }, { spot: expect.any(String) }],
  [{ lat: '122.26' }, { spot: expect.any(String) }],
  [{ endTime: '09:00' }, { ends: '结束要晚于开始' }],
  [{ opensDay: '2026-09-24', opensTime: '18:00' }, { closes: '截止要晚于报名开始' }],
  [{ closesDay: '2026-09-25', closesTime: '11:01' }, { closes: '报名要在活动结束前截止' }],
])('%j is wrong at once', (part, gaps) => {
  expect(wrongGaps({ ...filled, ...part })).toEqual(gaps)
})

test('what is missing is found field by field', () => {
  const nothing = { ...blank, placeName: ' ', contactName: '', contactPhone: '', capacity: '', startDay: '' }
  expect(Object.keys(emptyGaps(nothing)).sort()).toEqual(
    ['capacity', 'contactName', 'contactPhone', 'placeName', 'starts', 'title'].sort(),
  )
  expect(wrongGaps(nothing)).toEqual({})
})

test('a new start takes the end and the close of sign-up along', () => {
  expect(withStart(filled, '2026-09-30', '14:30')).toMatchObject({
    ...{ endDay: '2026-09-30', endTime: '16:30' },
    ...{ closesDay: '2026-09-29', closesTime: '23:30' },
    ...{ opensDay: '2026-09-18', opensTime: '10:00' },
  })
  expect(withStart(filled, '', '14:30')).toMatchObject({ startDay: '', endTime: '11:00' })
})

test('only what lies ahead is published', () => {
  expect(publishGap(filled, now)).toEqual({})
  expect(publishGap(filled, Date.parse('2026-09-25T11:00:00+08:00'))).toHaveProperty('ends')
})

test('what this form holds no more is named, since an older one would not know of it', () => {
  const meal = { id: 'meal', words: ' 吃什么 ', kind: 'one' as const, options: ['面', '', ' 饭 '] }
  const asks = { ...filled, questions: [meal] }
  expect(editedOf(filled)).toMatchObject({
    questions: [],
    emptied: ['lineClosesAt', 'volunteersFrom', 'keptUntil'],
  })
  expect(editedOf(asks)?.questions).toEqual([{ ...meal, words: '吃什么', options: ['面', '饭'] }])
  const long = (length: number) => ({ ...asks, questions: [{ ...meal, words: '字'.repeat(length) }] })
  expect([questionLength, questionLength + 1].map(length => isTaken(long(length)))).toEqual([true, false])
  expect(emptyGaps({ ...asks, questions: [{ ...meal, words: '' }] }).questions).toBe('请写上问题，不问就删去')
  expect(emptyGaps({ ...asks, questions: [{ ...meal, options: ['面'] }] }).questions).toMatch(
    '至少写两个选项',
  )
})
