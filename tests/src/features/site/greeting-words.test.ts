import { greetingWords } from '@/features/site/greeting-words'

const at = (time: string): number => Date.parse(`2026-09-18T${time}:00+08:00`)

test.each([
  ['04:59', '您好'],
  ['05:00', '早上好'],
  ['11:00', '中午好'],
  ['13:00', '下午好'],
  ['18:00', '晚上好'],
  ['23:59', '晚上好'],
])('at %s: %s', (time, words) => {
  expect(greetingWords('', at(time))).toBe(words)
  expect(greetingWords('王芳', at(time))).toBe(`${words}，王芳`)
})
