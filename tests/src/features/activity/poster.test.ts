import { linesOf } from '../../../../src/features/activity/poster/draw-poster'

/** Ten characters a line. */
const lines = (text: string, max?: number) => linesOf(text, 10, part => [...part].length, max)

test.each([
  ['', []],
  ['月饼会', ['月饼会']],
  ['一二三四五六七八九十', ['一二三四五六七八九十']],
  ['一二三四五六七八九十壹', ['一二三四五六七八九十', '壹']],
  ['一二三四五六七八九十一二三四五六七八九十壹', ['一二三四五六七八九十', '一二三四五六七八九…']],
])('%s', (text, expected) => {
  expect(lines(text)).toEqual(expected)
})

test('a column that is narrower than a character still ends', () => {
  expect(linesOf('月饼会', 0, part => part.length, 5)).toEqual(['月', '饼', '会'])
})
