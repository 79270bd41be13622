import { presentMs } from '../../../domain/activity/presence'
import { day, minute, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'

/** Who else has an activity open in the editor. */

const street = world()
const rows = () => street.env.read('presences')

test('two who have it open are told of each other by name, until one leaves or is not heard of any more', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const zhou = await street.staff('周伟', 'street')
  const activityId = await street.activity({}, xiwang)
  const other = await street.activity({}, xiwang)
  expect(await chen.get('activity.present', { activityId })).toEqual({ others: [] })
  expect(await zhou.get('activity.present', { activityId: other })).toEqual({ others: [] })
  expect(await zhou.get('activity.present', { activityId })).toEqual({ others: ['陈静'] })
  street.env.clock.advance(minute)
  expect(await chen.get('activity.present', { activityId })).toEqual({ others: ['周伟'] })
  expect(rows()).toHaveLength(3)

  // One word got lost, and then all of them.
  street.env.clock.advance(presentMs - minute - 1)
  expect(await chen.get('activity.present', { activityId })).toEqual({ others: ['周伟'] })
  street.env.clock.advance(1)
  expect(await chen.get('activity.present', { activityId })).toEqual({ others: [] })
  expect(await zhou.get('activity.present', { activityId })).toEqual({ others: ['陈静'] })
  await chen.get('activity.present', { activityId, leaving: true })
  street.env.clock.advance(1)
  expect(await zhou.get('activity.present', { activityId })).toEqual({ others: [] })
})

test('the row has ids alone, is no act on record, and is gone after a day', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({}, xiwang)
  const acts = street.env.read('auditRows').length
  await chen.get('activity.present', { activityId })
  expect(street.env.read('auditRows')).toHaveLength(acts)
  expect(rows().map(row => Object.keys(row).sort())).toEqual([['_id', 'activityId', 'personId', 'until']])
  const owner = await street.owner()
  street.env.clock.advance(2 * day)
  await owner.get('person.startUpkeep', { kind: 'retention', dryRun: false })
  for (let turns = 0; turns < 5 && rows().length > 0; turns++) await street.env.trigger('tick', 'everyMinute')
  expect(rows()).toEqual([])
})

test('no other station learns who writes, nor a resident', async () => {
  await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({}, xiwang)
  const li = await street.staff('李娜', 'station', liaohe)
  const wang = await street.resident('王芳')
  for (const caller of [li, wang])
    expect(await caller.call('activity.present', { activityId })).toMatchObject({ cause: 'notAllowed' })
  expect(await street.as('陈静').call('activity.present', { activityId: '' })).toMatchObject({
    cause: 'badInput',
  })
  expect(rows()).toEqual([])
})
