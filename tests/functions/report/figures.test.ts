import { readSheet } from 'read-excel-file/node'
import type { ExportJob } from '../../../domain/report/export-job'
import { day, hour, now, world } from '../../world'
import { activityFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'

/** How activities were signed up for: counted by the timer, read by staff. */

const street = world()

const tick = () => street.env.trigger('tick', 'everyMinute')
const september = { from: '2026-09-01', to: '2026-09-30' }

/** 王芳 of 希望花园 comes with her mother, 李强 waits, 赵敏 has given her seat back. */
async function moonCakes(): Promise<string> {
  const activityId = await street.activity({ capacity: 2, partyMax: 2 })
  const wang = await street.resident('王芳', { homeEstateId: 'estate-1' })
  const { family } = await wang.get('person.saveMember', { name: '王母', relation: 'parent' })
  const zhao = await street.resident('赵敏')
  const { signupId } = await zhao.get('signup.join', { activityId, attendees: ['self'] })
  await zhao.get('signup.cancel', { signupId })
  await wang.get('signup.join', { activityId, attendees: ['self', family[0]?.id ?? ''] })
  const li = await street.resident('李强')
  await li.get('signup.join', { activityId, attendees: ['self'] })
  return activityId
}

test('an activity in numbers, counted by the timer and anew when something has changed', async () => {
  const activityId = await moonCakes()
  const chen = await street.staff('陈静', 'station', xiwang)
  expect(await chen.get('report.activityFigures', { activityId })).toEqual({ figures: null })
  await tick()
  const counted = {
    capacity: 2,
    seated: 2,
    waiting: 1,
    signups: 3,
    cancelled: 1,
    days: [{ day: '2026-09-18', signups: 3, cancelled: 1 }],
    estates: [{ estateId: 'estate-1', people: 2 }],
    countedAt: now,
  }
  expect(await chen.get('report.activityFigures', { activityId })).toMatchObject({ figures: counted })

  // Nothing has changed: nothing is counted.
  street.env.clock.set(now + hour)
  await tick()
  expect(await chen.get('report.activityFigures', { activityId })).toMatchObject({ figures: counted })

  const [entry] = (await street.as('王芳').get('signup.mine', {})).items
  await street.as('王芳').get('signup.cancel', { signupId: entry?.signupId ?? '' })
  street.env.clock.set(now + 2 * hour)
  await tick()
  const { figures } = await chen.get('report.activityFigures', { activityId })
  expect(figures).toMatchObject({ seated: 0, waiting: 1, cancelled: 2, countedAt: now + 2 * hour })
  expect(figures).not.toHaveProperty('seen')
})

test('what was said of it: counted with the activity, and once for each voice in the sum of the site', async () => {
  const activityId = await street.activity()
  const said = (who: string, stars: number) => ({
    ...{ _id: `said-${who}`, activityId, siteId: xiwang, personId: who, stars, sealed: '' },
    ...{ textState: 'none', at: now, rev: 0, lastRequestId: 'seeded' },
  })
  const chen = await street.staff('陈静', 'station', xiwang)
  street.env.clock.set(activityFields.endsAt + hour)
  await tick()
  const { figures: before } = await chen.get('report.activityFigures', { activityId })
  expect(before).not.toHaveProperty('voices')
  await street.env.seed('feedbacks', [said('wang', 5), said('li', 4), said('zhao', 4)])
  street.env.clock.set(activityFields.endsAt + 2 * hour)
  await tick()
  const voices = { count: 3, stars: 13 }
  expect((await chen.get('report.activityFigures', { activityId })).figures).toMatchObject({ voices })
  expect(await chen.get('report.siteFigures', { siteId: xiwang, ...september })).toMatchObject({
    sum: { voices },
    activities: [{ id: activityId, voices }],
  })
})

test('who came, from the first who is checked in; who did not, from when the day is closed', async () => {
  const activityId = await street.activity({
    startsAt: now + hour,
    endsAt: now + 3 * hour,
    signupClosesAt: now + hour,
  })
  const wang = await street.resident('王芳')
  const li = await street.resident('李强')
  for (const one of [wang, li]) await one.get('signup.join', { activityId, attendees: ['self'] })
  const chen = await street.staff('陈静', 'station', xiwang)
  const counted = async (at: number) => {
    street.env.clock.set(at)
    await tick()
    return (await chen.get('report.activityFigures', { activityId })).figures?.attended
  }
  expect(await counted(now + hour)).toBeUndefined()
  const { code } = await wang.get('signup.myDay', { activityId })
  await chen.get('signup.scanParty', { activityId, code: code?.text ?? '' })
  expect(await counted(now + 1.2 * hour)).toEqual({ came: 1, walkIns: 0 })
  const group = await chen.get('signup.addWalkIn', { activityId, count: 6 })
  expect(await counted(now + 1.4 * hour)).toEqual({ came: 1, walkIns: 6 })
  await chen.get('signup.changeWalkIn', { activityId, walkInId: group.walkInId, count: 5 })
  expect(await counted(now + 1.5 * hour)).toEqual({ came: 1, walkIns: 5 })
  await chen.get('signup.closeAttendance', { activityId })
  const attended = { came: 1, walkIns: 5, noShows: 1 }
  expect(await counted(now + 1.6 * hour)).toEqual(attended)
  // A process died between a tick and the figures of its day: they are mended with the next count.
  await street.env.change('closedDays', { activityId }, { $set: { came: 0, noShows: 2 } })
  await street.env.change('attendances', { activityId }, { $inc: { rev: 1 } })
  expect(await counted(now + 1.8 * hour)).toEqual(attended)
  expect(street.env.read('closedDays')).toMatchObject([{ came: 1, noShows: 1 }])
  expect(await chen.get('report.siteFigures', { siteId: xiwang, ...september })).toMatchObject({
    sum: { attended: { activities: 1, ...attended } },
    activities: [{ id: activityId, attended }],
  })
})

test('nobody closed it: by rule, a day after the list', async () => {
  const activityId = await street.activity({
    startsAt: now + hour,
    endsAt: now + 3 * hour,
    signupClosesAt: now + hour,
  })
  const wang = await street.resident('王芳')
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  const chen = await street.staff('陈静', 'station', xiwang)
  street.env.clock.set(now + hour)
  await chen.get('signup.addWalkIn', { activityId, count: 6 })
  await tick()
  for (const [at, noShows] of [
    [27 * hour, undefined],
    [28.1 * hour, 1],
  ] as const) {
    street.env.clock.set(now + at)
    await tick()
    const { figures } = await chen.get('report.activityFigures', { activityId })
    expect(figures?.attended?.noShows).toBe(noShows)
  }
})

test('thirty days after an activity its figures stay, whatever is deleted since', async () => {
  const activityId = await moonCakes()
  const chen = await street.staff('陈静', 'station', xiwang)
  await tick()
  street.env.clock.set(now + 60 * day)
  await street.env.remove('signups', { activityId })
  await street.env.change('seatLedgers', { _id: activityId }, { $inc: { rev: 1 } })
  await tick()
  expect(await chen.get('report.activityFigures', { activityId })).toMatchObject({
    figures: { signups: 3, cancelled: 1, countedAt: now },
  })
})

test('the activities of a site, and of all; what was called off is in no sum', async () => {
  await moonCakes()
  const called = await street.activity({ title: '灯谜会' })
  await street.activity({ title: '辽河读书会', capacity: 9 }, liaohe)
  const zhou = await street.staff('周伟', 'street')
  await zhou.get('activity.cancel', { activityId: called, rev: 1, reason: '下雨' })
  await tick()
  const chen = await street.staff('陈静', 'station', xiwang)
  const own = await chen.get('report.siteFigures', { siteId: xiwang, ...september })
  expect(own).toMatchObject({
    sum: { activities: 1, calledOff: 1, capacity: 2, seated: 2, waiting: 1, signups: 3, cancelled: 1 },
    by: 'day',
    more: false,
    countedAt: now,
  })
  expect(own.activities.map(({ title, calledOff }) => [title, calledOff]).sort()).toEqual([
    ['中秋月饼会', false],
    ['灯谜会', true],
  ])
  expect(await zhou.get('report.siteFigures', september)).toMatchObject({
    sum: { activities: 2, capacity: 11 },
  })
  expect(await zhou.get('report.siteFigures', { from: '2026-01-01', to: '2026-08-31' })).toMatchObject({
    sum: { activities: 0 },
    by: 'month',
    activities: [],
  })
  expect(await chen.call('report.siteFigures', september)).toMatchObject({ cause: 'notAllowed' })
})

test('the year of 1,000 activities is read with a stated bound, and says when there are more', async () => {
  const zhou = await street.staff('周伟', 'street')
  const one = {
    siteId: xiwang,
    title: '活动',
    calledOff: false,
    capacity: 10,
    seated: 1,
    waiting: 0,
    signups: 1,
    cancelled: 0,
    days: [{ day: '2026-09-18', signups: 1, cancelled: 0 }],
    estates: [{ estateId: 'estate-1', people: 1 }],
    countedAt: now,
    seen: '1.1.1',
  }
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...one, _id: `activity-${from + i}`, startsAt: now + i }))
  await street.env.seed('activityFigures', many(0, 1000))
  const asked = { siteId: xiwang, ...september }
  const before = street.env.stats().requests
  const year = await zhou.get('report.siteFigures', asked)
  // The caller, the site, four pages and the empty one behind them.
  expect(street.env.stats().requests - before).toBeLessThanOrEqual(7)
  expect(year).toMatchObject({ sum: { activities: 1000, seated: 1000 }, more: false })
  await street.env.seed('activityFigures', many(1000, 1))
  expect(await zhou.get('report.siteFigures', asked)).toMatchObject({
    sum: { activities: 1000 },
    more: true,
  })
})

