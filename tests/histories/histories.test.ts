import fc from 'fast-check'
import { history, lives } from './history'
import { play } from './play'
import { remembered } from './remembered'
import { openStreet, type Street } from './street'

/**
 * Random histories through the gateway against the built functions, compared with a model that fits on a page. Every
 * call may fail, lose its answer or die at any of its requests, and is then sent again as the client does.
 * HISTORIES_SEED and HISTORIES_RUNS play others; a failure prints the seed and path to play it again.
 */

const seed = Number(process.env.HISTORIES_SEED ?? 2026)
const runs = Number(process.env.HISTORIES_RUNS ?? lives)

let street: Street
beforeAll(async () => {
  street = await openStreet('dist/cloudfunctions')
})
afterAll(() => street.close())

test('every answer and every seat is that of the model', async () => {
  await fc.assert(
    fc.asyncProperty(history, async life => {
      expect(await play(street, life)).toEqual([])
    }),
    { numRuns: runs, seed, examples: remembered },
  )
}, 300_000)
