import { isDeepStrictEqual } from 'node:util'
import { humanKey } from '../../../cloudfunctions/modules/signup/human-key'
import schema from '../../../config/database.json'
import keys from '../../../config/local-keys.json'
import type { ActionName, InputOf, OutputOf } from '../../../domain/contract'
import type { Reply } from '../../../domain/reply'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { checkInvariants } from '../../../scripts/invariants/check'
import { type Row, snapshotOf } from '../../../scripts/invariants/snapshot'
import { demoData } from '../../../scripts/seed/demo-data'
import { demoPeople } from '../../../scripts/seed/demo-people'
import { replaySample } from '../../../scripts/seed/replay'
import { type SeedSummary, seedCloud } from '../../../scripts/seed/seed-cloud'

const now = Date.parse('2026-09-18T10:00:00+08:00')
let cloud: LocalCloud
let summary: SeedSummary
beforeAll(async () => {
  cloud = await startLocalCloud({
    functions: 'dist/cloudfunctions',
    schema: 'config/database.json',
    storage: 'memory',
    env: keys,
  })
  cloud.env.clock.set(now)
  summary = await seedCloud(cloud, undefined, { now, env: cloud.env.name })
}, 120_000)
afterAll(() => cloud.close())

let calls = 0
async function ask<N extends ActionName>(openid: string, action: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const event = { action, input, requestId: `request-${String(++calls).padStart(5, '0')}` }
  // The contract says what this action answers.
  const reply = (await cloud.env.call('api', event, { openid })) as Reply<OutputOf<N>>
  if (!reply.ok) throw new Error(`${openid}: ${JSON.stringify(reply)}`)
  return reply.data
}
const titled = async (title: string) =>
  (await ask('demo-resident', 'signup.mine', {})).items.find(signup => signup.title.includes(title))

test('all of it is there, and every query had its index', () => {
  expect(summary).toMatchObject({ people: 1517, activities: 1080, notices: 25 })
  const count = (collection: string) => cloud.env.read(collection).length
  expect(['sites', 'estates', 'sections', 'persons', 'activities', 'notices'].map(count)).toEqual([
    12, 58, 8, 1517, 1084, 25,
  ])
  // The stories have added theirs.
  expect(count('signups')).toBe(summary.signups + 5)
  expect(cloud.env.stats().collectionScans).toEqual([])
})

test('it keeps every promise that a database can show', () => {
  const rows = (name: string) => cloud.env.read(name) as unknown as Row[]
  const all = Object.fromEntries(Object.keys(schema.collections).map(name => [name, rows(name)]))
  expect(checkInvariants(snapshotOf(all, now))).toEqual([])
})

test('what people told lies sealed', () => {
  const stored = JSON.stringify([cloud.env.read('persons'), cloud.env.read('signups')])
  expect(stored).not.toMatch(/王芳|李小雨|王建国/)
})

test('a sample was made again by the real actions, and was the same', () => {
  expect(summary.replayed).toBeGreaterThan(60)
})

test('every demo person has the role that the switcher shows', async () => {
  const roles = await Promise.all(
    demoPeople.map(async ({ openid }) => (await ask(openid, 'person.me', {})).roles),
  )
  expect(roles).toEqual([
    [],
    [{ role: 'volunteer' }],
    [{ role: 'volunteer' }, { role: 'leader' }],
    [{ role: 'correspondent', siteId: 'xiwang' }],
    [{ role: 'station', siteId: 'xiwang' }],
    [{ role: 'street' }],
    [{ role: 'owner' }],
  ])
})

test('王芳 goes to the festival with her child, and waits first in line for the shadow play', async () => {
  expect(await titled('中秋')).toMatchObject({ state: 'seated', attendees: ['王芳', '李小雨'] })
  expect(await titled('皮影戏')).toMatchObject({ state: 'waiting', position: 1 })
})

test('the seat that came back is held for 李强; 赵敏 is next after 王芳', async () => {
  const [li, zhao] = await Promise.all(
    ['demo-volunteer', 'demo-leader'].map(async openid => {
      const { items } = await ask(openid, 'signup.mine', {})
      return items.find(({ title }) => title.includes('皮影戏'))
    }),
  )
  expect(li).toMatchObject({ state: 'waiting', offer: { seats: 1 } })
  expect(zhao).toMatchObject({ state: 'waiting', position: 2 })
})

test('陈静 sees who comes to the shadow play; the film night is off and says why', async () => {
  const { items } = await ask('demo-station', 'activity.manage', { siteId: 'xiwang' })
  const film = items.find(({ title }) => title === '露天电影')
  expect(film).toMatchObject({ status: 'cancelled' })
  const [play] = cloud.env.read('activities', { title: '皮影戏专场' })
  const roster = await ask('demo-station', 'signup.roster', { activityId: String(play?._id) })
  expect(roster).toMatchObject({ capacity: 12, seated: 11, held: 1, waiting: 3 })
})

test('a second seeding is refused', async () => {
  await expect(seedCloud(cloud, undefined, { now, env: cloud.env.name })).rejects.toMatchObject({
    errMsg: expect.stringContaining('E11000'),
  })
})

test('what differs from what the actions write shows in the sample', async () => {
  const data = demoData(now, humanKey)
  const [first] = data.activities
  const [notice] = data.notices
  const [signup] = first?.filled?.signups ?? []
  if (!first?.filled || !notice || !signup) throw new Error('the first activity has nobody')
  first.filled.ledger.line.pop()
  first.activity.rev = 2
  signup.attendees = [{ key: 'k', name: '某人' }]
  notice.notice.updatedAt = 1
  const differing = (await replaySample(data, now)).filter(
    ({ inserted, made }) => !isDeepStrictEqual(inserted, made),
  )
  expect(differing.map(({ inserted }) => inserted)).toEqual([
    notice.notice,
    { ...first.activity, tokens: expect.any(Array) },
    first.filled.ledger,
    signup,
  ])
}, 120_000)
