import { day, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields, noticeFields } from '../../world/fields'
import { liaohe, office, xiwang } from '../../world/organisation'

const street = world()
const idOf = async (name: string): Promise<string> =>
  (await street.as(name).get('person.me', {})).personId ?? ''

const ofTheStreet = { name: '值班室', phone: '0475-0000000' }
const draft = (caller: Caller, siteId: string, part: Partial<typeof activityFields> = {}) =>
  caller.get('activity.create', { siteId, fields: { ...activityFields, contact: ofTheStreet, ...part } })

async function workOf(name: string): Promise<Record<string, string[]>> {
  const { work } = await (await street.owner()).get('person.openWork', { personId: await idOf(name) })
  return Object.fromEntries(work.map(({ kind, items }) => [kind, items.map(({ title }) => title)]))
}

/** 陈静 of 希望社区 leaves: a draft, a notice, and an activity that names her. 李娜 follows her. */
async function leaving() {
  const chen = await street.staff('陈静', 'station', xiwang)
  await draft(chen, xiwang, { title: '草稿' })
  await chen.get('notice.create', { siteId: xiwang, fields: { ...noticeFields, audienceSiteId: xiwang } })
  const activityId = await street.activity({
    title: '已发布',
    contact: { name: '陈静', phone: '0475-1' + '111111' },
  })
  await street.staff('李娜', 'station', xiwang)
  return { activityId, fromId: await idOf('陈静'), toId: await idOf('李娜') }
}

describe('person.openWork', () => {
  test('drafts that one looks after, and activities that name one as contact', async () => {
    await leaving()
    expect(await workOf('陈静')).toEqual({
      'activity.draft': ['草稿'],
      'activity.contact': ['已发布'],
      'notice.draft': ['中秋活动开始报名'],
    })
    expect(await workOf('李娜')).toEqual({})
  })

  test('nothing of it when it is over, cancelled or published', async () => {
    const { activityId } = await leaving()
    const zhou = street.as('周伟')
    await zhou.get('activity.cancel', { activityId, rev: 1, reason: '天气' })
    expect(await workOf('陈静')).not.toHaveProperty(['activity.contact'])
    street.env.clock.set(now + 30 * day)
    expect(await workOf('陈静')).toHaveProperty(['activity.draft'])
  })

  test('for street staff and owners; residents are not looked up by their id', async () => {
    const { fromId } = await leaving()
    expect(await street.as('周伟').call('person.openWork', { personId: fromId })).toMatchObject({ ok: true })
    expect(await street.as('李娜').call('person.openWork', { personId: fromId })).toMatchObject({
      cause: 'notAllowed',
    })
    await street.resident('王芳')
    expect(await street.as('周伟').call('person.openWork', { personId: await idOf('王芳') })).toMatchObject({
      cause: 'personUnknown',
    })
  })
})

