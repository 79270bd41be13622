import { collection } from '../../cloudfunctions/kit/collection'
import { runJobs } from '../../cloudfunctions/kit/jobs'
import { type Migration, migrationJob } from '../../cloudfunctions/kit/migrations'
import { localDatabase } from './in-process'

const local = localDatabase()
const counters = collection<{ _id: string; n: number; tens?: number }>('counters')

afterEach(() => jest.restoreAllMocks())

let now = 1_790_000_000_000
beforeEach(async () => {
  await local.env.seed('jobs', [])
  await local.env.seed('migrations', [])
  await local.env.seed(
    'counters',
    Array.from({ length: 25 }, (_, n) => ({ _id: String(n).padStart(2, '0'), n })),
  )
})

/** Ten documents a step; `diesAt` is the step, counted over all runs, after whose work the process is gone. */
function tens(diesAt?: number): Migration & { steps: (string | null)[] } {
  const steps: (string | null)[] = []
  return {
    id: '0001-tens',
    steps,
    async step(cursor) {
      steps.push(cursor)
      const found = await counters.find({ _id: { $gt: cursor ?? '' } }, { sort: [['_id', 'asc']], limit: 10 })
      for (const { _id, n } of found) await counters.update({ _id }, { tens: Math.floor(n / 10) })
      if (steps.length === diesAt) throw new Error('cut off')
      return { cursor: found.length < 10 ? null : (found.at(-1)?._id ?? null), changed: found.length }
    },
  }
}

/** One firing of the timer, long enough after the last. */
async function tick(migrations: readonly Migration[]): Promise<void> {
  now += 10 * 60_000
  await runJobs([migrationJob(migrations)], () => now, 60_000)
}

const state = (id: string) => local.env.get('migrations', id)

test('each runs once, in order', async () => {
  const order: string[] = []
  const noting = (id: string): Migration => ({
    id,
    async step() {
      order.push(id)
      return { cursor: null, changed: 1 }
    },
  })
  await tick([noting('0001-a')])
  await tick([noting('0001-a'), noting('0002-b'), noting('0003-c')])
  await tick([noting('0001-a'), noting('0002-b'), noting('0003-c')])
  expect(order).toEqual(['0001-a', '0002-b', '0003-c'])
  expect(state('0003-c')).toMatchObject({ doneAt: expect.any(Number), changed: 1 })
})

test.each([1, 2, 3])('cut off after step %i, it goes on where the last finished step ended', async diesAt => {
  jest.spyOn(console, 'log').mockImplementation()
  jest.spyOn(console, 'error').mockImplementation()
  const migration = tens(diesAt)
  await tick([migration])
  expect(state('0001-tens')?.doneAt).toBeUndefined()
  await tick([migration])
  expect(state('0001-tens')).toMatchObject({ changed: 25, doneAt: expect.any(Number) })
  const cursors = [null, '09', '19']
  expect(migration.steps).toEqual([...cursors.slice(0, diesAt), ...cursors.slice(diesAt - 1)])
  expect(local.env.read('counters', { tens: { $exists: true } })).toHaveLength(25)
})

test('what a later version has migrated is left alone, and reported', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation()
  jest.spyOn(console, 'log').mockImplementation()
  const migration = tens()
  await local.env.seed('migrations', [{ _id: '0002-later', cursor: null, changed: 3, doneAt: now }])
  await tick([migration])
  expect(migration.steps).toEqual([])
  expect(log.mock.calls.flat().join('\n')).toContain('DatabaseAhead')
  expect(local.env.get('jobs', 'migrations')).toMatchObject({ report: { ahead: 1 } })
})
