import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'

const FESTIVAL = Date.parse('2026-09-25T10:00:00Z')

interface Stamp {
  now: number
  text: string
  sameClass: boolean
}

describe('the clock of an environment', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions, workers: 1 })
  })
  afterAll(() => cloud.close())

  test('code and database agree on a stopped clock, and it moves when it is moved', async () => {
    const env = await cloud.newEnv()
    await env.seed('notes', [])
    env.clock.set(FESTIVAL)
    const stamp = (await env.call('database', { step: 'stamp' })) as Stamp
    expect(stamp).toEqual({
      now: FESTIVAL,
      text: expect.stringMatching(/^Fri Sep 25 2026 10:00:00 GMT\+0000/),
      sameClass: true,
    })
    expect(env.get('notes', 'stamp')).toEqual({
      _id: 'stamp',
      server: new Date(FESTIVAL),
      local: new Date(FESTIVAL),
    })
    env.clock.advance(60_000)
    expect(env.clock.now()).toBe(FESTIVAL + 60_000)
  })

  test('a shifted clock runs on', async () => {
    const env = await cloud.newEnv()
    await env.seed('notes', [])
    env.clock.advance(3_600_000)
    const { now } = (await env.call('database', { step: 'stamp' })) as Stamp
    expect(Math.abs(now - 3_600_000 - Date.now())).toBeLessThan(5_000)
  })

  test('another environment on the same worker has its own, and real time comes back', async () => {
    const [frozen, real] = [await cloud.newEnv(), await cloud.newEnv()]
    frozen.clock.set(FESTIVAL)
    await frozen.seed('notes', [])
    await real.seed('notes', [])
    await frozen.call('database', { step: 'stamp' })
    const { now } = (await real.call('database', { step: 'stamp' })) as Stamp
    expect(Math.abs(now - Date.now())).toBeLessThan(5_000)
    frozen.clock.real()
    expect(Math.abs(frozen.clock.now() - Date.now())).toBeLessThan(5_000)
  })
})