describe('person.handOver', () => {
  test('everything at once, each with its row, and the new contact is published', async () => {
    const { activityId, fromId, toId } = await leaving()
    const owner = await street.owner()
    const phone = '0475-2222222'
    expect(await owner.get('person.handOver', { fromId, toId, phone })).toEqual({ left: 0, unreached: 0 })
    expect(await workOf('陈静')).toEqual({})
    expect(Object.keys(await workOf('李娜')).sort()).toEqual([
      'activity.contact',
      'activity.draft',
      'notice.draft',
    ])
    const { activity } = await street.as('王芳').get('activity.detail', { activityId })
    expect(activity.contact).toEqual({ name: '李娜', phone })
    const rows = street.env.read('auditRows', { action: 'person.handOver', siteId: xiwang })
    expect(rows).toHaveLength(3)
    expect(rows).toEqual(
      rows.map(() => expect.objectContaining({ personId: expect.any(String), outcome: 'done' })),
    )
    expect(street.env.read('auditRows', { action: 'person.handOver', records: activityId })).toHaveLength(1)
    expect(JSON.stringify(street.env.read('handovers'))).not.toContain(phone)
  })

  test('whoever created a draft stays known', async () => {
    const { fromId, toId } = await leaving()
    await (await street.owner()).get('person.handOver', { fromId, toId })
    expect(street.env.read('activities', { title: '草稿' })).toMatchObject([
      { createdBy: fromId, keptBy: toId },
    ])
  })

  test('what the other has no role for stays, and is counted', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const owner = await street.owner()
    const fromId = await idOf('陈静')
    await owner.get('person.grantRole', { personId: fromId, role: 'station', siteId: liaohe, reason: '代管' })
    await draft(chen, xiwang, { title: '希望的' })
    await draft(chen, liaohe, { title: '辽河的' })
    await street.staff('李娜', 'station', liaohe)
    const toId = await idOf('李娜')
    expect(await owner.get('person.handOver', { fromId, toId })).toEqual({ left: 0, unreached: 1 })
    expect(await workOf('陈静')).toEqual({ 'activity.draft': ['希望的'] })
    expect(await workOf('李娜')).toEqual({ 'activity.draft': ['辽河的'] })
  })

  test('after the roles are gone it can still be handed over', async () => {
    const { fromId, toId } = await leaving()
    const owner = await street.owner()
    const role = { personId: fromId, role: 'station', siteId: xiwang } as const
    await owner.get('person.revokeRole', { ...role, reason: '离职' })
    expect(await owner.get('person.handOver', { fromId, toId })).toMatchObject({ left: 0 })
    expect(await workOf('陈静')).toEqual({})
  })

  test('a late repeat moves nothing that came later', async () => {
    const { fromId, toId } = await leaving()
    const owner = await street.owner()
    const again = { requestId: 'hand-tap-1' }
    const first = await owner.get('person.handOver', { fromId, toId }, again)
    street.env.clock.set(now + minute)
    await draft(street.as('陈静'), xiwang, { title: '后来写的' })
    expect(await owner.get('person.handOver', { fromId, toId }, again)).toEqual(first)
    expect(await workOf('陈静')).toEqual({ 'activity.draft': ['后来写的'] })
  })

  test('an edit that began before does not bring the old one back', async () => {
    const { fromId, toId } = await leaving()
    const [before] = street.env.read('activities', { title: '草稿' })
    await (await street.owner()).get('person.handOver', { fromId, toId })
    const fields = { ...activityFields, title: '草稿，改过' }
    const save = { activityId: String(before?._id), rev: 0, fields }
    await street.as('陈静').get('activity.save', save)
    expect(street.env.read('activities', { title: '草稿，改过' })).toMatchObject([{ keptBy: toId }])
  })

  test.each([1, 2, 3])('cut off after %d of its writes, the job finishes it', async nth => {
    street.allowFaults()
    const { fromId, toId } = await leaving()
    const owner = await street.owner()
    const fault = street.env.faults.add({
      fn: 'api',
      effect: 'crashAfter',
      collection: nth === 3 ? 'notices' : 'activities',
      action: 'database.modifyDocument',
      nth: nth === 3 ? 1 : nth,
    })
    await owner.call('person.handOver', { fromId, toId }).catch(() => undefined)
    expect(fault.struck).toBe(1)
    street.env.clock.set(now + minute)
    await street.env.trigger('tick', 'everyMinute')
    expect(await workOf('陈静')).toEqual({})
    expect(street.env.read('handovers')).toMatchObject([{ state: 'done' }])
  })

  test.each([
    ['handOverToSelf', '陈静', '陈静'],
    ['personUnknown', '陈静', 'nobody'],
    ['personUnknown', 'nobody', '陈静'],
    ['personUnknown', '王芳', '陈静'],
  ])('%s: nothing moves', async (cause, from, to) => {
    await leaving()
    await street.resident('王芳')
    const ids: Record<string, string> = {
      陈静: await idOf('陈静'),
      王芳: await idOf('王芳'),
      nobody: 'nobody',
    }
    const parties = { fromId: ids[from] ?? '', toId: ids[to] ?? '' }
    expect(await (await street.owner()).call('person.handOver', parties)).toMatchObject({ cause })
    expect(street.env.read('handovers')).toEqual([])
  })

  test('street staff may, station staff may not; a telephone is a telephone', async () => {
    const { fromId, toId } = await leaving()
    expect(await street.as('李娜').call('person.handOver', { fromId, toId })).toMatchObject({
      cause: 'notAllowed',
    })
    const zhou = street.as('周伟')
    expect(await zhou.call('person.handOver', { fromId, toId, phone: '打给我' })).toMatchObject({
      cause: 'badInput',
    })
    expect(await zhou.call('person.handOver', { fromId, toId })).toMatchObject({ ok: true })
    const { work } = await zhou.get('person.openWork', { personId: fromId })
    expect(work).toEqual([])
    await zhou.get('notice.create', { siteId: office, fields: noticeFields })
  })
})
