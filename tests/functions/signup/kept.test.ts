import type { KeptGroup } from '../../../domain/activity/activity'
import { guardianConsentVersion, profileConsentVersion } from '../../../domain/person/person'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { wrongWith } from '../../model/invariants'
import { day, hour, now, world } from '../../world'
import { estates, liaohe, xiwang } from '../../world/organisation'

/** Seats that are kept for a community or an age: who gets them, what others are told, and when they open. */

const street = world()
const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger

const startsAt = now + 3 * day
/** Of four seats two are open, one is for 希望社区, one for those up to 12. */
const fields = {
  capacity: 4,
  partyMax: 3,
  startsAt,
  endsAt: startsAt + 2 * hour,
  signupClosesAt: startsAt,
  kept: [
    { seats: 1, siteId: xiwang },
    { seats: 1, maxAge: 12 },
  ],
}

async function neighbour(name: string, siteId?: string) {
  const who = await street.resident(name)
  const home = estates.find(estate => estate.siteId === siteId)
  if (home)
    await who.get('person.saveProfile', { name, consent: profileConsentVersion, homeEstateId: home._id })
  return who
}

test('others wait while the seats of a group are free, and are told; those of the group sit', async () => {
  const activityId = await street.activity(fields)
  const join = async (name: string, siteId?: string) => {
    const who = await neighbour(name, siteId)
    return { who, ...(await who.get('signup.join', { activityId, attendees: ['self'] })) }
  }
  expect(await join('李强')).toMatchObject({ state: 'seated' })
  expect(await join('赵敏', liaohe)).toMatchObject({ state: 'seated' })
  const wang = await join('王芳')
  expect(wang).toMatchObject({ state: 'waiting', position: 1 })
  const { mine, seats } = await wang.who.get('activity.detail', { activityId })
  expect(seats).toEqual({ capacity: 4, free: 0, kept: 2, waiting: 1 })
  expect(mine?.why).toEqual({
    ...{ free: 0, held: 0, closed: false, lineClosesAt: startsAt },
    ...{ kept: 2, keptUntil: startsAt - day },
  })
  expect(await join('孙丽', xiwang)).toMatchObject({ state: 'seated' })
  expect(await join('周杰', xiwang)).toMatchObject({ state: 'waiting', position: 2 })
  expect(wrongWith(ledgerOf(activityId))).toEqual([])

  // A day before the start the last one is for everybody: whoever waited first is asked.
  street.env.clock.set(startsAt - day)
  await street.env.trigger('tick', 'everyMinute')
  expect(await wang.who.get('activity.detail', { activityId })).toMatchObject({
    mine: { offer: { seats: 1 } },
  })
  expect(wrongWith(ledgerOf(activityId))).toEqual([])
})

test('a seat that somebody of a group gives back goes to the next whom it fits', async () => {
  const activityId = await street.activity({ ...fields, capacity: 2, partyMax: 1 })
  const [a, b, c] = [
    await neighbour('吴刚', xiwang),
    await neighbour('郑爽'),
    await neighbour('钱坤', xiwang),
  ]
  const first = await a.get('signup.join', { activityId, attendees: ['self'] })
  await b.get('signup.join', { activityId, attendees: ['self'] })
  await c.get('signup.join', { activityId, attendees: ['self'] })
  await a.get('signup.cancel', { signupId: first.signupId })
  expect(Object.keys(ledgerOf(activityId).offers)).toEqual([(await c.get('person.me', {})).personId])
})

test('a child has the child’s seat, and cannot hand it to somebody who is none', async () => {
  const activityId = await street.activity({
    ...fields,
    capacity: 1,
    partyMax: 1,
    kept: [{ seats: 1, maxAge: 12 }],
  })
  const who = await street.resident('冯雪')
  const { family } = await who.get('person.saveMember', {
    ...{
      name: '冯小雪',
      relation: 'child',
      birthDate: '2018-05-01',
      guardianConsent: guardianConsentVersion,
    },
  })
  const [child] = family
  const joined = await who.get('signup.join', { activityId, attendees: [child?.id ?? ''] })
  expect(joined).toMatchObject({ state: 'seated' })
  const [mine] = (await who.get('signup.mine', {})).items
  const leave = mine?.people?.[0]?.id ?? ''
  expect(await who.call('signup.swap', { signupId: joined.signupId, leave, come: 'self' })).toMatchObject({
    ok: false,
    cause: 'seatsKept',
  })
})

test('whom seats are kept for stays as it was published; how many may change, and a group may come', async () => {
  const station = await street.staff('高远', 'station', xiwang)
  const activityId = await street.activity(fields, xiwang)
  const { activity } = await station.get('activity.detail', { activityId })
  const { _id, siteId, status, rev, createdAt, updatedAt, publishedAt, offerHours, ...edited } = activity
  const save = (kept: KeptGroup[], at = rev) =>
    station.call('activity.save', { activityId, rev: at, fields: { ...edited, kept } })
  expect(
    await save([
      { seats: 1, siteId: liaohe },
      { seats: 1, maxAge: 12 },
    ]),
  ).toMatchObject({
    cause: 'keptChanged',
  })
  expect(
    await save([
      { seats: 5, siteId: xiwang },
      { seats: 1, maxAge: 12 },
    ]),
  ).toMatchObject({
    cause: 'keptWrong',
  })
  const [site, age] = fields.kept
  expect(
    await save([
      { ...site, seats: 2 },
      { ...age, seats: 0 },
      { seats: 1, minAge: 60 },
    ]),
  ).toMatchObject({
    ok: true,
  })
  expect(ledgerOf(activityId)).toMatchObject({ free: 4, room: [1, 3, 1, 3, 2, 4, 2] })
})
