import { profileConsentVersion } from '@domain/person/person'
import type { Attendee } from '@/features/signup/attendees'
import { askedOf, isComplete, joinGaps, newForm } from '@/features/signup/join-form'
import { answersOf } from '@/features/signup/said'

const attendee = (part: Partial<Attendee>): Attendee => ({
  id: 'self',
  name: '王芳',
  note: '本人',
  needsBirthDate: false,
  needsGuardian: false,
  ...part,
})
const terms = { partyMax: 2 }
const nothing = { name: false, consent: false }
const all = { name: true, consent: true }
const family = [attendee({}), attendee({ id: 'm1', name: '李小明' }), attendee({ id: 'm2', name: '李国强' })]

test('oneself is chosen at first, unless one may not come', () => {
  expect(newForm(family).chosen).toEqual(['self'])
  expect(newForm([attendee({ barred: '这个活动要满 60 岁' })]).chosen).toEqual([])
})

test('a resident with one tap to go misses nothing', () => {
  expect(isComplete(joinGaps(newForm(family), family, nothing, terms))).toBe(true)
})

test('a visitor is asked for name and consent, a resident is not', () => {
  const gaps = joinGaps({ ...newForm(family), name: '  ' }, family, all, terms)
  expect(Object.keys(gaps).sort()).toEqual(['agreed', 'births', 'guardians', 'name', 'said'])
  const filled = { ...newForm(family), name: '王芳', agreed: true }
  expect(isComplete(joinGaps(filled, family, all, terms))).toBe(true)
})

test('the consent is asked for when there is none, and when the text has changed since', () => {
  const agreed = { text: 'profile', version: profileConsentVersion, at: 0 } as const
  expect(askedOf({ name: '', consents: [] })).toEqual(all)
  expect(askedOf({ name: '王芳', consents: [agreed] })).toEqual(nothing)
  const older = { ...agreed, version: '2020-01' }
  expect(askedOf({ name: '王芳', consents: [older] })).toEqual({ name: false, consent: true })
  const gaps = joinGaps(newForm(family), family, { name: false, consent: true }, terms)
  expect(gaps).toMatchObject({ agreed: '请先看一看，再勾选同意' })
  expect(gaps.name).toBeUndefined()
})

test('nobody chosen, and too many', () => {
  expect(joinGaps({ ...newForm(family), chosen: [] }, family, nothing, terms).chosen).toBe('请选择谁来参加')
  const three = { ...newForm(family), chosen: ['self', 'm1', 'm2'] }
  expect(joinGaps(three, family, nothing, terms).chosen).toBe('一次最多报 2 人，请少选几位')
})

test('birth dates and ticks are asked of those chosen only', () => {
  const asks = [
    attendee({ needsBirthDate: true }),
    attendee({ id: 'm1', name: '李小明', needsGuardian: true }),
  ]
  const alone = joinGaps(newForm(asks), asks, nothing, terms)
  expect(alone).toEqual({ births: { self: '请填写王芳的出生日期' }, guardians: {}, said: {} })
  const both = { ...newForm(asks), chosen: ['self', 'm1'], births: { self: '1956-03-02' } }
  expect(joinGaps(both, asks, nothing, terms)).toEqual({
    births: {},
    guardians: { m1: '未满 14 岁，需要您先勾选同意' },
    said: {},
  })
  expect(isComplete(joinGaps({ ...both, guardians: ['m1'] }, asks, nothing, terms))).toBe(true)
})

test('a question that must be answered is asked of each who comes, and only what was said is sent', () => {
  const meal = { id: 'meal', words: '吃什么', kind: 'one' as const, options: ['面', '饭'], required: true }
  const note = { id: 'note', words: '还有什么要说', kind: 'text' as const }
  const asks = { partyMax: 2, questions: [meal, note] }
  const said = { self: { meal: ['面'], note: ['  '] }, m2: { meal: ['饭'] } }
  const both = { ...newForm(family), chosen: ['self', 'm1'], said }
  expect(joinGaps(both, family, nothing, asks).said).toEqual({ m1: '这个活动要先答这一题' })
  expect(isComplete(joinGaps(both, family, nothing, asks))).toBe(false)
  expect(isComplete(joinGaps({ ...both, chosen: ['self'] }, family, nothing, asks))).toBe(true)
  expect(answersOf(asks.questions, ['self', 'm1'], said)).toEqual({
    answers: [{ attendee: 'self', question: 'meal', words: ['面'] }],
  })
  expect(answersOf([], ['self'], said)).toEqual({})
})
