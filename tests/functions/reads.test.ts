import { misses } from '../bench/reads/bounds'
import { cases } from '../bench/reads/cases'
import { inLargeStreet } from '../bench/reads/large-street'
import { measure } from '../bench/reads/measure'

/**
 * Every reading action of the registry keeps to its bound in a street that has grown; `npm run bench:reads` asks the same
 * of one that is thirty times as large. A new action is here without being added.
 */
test('every reading action asks and reads no more than it may', async () => {
  const sizes = { rest: 300, persons: 3000, signups: 3000 }
  const wrong = await inLargeStreet(sizes, async (env, street) => {
    const found: string[] = []
    for (const one of cases) found.push(...misses(one.name, await measure(env, street, one, 1)))
    return found
  })
  expect(wrong.join('\n')).toBe('')
})
