import { day, hour, now, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'

const street = world()

/** `n` days from now, at this hour of Asia/Shanghai; `now` is 10:00. */
const at = (n: number, oClock: number) => now + n * day + (oClock - 10) * hour
const times = (startsAt: number) => ({
  startsAt,
  endsAt: startsAt + 2 * hour,
  signupOpensAt: now - day,
  signupClosesAt: startsAt - hour,
})

describe('activity.list', () => {
  test('by start from today on; drafts, yesterday and cancelled ones are not there', async () => {
    const second = await street.activity({ title: '后天', ...times(at(2, 9)) })
    const first = await street.activity({ title: '明天', ...times(at(1, 9)) })
    const gone = await street.activity({ title: '取消了', ...times(at(1, 12)) })
    const zhou = await street.staff('周伟', 'street')
    await zhou.get('activity.cancel', { activityId: gone, rev: 1, reason: '天气原因' })
    await zhou.get('activity.copy', { activityId: first, startsAt: at(3, 9) })
    const { items, next } = await street.as('路人').get('activity.list', {})
    expect(items.map(({ id }) => id)).toEqual([first, second])
    expect(next).toBeUndefined()
  })

  test('filters by site, kind, festival and day', async () => {
    const a = await street.activity({ ...times(at(1, 9)), kind: 'festival', festival: 'zhongqiu' }, xiwang)
    const { festival: _, ...plain } = { festival: undefined, ...times(at(2, 9)) }
    const b = await street.activity({ ...plain, kind: 'fitness' }, liaohe)
    const guest = street.as('路人')
    const ids = async (filter: Parameters<typeof guest.get<'activity.list'>>[1]) =>
      (await guest.get('activity.list', filter)).items.map(({ id }) => id)
    expect(await ids({ siteId: liaohe })).toEqual([b])
    expect(await ids({ kind: 'festival' })).toEqual([a])
    expect(await ids({ day: '2026-09-19' })).toEqual([a])
    expect(await ids({ siteId: xiwang, kind: 'fitness' })).toEqual([])
  })

  test('only what still has seats', async () => {
    const full = await street.activity({ ...times(at(1, 9)), capacity: 1, partyMax: 1 })
    const free = await street.activity({ ...times(at(2, 9)) })
    await (await street.resident('王芳')).get('signup.join', { activityId: full, attendees: ['self'] })
    const { items } = await street.as('路人').get('activity.list', { freeOnly: true })
    expect(items.map(({ id }) => id)).toEqual([free])
  })

  test('pages follow each other without a gap or a repeat, also at the same moment', async () => {
    const made: string[] = []
    for (let i = 0; i < 23; i++) made.push(await street.activity({ ...times(at(1, 9)) }))
    const guest = street.as('路人')
    const first = await guest.get('activity.list', {})
    const second = await guest.get('activity.list', { cursor: first.next })
    expect([first.items.length, second.items.length]).toEqual([20, 3])
    const seen = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(seen)).toEqual(new Set(made))
  })

  test('costs three requests and reads only what it returns', async () => {
    for (let i = 0; i < 5; i++) await street.activity({ ...times(at(1, 9)) })
    street.env.resetStats()
    await street.as('路人').get('activity.list', {})
    const { requests, rowsScanned } = street.env.stats()
    expect(requests).toBe(3)
    // Five activities and their five ledgers; nobody is found for a visitor.
    expect(rowsScanned).toBeLessThanOrEqual(10)
  })
})

test('activity.month counts starts by the day of Asia/Shanghai', async () => {
  await street.activity({ ...times(at(1, 7)) })
  await street.activity({ ...times(at(1, 23)) })
  await street.activity({ ...times(at(20, 9)) })
  const guest = street.as('路人')
  expect(await guest.get('activity.month', { month: '2026-09' })).toEqual({ days: { '2026-09-19': 2 } })
  expect(await guest.get('activity.month', { month: '2026-10' })).toEqual({ days: { '2026-10-08': 1 } })
  expect(await guest.call('activity.month', { month: '2026-13' })).toMatchObject({ cause: 'badInput' })
})

test('activity.detail shows the seats, and the caller their own place', async () => {
  const activityId = await street.activity({ capacity: 1, partyMax: 1 })
  const wang = await street.resident('王芳')
  const li = await street.resident('李强')
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  await li.get('signup.join', { activityId, attendees: ['self'] })
  expect(await wang.get('activity.detail', { activityId })).toMatchObject({
    seats: { capacity: 1, free: 0, waiting: 1 },
    mine: { state: 'seated', party: 1 },
  })
  expect(await li.get('activity.detail', { activityId })).toMatchObject({
    mine: { state: 'waiting', position: 1 },
  })
  expect(await street.as('路人').get('activity.detail', { activityId })).not.toHaveProperty('mine')
})

test('activity.manage lists a site, newest change first, by status', async () => {
  const older = await street.activity({}, xiwang)
  street.env.clock.set(now + hour)
  const chen = await street.staff('陈静', 'station', xiwang)
  const { activityId: draft } = await chen.get('activity.copy', { activityId: older, startsAt: at(30, 9) })
  const ids = async (status?: 'draft' | 'published') =>
    (await chen.get('activity.manage', { siteId: xiwang, status })).items.map(({ id }) => id)
  expect(await ids()).toEqual([draft, older])
  expect(await ids('published')).toEqual([older])
  expect(await chen.call('activity.manage', { siteId: liaohe })).toMatchObject({ cause: 'notAllowed' })
})
