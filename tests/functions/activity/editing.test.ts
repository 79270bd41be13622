import type { SeatLedger } from '../../../domain/signup/ledger'
import { day, hour, now, world } from '../../world'
import { activityFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'

const street = world()
const ledgerOf = (id: string) => street.env.get('seatLedgers', id) as unknown as SeatLedger | undefined
const fields = activityFields

describe('activity.create', () => {
  test('makes a draft that its station sees and a resident does not', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const { activityId } = await chen.get('activity.create', { siteId: xiwang, fields })
    const { activity } = await chen.get('activity.detail', { activityId })
    expect(activity).toMatchObject({ ...fields, siteId: xiwang, status: 'draft', rev: 0 })
    expect(activity).not.toHaveProperty('createdBy')
    const wang = await street.resident('王芳')
    expect(await wang.call('activity.detail', { activityId })).toMatchObject({ cause: 'notAllowed' })
    expect(ledgerOf(activityId)).toBeUndefined()
  })

  test('the same request makes one draft', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const create = () => chen.get('activity.create', { siteId: xiwang, fields }, { requestId: 'create-tap' })
    expect(await create()).toEqual(await create())
    expect(street.env.read('activities')).toHaveLength(1)
  })

  test.each([
    ['another station', liaohe, fields, 'notAllowed'],
    ['the end before the start', xiwang, { ...fields, endsAt: fields.startsAt - 1 }, 'timesWrong'],
    ['ages the wrong way round', xiwang, { ...fields, minAge: 60, maxAge: 18 }, 'agesWrong'],
    ['a party beyond the capacity', xiwang, { ...fields, capacity: 3 }, 'partyOverCapacity'],
    ['no title', xiwang, { ...fields, title: '' }, 'badInput'],
  ])('%s is refused and nothing is written', async (_, siteId, wrong, cause) => {
    const chen = await street.staff('陈静', 'station', xiwang)
    expect(await chen.call('activity.create', { siteId, fields: wrong })).toMatchObject({ ok: false, cause })
    expect(street.env.read('activities')).toEqual([])
  })
})

describe('activity.save', () => {
  test('what an editor empties is gone, nested fields are replaced', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const draft = await chen.get('activity.create', { siteId: xiwang, fields: { ...fields, minAge: 6 } })
    const place = { name: '广场', address: '', lng: 122, lat: 43 }
    const saved = await chen.get('activity.save', { ...draft, fields: { ...fields, place } })
    const { activity } = await chen.get('activity.detail', { activityId: draft.activityId })
    expect(saved.rev).toBe(1)
    expect(activity.place).toEqual(place)
    expect(activity).not.toHaveProperty('minAge')
  })

  test('whoever saves an older copy is told, and the newer one stays', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const draft = await chen.get('activity.create', { siteId: xiwang, fields })
    await chen.get('activity.save', { ...draft, fields: { ...fields, title: '先保存的' } })
    const late = await chen.call('activity.save', { ...draft, fields: { ...fields, title: '后保存的' } })
    expect(late).toMatchObject({ cause: 'changedMeanwhile' })
    expect(street.env.get('activities', draft.activityId)).toMatchObject({ title: '先保存的', rev: 1 })
  })

  test('fewer seats than are taken are refused, with their number', async () => {
    const activityId = await street.activity({ capacity: 3, partyMax: 1 })
    for (const name of ['王芳', '李强']) {
      await (await street.resident(name)).get('signup.join', { activityId, attendees: ['self'] })
    }
    const zhou = await street.staff('周伟', 'street')
    const save = (capacity: number) =>
      zhou.call('activity.save', { activityId, rev: 1, fields: { ...fields, partyMax: 1, capacity } })
    expect(await save(1)).toMatchObject({ cause: 'capacityBelowTaken', detail: { taken: 2 } })
    expect(street.env.get('activities', activityId)).toMatchObject({ capacity: 3, rev: 1 })
    expect(await save(2)).toMatchObject({ ok: true })
    expect(ledgerOf(activityId)).toMatchObject({ capacity: 2, free: 0 })
  })

  test('more seats are offered to the line at once', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const wang = await street.resident('王芳')
    const li = await street.resident('李强')
    await wang.get('signup.join', { activityId, attendees: ['self'] })
    expect(await li.get('signup.join', { activityId, attendees: ['self'] })).toMatchObject({ position: 1 })
    const zhou = await street.staff('周伟', 'street')
    await zhou.get('activity.save', { activityId, rev: 1, fields: { ...fields, partyMax: 1, capacity: 2 } })
    expect((await li.get('signup.mine', {})).items).toMatchObject([{ offer: { seats: 1 } }])
  })
})

