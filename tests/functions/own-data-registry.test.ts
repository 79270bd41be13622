import { ownDataAreas } from '../../cloudfunctions/modules/own-data'
import type { Holding } from '../../cloudfunctions/modules/person/own-data/area'
import schema from '../../config/database.json'
import { dataKinds } from '../../domain/person/own-data'
import { world } from '../world'
import { xiwang } from '../world/organisation'

/** An area that keeps something about people and forgets to say so must not get past here. */

const street = world()

const declared = ownDataAreas.flatMap(({ collections }) => Object.entries(collections))
const holdingOf = new Map<string, Holding>(declared)

test('every collection says what it holds about people, once', () => {
  expect(declared.map(([name]) => name).sort()).toEqual(Object.keys(schema.collections).sort())
})

test('every kind of data is listed by one area', () => {
  const listed = ownDataAreas.flatMap(({ lists }) => Object.keys(lists ?? {}))
  expect(listed.sort()).toEqual([...dataKinds].sort())
})

test('whatever outlives an erasure says why', () => {
  const silent = declared.filter(
    ([, holding]) => holding !== 'nobody' && holding.afterErase === 'idOnly' && !holding.why,
  )
  expect(silent).toEqual([])
})

test('collections that are said to hold nobody do not', async () => {
  const wang = await street.resident('王芳')
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  await street.notice()
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  await chen.get('signup.roster', { activityId, purpose: '现场签到' })
  await wang.get('person.erase', { understood: true })
  for (let i = 0; i < 2; i++) await street.env.trigger('tick', 'everyMinute')

  const people = street.env.read('persons').map(({ _id }) => String(_id))
  expect(people.length).toBeGreaterThan(2)
  const holding = Object.keys(schema.collections).filter(name => {
    const text = JSON.stringify(street.env.read(name))
    return people.some(id => text.includes(id))
  })
  expect(holding.length).toBeGreaterThan(3)
  expect(holding.filter(name => holdingOf.get(name) === 'nobody')).toEqual([])
})