test('figures are exported like everything else', async () => {
  await moonCakes()
  await tick()
  const chen = await street.staff('陈静', 'station', xiwang)
  const { exportId } = await chen.get('report.askFigures', { siteId: xiwang, ...september })
  expect(await chen.get('report.export', { exportId })).toMatchObject({
    state: 'ready',
    form: 'figures',
    total: 1,
    name: '统计表-希望社区-2026-09-01至2026-09-30.xlsx',
  })
  const { file } = street.env.get('exportJobs', exportId) as unknown as ExportJob
  const content = await street.env.file(file?.id ?? '')
  if (!content) throw new Error('there is no file')
  const [, activity, sum] = await readSheet(content, '活动')
  expect(activity).toEqual([
    '中秋月饼会',
    '希望社区',
    '2026-09-25 14:00',
    null,
    2,
    2,
    1,
    3,
    1,
    null,
    null,
    null,
    null,
    null,
  ])
  expect(sum?.slice(4)).toEqual([2, 2, 1, 3, 1, 0, 0, 0, null, null])
  expect(await readSheet(content, '按小区')).toEqual([
    ['小区', '已报名人数'],
    ['希望花园', 2],
  ])
  expect(street.env.read('auditRows', { action: 'report.export' })).toMatchObject([
    { outcome: 'exported', count: 1, siteId: xiwang },
  ])
})
