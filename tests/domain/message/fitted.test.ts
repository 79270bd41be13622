import { fittedPhrase, fittedThing, timeValue } from '../../../domain/message/fitted'

test.each([
  ['中秋月饼会', '中秋月饼会'],
  ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['  下雨\n改到\t明天 ', '下雨 改到 明天'],
  ['看不见\u200b的\u202e符号', '看不见 的 符号'],
  ['', '无'],
  [' \n ', '无'],
  ['一二三四五六七八九十一二三四五六七八九🥮🥮', '一二三四五六七八九十一二三四五六七八九…'],
  ['🥮🥮🥮🥮🥮🥮🥮🥮🥮🥮', '🥮🥮🥮🥮🥮🥮🥮🥮🥮🥮'],
  ['🥮🥮🥮🥮🥮🥮🥮🥮🥮🥮🥮', '🥮🥮🥮🥮🥮🥮🥮🥮🥮…'],
])('thing: %j → %j', (text, fitted) => {
  expect(fittedThing(text)).toBe(fitted)
  expect(fittedThing(text).length).toBeLessThanOrEqual(20)
})

test.each([
  ['已通过', '已通过'],
  ['已经通过审核', '已经通过审'],
  ['OK 通过!', '通过'],
  ['', '详见内容'],
])('phrase: %j → %j', (text, fitted) => {
  expect(fittedPhrase(text)).toBe(fitted)
})

test('a time is written for Asia/Shanghai, whatever zone the function runs in', () => {
  expect(timeValue(Date.parse('2026-09-25T14:05:00+08:00'))).toBe('2026年9月25日 14:05')
  expect(timeValue(Date.parse('2026-01-01T00:00:00+08:00'))).toBe('2026年1月1日 00:00')
})
