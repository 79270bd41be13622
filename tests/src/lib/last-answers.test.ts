import { createLastAnswers } from '../../../src/lib/last-answers'
import { phoneStorage } from './device'

const answer = (at: number) => ({ data: { items: [at] }, at })

test('an answer is there after a restart, under its own input', () => {
  const storage = phoneStorage()
  createLastAnswers(storage).keep('activity.list', { kind: 'arts' }, answer(1))
  const reopened = createLastAnswers(storage)
  expect(reopened.read('activity.list', { kind: 'arts' })).toEqual(answer(1))
  expect(reopened.read('activity.list', {})).toBeUndefined()
})

test.each(['person.me', 'signup.mine', 'signup.roster', 'activity.detail'] as const)(
  '%s is personal and is not kept',
  action => {
    const storage = phoneStorage()
    createLastAnswers(storage).keep(action, {}, answer(1))
    expect(storage.kept.size).toBe(0)
  },
)

test('twenty at most: the oldest go, what is read again stays', () => {
  const storage = phoneStorage()
  const answers = createLastAnswers(storage)
  for (let day = 0; day < 20; day++) answers.keep('activity.list', { day: String(day) }, answer(day))
  answers.keep('activity.list', { day: '0' }, answer(100))
  answers.keep('activity.list', { day: 'new' }, answer(101))
  expect(answers.read('activity.list', { day: '0' })).toEqual(answer(100))
  expect(answers.read('activity.list', { day: '1' })).toBeUndefined()
  expect(answers.read('activity.list', { day: 'new' })).toEqual(answer(101))
  // The answers and their index.
  expect(storage.kept.size).toBe(21)
})

test('what lies there in another shape is not taken', () => {
  const storage = phoneStorage()
  storage.write('answer.site.tree.{}', { sites: [] })
  expect(createLastAnswers(storage).read('site.tree', {})).toBeUndefined()
})
