import { linesOf, middleOf } from '../../../../src/features/activity/poster/draw-poster'

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

test.each([
  ['a wide one', { width: 1600, height: 400 }, { x: 300, y: 0, width: 1000, height: 400 }],
  ['a high one', { width: 500, height: 800 }, { x: 0, y: 300, width: 500, height: 200 }],
  ['one of that shape', { width: 250, height: 100 }, { x: 0, y: 0, width: 250, height: 100 }],
])('of %s the middle is behind the title', (_, print, part) => {
  expect(middleOf(print, 2.5)).toEqual(part)
})
