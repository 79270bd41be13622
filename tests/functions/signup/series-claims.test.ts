import { claimPlaces } from '../../../cloudfunctions/modules/signup/series-claims'
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

const claim = (nth: number, key: string, at: number) =>
  claimPlaces([key], {
    series: { id: 'weekly', joinsMax: 3 },
    activityId: `a${nth}`,
    signupId: `a${nth}-tap`,
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
