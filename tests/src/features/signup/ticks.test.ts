import { afterTicks, rowsToShow, withTicks } from '@/features/signup/attendance/ticks'

const person = (id: string, came = false) => ({ id, name: `${id}*`, came, ...(came ? { at: 5 } : {}) })
const rows = [
  { signupId: 'one', people: [person('甲'), person('乙')] },
  { signupId: 'two', people: [person('丙', true)] },
]
const tick = (signupId: string, attendee: string | undefined, came: boolean, at = 9) => ({
  nonce: `${signupId}-${attendee}-${at}`,
  signupId,
  came,
  at,
  ...(attendee ? { attendee } : {}),
})
const come = (shown: ReturnType<typeof withTicks>) =>
  shown.map(({ people }) =>
    people.map(({ came, waiting }) => `${came ? '到' : '缺'}${waiting ? '…' : ''}`).join(''),
  )

test('a tick of the party is one of each; a later one of a person stands for that person', () => {
  expect(come(withTicks(rows, [tick('one', undefined, true)]))).toEqual(['到…到…', '到'])
  expect(come(withTicks(rows, [tick('one', undefined, true), tick('one', '乙', false)]))).toEqual([
    '到…缺…',
    '到',
  ])
  expect(come(withTicks(rows, [tick('one', '乙', false), tick('one', undefined, true)]))).toEqual([
    '到…到…',
    '到',
  ])
})

test('who was there before keeps the time; who is taken out has that of the tap', () => {
  const at = (came: boolean) => withTicks(rows, [tick('two', '丙', came)])[1]?.people[0]?.at
  expect([at(true), at(false)]).toEqual([5, 9])
})

test('what was answered is in the list, and waits no more', () => {
  const after = afterTicks(rows, [tick('one', '甲', true)])
  expect(come(withTicks(after, []))).toEqual(['到缺', '到'])
  expect(after[0]?.people[0]).toEqual({ id: '甲', name: '甲*', came: true, at: 9, how: 'list' })
})

test('searched by a sign of the name, or those who are missing', () => {
  const shown = withTicks(rows, [])
  const ids = (words: string, only: 'all' | 'missing') =>
    rowsToShow(shown, words, only).map(({ signupId }) => signupId)
  expect(ids(' 乙 ', 'all')).toEqual(['one'])
  expect(ids('', 'missing')).toEqual(['one'])
  expect(ids('', 'all')).toEqual(['one', 'two'])
})
