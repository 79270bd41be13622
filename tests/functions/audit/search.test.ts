import type { InputOf } from '../../../domain/contract'
import { day, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields, noticeFields } from '../../world/fields'
import { liaohe, office, xiwang } from '../../world/organisation'

const street = world()

const actsSeenBy = async (caller: Caller, filter: Omit<InputOf<'audit.list'>, 'cursor'>) =>
  (await caller.get('audit.list', filter)).items.map(({ name, action }) => `${name} ${action}`)

const write = (caller: Caller, siteId: string) =>
  caller.get('notice.create', { siteId, fields: { ...noticeFields, audienceSiteId: siteId } })

describe('who sees which rows', () => {
  test('station staff those of their site, whoever acted; street staff and owners all', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const li = await street.staff('李娜', 'station', liaohe)
    const zhou = await street.staff('周伟', 'street')
    await write(chen, xiwang)
    await write(li, liaohe)
    await write(zhou, xiwang)
    expect(await actsSeenBy(chen, { siteId: xiwang })).toEqual(
      expect.arrayContaining(['周伟 notice.create', '陈静 notice.create']),
    )
    expect(await actsSeenBy(chen, { siteId: xiwang })).toHaveLength(2)
    expect(await chen.call('audit.list', { siteId: liaohe })).toMatchObject({ cause: 'notAllowed' })
    expect(await chen.call('audit.list', {})).toMatchObject({ cause: 'notAllowed' })
    for (const caller of [zhou, await street.owner()]) {
      const all = await actsSeenBy(caller, {})
      expect(all).toEqual(expect.arrayContaining(['李娜 notice.create', '吴磊 person.grantRole']))
    }
  })

  test('residents and volunteers see none', async () => {
    for (const caller of [await street.resident('王芳'), await street.staff('李强', 'volunteer')])
      expect(await caller.call('audit.list', { siteId: xiwang })).toMatchObject({ cause: 'notAllowed' })
  })
})

describe('filters', () => {
  test('by who acted, by what they did, by the record', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const zhou = await street.staff('周伟', 'street')
    const { personId = '' } = await zhou.get('person.me', {})
    const { noticeId } = await write(chen, xiwang)
    await zhou.get('notice.publish', { noticeId, rev: 0 })
    await write(zhou, office)
    expect(await actsSeenBy(zhou, { personId, action: 'notice.create' })).toEqual(['周伟 notice.create'])
    expect((await actsSeenBy(zhou, { recordId: noticeId })).sort()).toEqual([
      '周伟 notice.publish',
      '陈静 notice.create',
    ])
    expect(await actsSeenBy(chen, { siteId: xiwang, personId })).toEqual(['周伟 notice.publish'])
    expect(await actsSeenBy(chen, { siteId: xiwang, action: 'notice.create' })).toEqual([
      '陈静 notice.create',
    ])
    expect(await actsSeenBy(chen, { siteId: xiwang, recordId: noticeId })).toHaveLength(2)
  })

  test('by days of Asia/Shanghai, both ends included', async () => {
    const zhou = await street.staff('周伟', 'street')
    const action = 'notice.create'
    const at = (time: string) => Date.parse(`${time}:00+08:00`)
    for (const time of ['2026-09-19T23:59', '2026-09-20T00:00', '2026-09-20T23:59', '2026-09-21T00:00']) {
      street.env.clock.set(at(time))
      await write(zhou, office)
    }
    const timesOf = async (filter: { from?: string; to?: string }) =>
      (await zhou.get('audit.list', { action, ...filter })).items.map(row => row.at)
    expect(await timesOf({ from: '2026-09-20', to: '2026-09-20' })).toEqual([
      at('2026-09-20T23:59'),
      at('2026-09-20T00:00'),
    ])
    expect(await timesOf({ from: '2026-09-21' })).toEqual([at('2026-09-21T00:00')])
    expect(await timesOf({ to: '2026-09-19' })).toEqual([at('2026-09-19T23:59')])
  })

  test.each([
    ['a day that is none', { from: '2026-02-30' }],
    ['an action that is a sentence', { action: '谁的 电话' }],
    ['an operator', { personId: { $ne: '' } }],
  ])('%s is refused', async (_, filter) => {
    const { openid } = await street.owner()
    const event = { action: 'audit.list', input: filter, requestId: 'search-tap-1' }
    expect(await street.send(event, openid)).toMatchObject({ cause: 'badInput' })
  })
})

test('newest first, page by page, none left out and none twice, though they are of the same moment', async () => {
  const zhou = await street.staff('周伟', 'street')
  for (let i = 0; i < 120; i++) await write(zhou, office)
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await zhou.get('audit.list', { action: 'notice.create', cursor })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

test('what staff wrote is named, whoever acted too, residents never', async () => {
  const activityId = await street.activity({ title: '中秋灯会' })
  const wang = await street.resident('王芳')
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  const chen = await street.staff('陈静', 'station', xiwang)
  await chen.get('signup.roster', { activityId, purpose: '现场签到' })
  await wang.get('person.exportOwnData', {})
  const owner = await street.owner()
  const { items } = await owner.get('audit.list', {})
  expect(items.find(({ action }) => action === 'signup.roster')).toMatchObject({
    name: '陈静',
    titles: ['中秋灯会'],
    purpose: '现场签到',
    outcome: 'viewed',
  })
  // Acts of one moment stand in any order.
  const granted = items.filter(({ action }) => action === 'person.grantRole')
  expect(granted.map(({ titles }) => titles)).toContainEqual(['陈静'])
  expect(items.find(({ action }) => action === 'person.exportOwnData')).toMatchObject({ name: '' })
  expect(JSON.stringify(items)).not.toContain('王芳')
})

test('it says until when rows are sealed', async () => {
  const zhou = await street.staff('周伟', 'street')
  await write(zhou, office)
  expect((await zhou.get('audit.list', {})).sealedUntil).toBeUndefined()
  street.env.clock.set(now + 12 * minute)
  await street.env.trigger('tick', 'everyMinute')
  expect((await zhou.get('audit.list', {})).sealedUntil).toBe(now)
})

test('a search reads what it shows and little more', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  await chen.get('activity.create', { siteId: xiwang, fields: activityFields })
  street.env.clock.set(now + day)
  street.env.resetStats()
  await chen.get('audit.list', { siteId: xiwang })
  expect(street.env.stats().requests).toBeLessThanOrEqual(7)
})
