import { readShowCode, sayShowCode } from '../../../domain/person/show-code'

test.each([
  ['as it is shown', '4F7K-2M9Q', '4f7k2m9q'],
  ['in small letters and with blanks', ' 4f7k 2m9q ', '4f7k2m9q'],
  ['O for nought, I and L for one', 'OIL0-1111', '01101111'],
  ['too short', '4F7K-2M9', null],
  ['too long', '4F7K-2M9QQ', null],
  ['with a letter that no code has', '4F7K-2M9U', null],
  ['an operator', '{"$ne":1}', null],
])('%s', (_, typed, code) => {
  expect(readShowCode(typed)).toBe(code)
})

test('what is said is read back', () => {
  expect(sayShowCode('4f7k2m9q')).toBe('4F7K-2M9Q')
  expect(readShowCode(sayShowCode('4f7k2m9q'))).toBe('4f7k2m9q')
})
