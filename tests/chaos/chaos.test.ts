import { functionsDir } from '../../config/build-functions'
import { play } from './play'
import { openTown, type Town } from './town'

/** CHAOS_SECONDS and CHAOS_SEED play others; `npm run chaos` plays for longer. */

const seconds = Number(process.env.CHAOS_SECONDS ?? 6)
const seed = Number(process.env.CHAOS_SEED ?? 2026)

let town: Town
beforeAll(async () => {
  town = await openTown(functionsDir)
})
afterAll(() => town.close())

test('many people at once, with faults anywhere: nothing acknowledged is lost and no promise is broken', async () => {
  const outcome = await play(town, { seconds, seed, answersMin: 400 })
  expect(outcome.missing).toEqual([])
  expect(outcome.violations).toEqual([])
  // Otherwise it was no storm.
  expect(outcome.faults).toBeGreaterThan(20)
  expect(outcome.calls).toBeGreaterThan(outcome.acknowledged)
}, 300_000)
