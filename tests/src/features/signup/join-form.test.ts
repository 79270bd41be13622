import type { Attendee } from '@/features/signup/attendees'
import { isComplete, joinGaps, newForm } from '@/features/signup/join-form'

const attendee = (part: Partial<Attendee>): Attendee => ({
  id: 'self',
  name: '王芳',
  note: '本人',
  needsBirthDate: false,
  needsGuardian: false,
  ...part,
})
const terms = { partyMax: 2 }
const family = [attendee({}), attendee({ id: 'm1', name: '李小明' }), attendee({ id: 'm2', name: '李国强' })]

test('oneself is chosen at first, unless one may not come', () => {
  expect(newForm(family).chosen).toEqual(['self'])
  expect(newForm([attendee({ barred: '这个活动要满 60 岁' })]).chosen).toEqual([])
})

test('a resident with one tap to go misses nothing', () => {
  expect(isComplete(joinGaps(newForm(family), family, true, terms))).toBe(true)
})

test('a visitor is asked for name and consent, a resident is not', () => {
  const gaps = joinGaps({ ...newForm(family), name: '  ' }, family, false, terms)
  expect(Object.keys(gaps).sort()).toEqual(['agreed', 'births', 'guardians', 'name'])
  const filled = { ...newForm(family), name: '王芳', agreed: true }
  expect(isComplete(joinGaps(filled, family, false, terms))).toBe(true)
})

test('nobody chosen, and too many', () => {
  expect(joinGaps({ ...newForm(family), chosen: [] }, family, true, terms).chosen).toBe('请选择谁来参加')
  const all = { ...newForm(family), chosen: ['self', 'm1', 'm2'] }
  expect(joinGaps(all, family, true, terms).chosen).toBe('一次最多报 2 人，请少选几位')
})

test('birth dates and ticks are asked of those chosen only', () => {
  const asks = [
    attendee({ needsBirthDate: true }),
    attendee({ id: 'm1', name: '李小明', needsGuardian: true }),
  ]
  const alone = joinGaps(newForm(asks), asks, true, terms)
  expect(alone).toEqual({ births: { self: '请填写王芳的出生日期' }, guardians: {} })
  const both = { ...newForm(asks), chosen: ['self', 'm1'], births: { self: '1956-03-02' } }
  expect(joinGaps(both, asks, true, terms)).toEqual({
    births: {},
    guardians: { m1: '未满 14 岁，需要您先勾选同意' },
  })
  expect(isComplete(joinGaps({ ...both, guardians: ['m1'] }, asks, true, terms))).toBe(true)
})