describe('activity.publish, activity.cancel, activity.copy', () => {
  test('published once; a second editor is told', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const draft = await chen.get('activity.create', { siteId: xiwang, fields })
    expect(await chen.get('activity.publish', draft)).toEqual({ activityId: draft.activityId, rev: 1 })
    expect(ledgerOf(draft.activityId)).toMatchObject({ open: true, capacity: 20, free: 20 })
    expect(await chen.call('activity.publish', draft)).toMatchObject({ cause: 'changedMeanwhile' })
    expect(await chen.call('activity.publish', { ...draft, rev: 1 })).toMatchObject({ cause: 'notDraft' })
  })

  test('what is over is not published', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const draft = await chen.get('activity.create', { siteId: xiwang, fields })
    street.env.clock.set(fields.endsAt + hour)
    expect(await chen.call('activity.publish', draft)).toMatchObject({ cause: 'alreadyStarted' })
  })

  test('a cancelled one says why to those who come, and takes nobody any more', async () => {
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    await wang.get('signup.join', { activityId, attendees: ['self'] })
    const zhou = await street.staff('周伟', 'street')
    await zhou.get('activity.cancel', { activityId, rev: 1, reason: '天气原因' })
    expect((await wang.get('signup.mine', {})).items).toMatchObject([
      { state: 'activityCancelled', reason: '天气原因' },
    ])
    const li = await street.resident('李强')
    const late = await li.call('signup.join', { activityId, attendees: ['self'] })
    expect(late).toMatchObject({ cause: 'activityCancelled' })
    expect(await zhou.call('activity.cancel', { activityId, rev: 2, reason: '再一次' })).toMatchObject({
      cause: 'notPublished',
    })
  })

  test('a copy is a draft with every time moved, and nobody in it', async () => {
    const activityId = await street.activity()
    const zhou = await street.staff('周伟', 'street')
    const startsAt = fields.startsAt + 365 * day
    const copy = await zhou.get('activity.copy', { activityId, startsAt })
    expect(street.env.get('activities', copy.activityId)).toMatchObject({
      status: 'draft',
      copiedFrom: activityId,
      startsAt,
      signupClosesAt: fields.signupClosesAt + 365 * day,
    })
    expect(ledgerOf(copy.activityId)).toBeUndefined()
  })

  test('a copy that is made once is one for all of the staff, until it is called off', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const zhou = await street.staff('周伟', 'street')
    const copy = { activityId: await street.activity(), startsAt: now + 60 * day, once: true as const }
    const first = await chen.get('activity.copy', copy)
    expect(await zhou.get('activity.copy', copy)).toEqual(first)
    const published = await chen.get('activity.publish', first)
    expect(await zhou.get('activity.copy', copy)).toEqual(published)
    await chen.get('activity.cancel', { ...published, reason: '下大雨' })
    const anew = await zhou.get('activity.copy', copy)
    expect(anew.activityId).not.toBe(first.activityId)
    expect(street.env.get('activities', anew.activityId)).toMatchObject({ status: 'draft', rev: 0 })
    expect(await chen.get('activity.copy', copy)).toEqual(anew)
    const later = await chen.get('activity.copy', { ...copy, startsAt: copy.startsAt + day })
    expect(later.activityId).not.toBe(anew.activityId)
  })

  test('staff of another station reach none of it, whether it exists or not', async () => {
    const activityId = await street.activity({}, xiwang)
    const other = await street.staff('刘洋', 'station', liaohe)
    for (const id of [activityId, 'nothing-here']) {
      const reply = await other.call('activity.cancel', { activityId: id, rev: 1, reason: '天气原因' })
      expect(reply).toMatchObject({ cause: 'notAllowed', message: '没有找到，或者您没有权限查看' })
    }
    expect(street.env.get('activities', activityId)).toMatchObject({ status: 'published' })
  })
})

test('an activity that lies ahead counts from now', () => {
  expect(fields.startsAt).toBeGreaterThan(now)
})
