import { searchedTokens, tokensOf } from '../../../domain/search/tokens'

test.each([
  ['中秋月饼会', ['中秋', '秋月', '月饼', '饼会']],
  ['中秋 月饼', ['中秋', '月饼']],
  ['中秋，月饼', ['中秋', '月饼']],
  ['AI 讲座2026', ['ai', '讲座', '2026']],
  ['ＡＩ讲座', ['ai', '讲座']],
  ['茶', []],
  ['a 茶 1', []],
  ['', []],
  ['哈哈哈', ['哈哈']],
  ['𠮷祥', ['𠮷祥']],
])('%s', (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens)
})

test('whatever is part of a title is found by it', () => {
  const title = '重阳节敬老联欢会暨文艺演出'
  const there = tokensOf(title)
  for (let from = 0; from < title.length - 1; from++)
    for (let to = from + 2; to <= title.length; to++)
      expect(searchedTokens(title.slice(from, to)).every(token => there.includes(token))).toBe(true)
})

test('a long text is searched by its beginning', () => {
  expect(searchedTokens('重阳节敬老联欢会暨文艺演出').length).toBe(8)
})
