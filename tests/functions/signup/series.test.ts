import { dayOf } from '../../../domain/time'
import { day, hour, minute, now, world } from '../../world'
import { xiwang } from '../../world/organisation'
import { killAfterEachWrite } from '../cut-off'
import { claim } from '../person/two-records'

/** The same again every week, and so many of them for everybody. */

const street = world()
const startsAt = now + 3 * day
const fields = {
  signupOpensAt: now - 60 * day,
  startsAt,
  endsAt: startsAt + 2 * hour,
  signupClosesAt: startsAt,
}

/** A first time and `more` after it, all published; their ids in the order of time. */
async function series(more: number, joinsMax?: number): Promise<string[]> {
  const station = await street.staff('高远', 'station', xiwang)
  const first = await street.activity(fields, xiwang)
  const ids = [first]
  const asked = joinsMax === undefined ? {} : { joinsMax }
  for (let week = 1; week <= more; week++) {
    const copy = { activityId: first, startsAt: startsAt + 7 * week * day, series: asked }
    const { activityId, rev } = await station.get('activity.copy', copy)
    await station.get('activity.publish', { activityId, rev })
    ids.push(activityId)
  }
  return ids
}

test('the same start again is the same draft, from whichever telephone; all are of one series', async () => {
  const station = await street.staff('高远', 'station', xiwang)
  const colleague = await street.staff('陈静', 'station', xiwang)
  const [first = '', second = ''] = await series(1)
  const copy = { activityId: first, startsAt: startsAt + 7 * day, series: {} }
  expect(await colleague.get('activity.copy', copy)).toEqual({ activityId: second, rev: 1 })
  const another = { ...copy, activityId: second, startsAt: startsAt + 14 * day }
  const third = await station.get('activity.copy', another)
  const { activity } = await station.get('activity.detail', { activityId: first })
  const seriesId = activity.series?.id ?? ''
  const ahead = await station.get('activity.series', { seriesId })
  expect(ahead.times.map(({ id, status }) => [id, status])).toEqual([
    [first, 'published'],
    [second, 'published'],
    [third.activityId, 'draft'],
  ])
  // Nobody else is told of a draft.
  const wang = await street.resident('王芳')
  expect((await wang.get('activity.series', { seriesId })).times.map(({ id }) => id)).toEqual([first, second])
  // What is edited later stays of the series.
  const {
    _id,
    siteId,
    status,
    rev,
    createdAt,
    updatedAt,
    publishedAt,
    offerHours,
    series: _,
    ...edited
  } = activity
  await station.get('activity.save', { activityId: first, rev, fields: { ...edited, title: '换个名字' } })
  expect((await wang.get('activity.detail', { activityId: first })).activity.series).toEqual({ id: seriesId })
})

test('how many were held before today, without what was called off', async () => {
  const [, second = ''] = await series(3)
  const station = await street.staff('高远', 'station', xiwang)
  const { activity } = await station.get('activity.detail', { activityId: second })
  await station.get('activity.cancel', { activityId: second, rev: activity.rev, reason: '下雨' })
  const seriesId = activity.series?.id ?? ''
  const seen = async () => (await street.as('路人').get('activity.series', { seriesId })).held
  expect(await seen()).toBe(0)
  street.env.clock.set(startsAt + 13 * day)
  expect(await seen()).toBe(1)
  street.env.clock.set(startsAt + 15 * day)
  expect(await seen()).toBe(2)
})

test('at most two of five, whichever telephone is quickest; what is given back counts no more', async () => {
  const ids = await series(4, 2)
  const wang = await street.resident('王芳')
  const joins = await Promise.all(
    ids.flatMap(activityId =>
      [1, 2].map(tap =>
        wang.call(
          'signup.join',
          { activityId, attendees: ['self'] },
          { requestId: `tap-${activityId}-${tap}` },
        ),
      ),
    ),
  )
  const live = (await wang.get('signup.mine', {})).items.filter(({ state }) => state === 'seated')
  expect(live).toHaveLength(2)
  expect(joins.filter(({ ok }) => !ok).map(reply => !reply.ok && reply.cause)).toEqual(
    expect.arrayContaining(['seriesFull']),
  )
  const [one, other] = live
  const free = ids.find(id => id !== one?.activityId && id !== other?.activityId) ?? ''
  const join = () => wang.call('signup.join', { activityId: free, attendees: ['self'] })
  const days = ids.flatMap((id, week) =>
    id === one?.activityId || id === other?.activityId ? [dayOf(startsAt + 7 * week * day)] : [],
  )
  const refused = { cause: 'seriesFull', detail: { joinsMax: 2, days: days.join(' ') } }
  expect(await join()).toMatchObject({ ok: false, ...refused })
  await wang.get('signup.cancel', { signupId: one?.signupId ?? '' })
  expect(await join()).toMatchObject({ ok: true })
  expect(await join()).toMatchObject({ ok: false, cause: 'alreadyIn' })
})

test('wherever the process dies, nobody is kept from a place for longer than a minute, and nobody gets one too many', async () => {
  const first = await killAfterEachWrite(
    street,
    async () => {
      const ids = await series(1, 1)
      return { ids, li: await street.resident('李强') }
    },
    ({ ids, li }) => li.call('signup.join', { activityId: ids[0] ?? '', attendees: ['self'] }),
    async ({ ids, li }) => {
      street.env.clock.set(street.env.clock.now() + 2 * minute)
      const sits = (await li.get('activity.detail', { activityId: ids[0] ?? '' })).mine !== undefined
      expect(await li.call('signup.join', { activityId: ids[1] ?? '', attendees: ['self'] })).toMatchObject(
        sits ? { cause: 'seriesFull' } : { ok: true },
      )
    },
  )
  expect(first).toBeGreaterThan(2)
}, 60_000)

test('an activity that is called off takes no place of the series', async () => {
  const [first = '', second = ''] = await series(1, 1)
  const zhao = await street.resident('赵敏')
  await zhao.get('signup.join', { activityId: first, attendees: ['self'] })
  const station = await street.staff('高远', 'station', xiwang)
  const { activity } = await station.get('activity.detail', { activityId: first })
  await station.get('activity.cancel', { activityId: first, rev: activity.rev, reason: '下雨' })
  expect(await zhao.call('signup.join', { activityId: second, attendees: ['self'] })).toMatchObject({
    ok: true,
  })
})

test('what was signed up for at the desk counts for the record that it becomes one with', async () => {
  const [first = '', second = ''] = await series(1, 1)
  const zhou = await street.staff('周伟', 'street')
  const deskId = await street.deskPerson('孙桂英', xiwang)
  const self = { attendees: ['self'] }
  await zhou.get('signup.deskJoin', { personId: deskId, activityId: first, ...self })
  expect(await zhou.call('signup.deskJoin', { personId: deskId, activityId: second, ...self })).toMatchObject(
    { cause: 'seriesFull' },
  )
  const sun = await street.resident('孙桂英')
  expect(await claim(street, sun, deskId)).toMatchObject({ ok: true })
  expect(await sun.call('signup.join', { activityId: second, ...self })).toMatchObject({
    cause: 'seriesFull',
  })
})
