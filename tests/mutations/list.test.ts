import { readFileSync } from 'node:fs'
import { plantedBugs } from '../chaos/planted-bugs'
import { mutations } from './mutations'

/** `npm run mutations` and `npm run chaos:planted` plant them; here it is only seen that the lists still fit the code. */

test.each([...mutations, ...plantedBugs])('$file: $why', ({ file, find, replace }) => {
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
  expect(replace).not.toBe(find)
})

test('at least ten are left to the histories alone', () => {
  expect(mutations.filter(({ caughtBy }) => caughtBy === 'histories').length).toBeGreaterThanOrEqual(10)
})
