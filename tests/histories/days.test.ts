import fc from 'fast-check'
import { dayLife, dayLives, rememberedDays } from './day/life'
import { playDay } from './day/play-day'
import { openStreet, type Street } from './street'

/**
 * Random days of two activities through the gateway: scans, ticks made without a network, repeats, with lost answers and
 * crashes, compared with a model that keeps every deed. HISTORIES_SEED and HISTORIES_RUNS play others.
 */

const seed = Number(process.env.HISTORIES_SEED ?? 2026)
const runs = Number(process.env.HISTORIES_RUNS ?? dayLives)

let street: Street
beforeAll(async () => {
  street = await openStreet('dist/cloudfunctions')
})
afterAll(() => street.close())

test('who came is what the latest deeds say, and nobody came twice', async () => {
  await fc.assert(
    fc.asyncProperty(dayLife, async life => {
      expect(await playDay(street, life)).toEqual([])
    }),
    { numRuns: runs, seed, examples: rememberedDays },
  )
}, 300_000)
