import { attemptWords, figureWords, progressOf } from '@/features/message/told/told-words'

const figures = {
  audience: 20,
  attempted: 12,
  sent: 9,
  refused: 1,
  failed: 0,
  unknown: 2,
  pending: 0,
  noConsent: 8,
}
const nothing = { ...figures, unknown: 0 }

test('figures say what there is, and leave out what there is not', () => {
  expect(figureWords(figures)).toEqual(['共 20 人', '已发 9', '不愿收 1', '不确定 2', '没有同意 8'])
})

test.each([
  ['open', figures, '正在发'],
  ['done', { ...figures, pending: 1 }, '正在发'],
  ['done', figures, '有没送到的'],
  ['done', nothing, '发完了'],
  ['stopped', figures, '不用再发'],
  ['late', figures, '过了时间'],
] as const)('a message that is %s', (state, counted, words) => {
  expect(progressOf({ state, until: 100, figures: counted }, 50).words).toBe(words)
})

test('an open message whose time is over is not said to be on its way', () => {
  expect(progressOf({ state: 'open', until: 100, figures }, 100).words).toBe('过了时间')
})

test.each([
  [{ state: 'unknown', code: 'died' }, '发的时候断了，不知道有没有收到'],
  [{ state: 'failed', code: '47003', field: 'thing1' }, '微信没有收（47003，thing1）'],
  [{ state: 'failed', code: 'gone' }, '已注销'],
  [{ state: 'failed', code: 'over' }, '过了时间或已停发，没有再发'],
] as const)('%j', (row, words) => {
  expect(attemptWords(row)).toBe(words)
})
