import { guardianConsentVersion } from '../../../domain/person/person'
import { day, hour, now, world } from '../../world'
import { xiwang } from '../../world/organisation'

const street = world()
const self = { attendees: ['self'] }

describe('signup.join says no', () => {
  test('to a party that is larger than allowed', async () => {
    const activityId = await street.activity({ partyMax: 1 })
    const wang = await street.resident('王芳')
    const { family } = await wang.get('person.saveMember', { name: '王建国', relation: 'spouse' })
    const attendees = ['self', family[0]?.id ?? '']
    const reply = await wang.call('signup.join', { activityId, attendees })
    expect(reply).toMatchObject({ cause: 'partyTooBig', detail: { partyMax: 1 } })
  })

  test('to a second sign-up of the same person, with others too', async () => {
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    const { family } = await wang.get('person.saveMember', { name: '王建国', relation: 'spouse' })
    await wang.get('signup.join', { activityId, ...self })
    const reply = await wang.call('signup.join', { activityId, attendees: [family[0]?.id ?? ''] })
    expect(reply).toMatchObject({ cause: 'alreadyIn' })
  })

  test('to the same child twice, once it sits for good', async () => {
    const activityId = await street.activity({ capacity: 20 })
    const child = {
      name: '小明',
      relation: 'child' as const,
      birthDate: '2016-06-01',
      guardianConsent: guardianConsentVersion,
    }
    const wang = await street.resident('王芳')
    const li = await street.resident('李强')
    const ofWang = (await wang.get('person.saveMember', child)).family[0]?.id ?? ''
    const ofLi = (await li.get('person.saveMember', child)).family[0]?.id ?? ''
    const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self', ofWang] })
    await street.env.trigger('tick', 'everyMinute')
    expect(street.env.get('seatLedgers', activityId)).toMatchObject({ line: [] })
    const ask = { activityId, attendees: [ofLi] }
    expect(await li.call('signup.join', ask)).toMatchObject({ cause: 'attendeeTaken' })
    await wang.get('signup.cancel', { signupId })
    expect(await li.call('signup.join', ask)).toMatchObject({ data: { state: 'seated' } })
  })

  test('to a draft, in the words of an activity that is not there', async () => {
    const zhou = await street.staff('周伟', 'street')
    const activityId = await street.activity()
    const { activityId: draft } = await zhou.get('activity.copy', { activityId, startsAt: now + 9 * day })
    expect(await zhou.call('signup.join', { activityId: draft, ...self })).toMatchObject({
      cause: 'notAllowed',
    })
  })
})

test('signup.cancel after the line has closed gives the seats to nobody', async () => {
  const activityId = await street.activity({ capacity: 1, partyMax: 1 })
  const wang = await street.resident('王芳')
  const li = await street.resident('李强')
  const { signupId } = await wang.get('signup.join', { activityId, ...self })
  await li.get('signup.join', { activityId, ...self })
  street.env.clock.set(now + 7 * day + 6 * hour)
  await wang.get('signup.cancel', { signupId })
  expect((await li.get('signup.mine', {})).items).toMatchObject([{ state: 'waiting', position: 1 }])
})

describe('signup.mine', () => {
  test('is empty for who never told their name', async () => {
    expect(await street.as('路人').get('signup.mine', {})).toEqual({ items: [] })
  })

  test('shows all in pages, the newest first, each with its state', async () => {
    const wang = await street.resident('王芳')
    const ids: string[] = []
    for (let i = 0; i < 23; i++) {
      const activityId = await street.activity({ title: `活动 ${i}` })
      street.env.clock.advance(60_000)
      ids.unshift((await wang.get('signup.join', { activityId, ...self })).signupId)
    }
    await wang.get('signup.cancel', { signupId: ids[0] ?? '' })
    const first = await wang.get('signup.mine', {})
    const second = await wang.get('signup.mine', { cursor: first.next })
    expect([...first.items, ...second.items].map(({ signupId }) => signupId)).toEqual(ids)
    expect([first.items.length, second.next]).toEqual([20, undefined])
    expect(first.items.map(({ state }) => state)).toEqual(['gone', ...Array(19).fill('seated')])
  })
})

describe('signup.roster', () => {
  test('shows more than a page in two, and seats whose record is missing without a name', async () => {
    const activityId = await street.activity({ capacity: 200 })
    const wang = await street.resident('王芳')
    await wang.get('signup.join', { activityId, ...self })
    const nameless = Array.from({ length: 119 }, (_, i) => ({
      personId: `person-${i}`,
      signupId: `${activityId}-${i}`,
      size: 1,
      attendees: [`key-${i}`],
      at: now + 1 + i,
    }))
    await street.env.change('seatLedgers', { _id: activityId }, { $push: { line: { $each: nameless } } })
    const chen = await street.staff('陈静', 'station', xiwang)
    const first = await chen.get('signup.roster', { activityId })
    const second = await chen.get('signup.roster', { activityId, cursor: first.next })
    expect([first.items.length, second.items.length, second.next]).toEqual([100, 20, undefined])
    expect(first.items.slice(0, 2)).toMatchObject([{ attendees: ['王*'] }, { attendees: [], party: 1 }])
  })

  test('an activity that was never published has none', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const activityId = await street.activity()
    const copy = await chen.get('activity.copy', { activityId, startsAt: now + 9 * day })
    const reply = await chen.call('signup.roster', { activityId: copy.activityId })
    expect(reply).toMatchObject({ cause: 'notPublished' })
  })
})
