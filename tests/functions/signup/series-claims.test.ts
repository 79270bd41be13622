import { claimPlaces, mergeClaims } from '../../../cloudfunctions/modules/signup/series-claims'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { ledger, now } from '../../domain/signup/ledgers'

/** Claims at the database, all at one moment: nobody has read what another is about to write. */

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ schema: 'config/database.json', storage: 'memory' })
  Object.assign(process.env, cloud.env.sdkEnv())
  const ledgers = Array.from({ length: 12 }, (_, i) => ({ ...ledger(), _id: `a${i}` }))
  await cloud.env.seed('seatLedgers', ledgers)
})
afterAll(() => cloud.close())

const claim = (nth: number | string, key: string, at: number, { tap = 'tap', joinsMax = 3, by = key } = {}) =>
  claimPlaces([key], {
    personId: by,
    series: { id: 'weekly', joinsMax },
    activityId: `a${nth}`,
    signupId: `a${nth}-${tap}`,
    now: at,
  })

test('of twelve at once three are granted', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, (_, i) => claim(i, 'wang', now)))
  expect(all.filter(refused => refused === null)).toHaveLength(3)
})

test('a claim may become a seat for a minute; without one it then stands in nobody’s way', async () => {
  for (const nth of [0, 1, 2]) expect(await claim(nth, 'li', now)).toBeNull()
  expect(await claim(3, 'li', now + 59_999)).toMatchObject({ refused: 'seriesFull' })
  expect(await claim(3, 'li', now + 60_000)).toBeNull()
})

/** `a…-father` lost the seat to `a…-mother`, which is there or on its way. */
const raced = (nth: string, sitting: Record<string, string>) => ({
  ...ledger(),
  _id: `a${nth}`,
  sitting,
  spent: [`a${nth}-father`],
})

test('of two parents who seat one child at once the one that comes too late frees nothing', async () => {
  const child = (nth: string | number, tap: string, at: number) =>
    claim(nth, 'child', at, { tap, joinsMax: 1 })
  await cloud.env.seed('seatLedgers', [raced('Coming', {})])
  for (const tap of ['mother', 'father']) expect(await child('Coming', tap, now)).toBeNull()
  // The mother's tap is on its way.
  expect(await child(1, 'tap', now + 1)).toMatchObject({ refused: 'seriesFull' })

  await cloud.env.seed('seatLedgers', [raced('There', { second: 'aThere-mother' })])
  const second = (nth: string | number, tap: string, at: number) =>
    claim(nth, 'second', at, { tap, joinsMax: 1 })
  for (const tap of ['mother', 'father']) expect(await second('There', tap, now)).toBeNull()
  expect(await second(1, 'tap', now + 90_000)).toMatchObject({ refused: 'seriesFull' })
})

test('days are told of one’s own sign-ups, and not of those that others made', async () => {
  await cloud.env.seed('activities', [{ _id: 'aTold', startsAt: now }])
  await cloud.env.seed('signups', [{ _id: 'aTold-tap', personId: 'mother', activityId: 'aTold' }])
  const grandchild = (nth: string | number, by: string) => claim(nth, 'grandchild', now, { joinsMax: 1, by })
  expect(await grandchild('Told', 'mother')).toBeNull()
  await cloud.env.seed('seatLedgers', [{ ...ledger(), _id: 'aTold' }])
  const refused = { refused: 'seriesFull', detail: { joinsMax: 1 } }
  expect(await grandchild(1, 'father')).toEqual(refused)
  expect(await grandchild(1, 'mother')).toEqual({ ...refused, detail: { joinsMax: 1, days: '2026-09-01' } })
})

test('whoever still waited when the line closed has no place; whoever sat by then has', async () => {
  const closed = { lineClosesAt: now - 1, closesAt: now - 1 }
  await cloud.env.seed('seatLedgers', [
    { ...ledger({ capacity: 1, line: { sat: 1, waited: 1 }, ...closed }), _id: 'aClosed' },
  ])
  const [sat = '', waited = ''] = ledger({ line: { sat: 1, waited: 1 } }).line.flatMap(
    ({ attendees }) => attendees,
  )
  const once = { joinsMax: 1 }
  for (const key of [sat, waited]) expect(await claim('Closed', key, now - 90_000, once)).toBeNull()
  expect(await claim(1, sat, now, once)).toMatchObject({ refused: 'seriesFull' })
  expect(await claim(1, waited, now, once)).toBeNull()
})

test('of two records that become one the places of both count, also when it is said twice', async () => {
  for (const nth of [0, 1]) expect(await claim(nth, 'desk', now)).toBeNull()
  expect(await claim(1, 'own', now)).toBeNull()
  await mergeClaims('weekly', 'desk', 'own')
  await mergeClaims('weekly', 'desk', 'own')
  expect(await claim(2, 'own', now)).toBeNull()
  expect(await claim(3, 'own', now)).toMatchObject({ refused: 'seriesFull' })
  expect(await claim(3, 'desk', now)).toBeNull()
})
