import { readFileSync } from 'node:fs'
import { mutations } from './mutations'

/** `npm run mutations` plants them; here it is only seen that the list still fits the code. */

test.each(mutations)('$file: $why', ({ file, find, replace }) => {
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
  expect(replace).not.toBe(find)
})

test('at least ten are left to the histories alone', () => {
  expect(mutations.filter(({ caughtBy }) => caughtBy === 'histories').length).toBeGreaterThanOrEqual(10)
})
