import * as v from 'valibot'
import { id, text, words } from '../../domain/fields'

const takes = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success

describe('texts', () => {
  test.each([
    '王芳',
    '一行\n两行\t三',
    '月饼🥮，❤️ 欢迎',
    'ᠨᠣᠮ 蒙古文',
    // With a vowel separator and a variation selector, as words are spelled.
    'ᠪᠠᠢᠨ\u180eᠠ ᠲᠠᠶᠠᠭ\u180b',
    'café',
    'a-b_c (50%)',
    '￥1,000',
    '«引号»“引号”',
  ])('%s is a text', value => {
    expect(takes(text(20), value)).toBe(true)
  })

  test.each<[string, number[]]>([
    ['zero width', [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]],
    [
      'directions',
      [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
    ],
    ['fillers', [0x115f, 0x1160, 0x2800, 0x3164, 0xffa0]],
    ['soft hyphens', [0x00ad]],
    ['lines and paragraphs of another kind', [0x2028, 0x2029]],
    ['notes between lines', [0xfff9, 0xfffa, 0xfffb]],
    ['tags', [0xe0001, 0xe0041, 0xe007f]],
    ['control', [0x00, 0x07, 0x08, 0x0b, 0x0c, 0x0d, 0x1b, 0x7f, 0x85, 0x9f]],
  ])('%s is not seen, and refused', (_, marks) => {
    const taken = marks.filter(mark => takes(text(20), `王${String.fromCodePoint(mark)}芳`))
    expect(taken.map(mark => mark.toString(16))).toEqual([])
  })

  test('half a character is none', () => {
    for (const half of ['\ud83c', '\udf15', '\udf15\ud83c']) expect(takes(text(20), half)).toBe(false)
    expect(takes(text(20), '\ud83c\udf15')).toBe(true)
  })

  test('blanks alone say nothing', () => {
    for (const blank of ['', ' ', '\u3000', '\u00a0', '\n']) expect(takes(words(20), blank)).toBe(false)
  })
})

test.each(['a.b', 'a$b', '$where', '__proto__.x', 'a/b', 'a b', '', 'x'.repeat(65)])('%j is no id', value => {
  expect(takes(id, value)).toBe(false)
})
