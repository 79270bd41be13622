import { ownDataAreas } from '../../../cloudfunctions/modules/own-data'
import schema from '../../../config/database.json'
import { guardianConsentVersion, profileConsentVersion } from '../../../domain/person/person'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { standing } from '../../journeys/standing'
import { wrongWith } from '../../model/invariants'
import { day, hour, minute, now, world } from '../../world'
import { xiwang } from '../../world/organisation'
import { killAfterEachWrite } from '../cut-off'

const street = world()
const understood = { understood: true } as const
const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger
const tick = () => street.env.trigger('tick', 'everyMinute')
const self = { attendees: ['self'] }

/** 王芳 with a child: was at one activity, is signed up for another where 李强 waits. */
async function wangInTheMiddle(from = now) {
  street.env.clock.set(from)
  const past = await street.activity({
    title: '上个月的活动',
    signupClosesAt: from + hour,
    startsAt: from + 2 * hour,
    endsAt: from + 3 * hour,
  })
  const coming = await street.activity({
    title: '下周的活动',
    capacity: 2,
    partyMax: 2,
    signupClosesAt: from + 7 * day,
    startsAt: from + 7 * day,
    endsAt: from + 8 * day,
  })
  const wang = await street.resident('王芳', { birthDate: '1988-01-02', homeEstateId: 'estate-1' })
  const { personId = '' } = await wang.get('person.me', {})
  const child = { name: '王小明', relation: 'child', birthDate: '2016-03-02' } as const
  const { family } = await wang.get('person.saveMember', {
    ...child,
    guardianConsent: guardianConsentVersion,
  })
  const party = { attendees: ['self', family[0]?.id ?? ''] }
  await wang.get('signup.join', { activityId: past, ...party })
  await wang.get('signup.join', { activityId: coming, ...party })
  const li = await street.resident('李强')
  await li.get('signup.join', { activityId: coming, ...self })
  const at = from + day
  street.env.clock.set(at)
  return { wang, personId, li, past, coming, at }
}

/** Everything in the database as text, by collection; but how often somebody called, which a repeat adds to. */
const everything = (): [string, string][] =>
  Object.keys(schema.collections)
    .filter(name => name !== 'rates')
    .map(name => [name, JSON.stringify(street.env.read(name))])

const stays = new Set(
  ownDataAreas.flatMap(({ collections }) =>
    Object.entries(collections).flatMap(([name, holding]) =>
      holding !== 'nobody' && holding.afterErase === 'idOnly' ? name : [],
    ),
  ),
)

/** Nothing leads to the person any more, and the id stands only where it was said to stay. */
function expectGone(openid: string, personId: string) {
  for (const [name, text] of everything()) {
    expect([name, text.includes(openid)]).toEqual([name, false])
    if (!stays.has(name)) expect([name, text.includes(personId)]).toEqual([name, false])
  }
  expect(street.env.get('persons', personId)).toEqual({
    _id: personId,
    wx: `erased:${personId}`,
    gone: { why: 'erased', at: expect.any(Number) },
    consents: expect.any(Array),
    rev: expect.any(Number),
  })
  expect(street.env.read('persons', { _id: personId, 'consents.withdrawnAt': { $exists: false } })).toEqual(
    [],
  )
}

test('what runs is cancelled for the line, what is over stays as a number, the rest is gone', async () => {
  const { wang, personId, li, past, coming } = await wangInTheMiddle()
  expect(await wang.get('person.erase', understood)).toEqual({ erased: true })
  expectGone(wang.openid, personId)
  expect(standing(street, coming)).toEqual({ seated: [], offered: [1], waiting: [] })
  expect((await li.get('signup.mine', {})).items).toMatchObject([{ offer: { seats: 1 } }])
  expect(standing(street, past)).toEqual({ seated: [2], waiting: [] })
  expect([...wrongWith(ledgerOf(past)), ...wrongWith(ledgerOf(coming))]).toEqual([])
  const chen = await street.staff('陈静', 'station', xiwang)
  const roster = await chen.get('signup.roster', { activityId: past, purpose: '统计人数' })
  expect(roster).toMatchObject({ seated: 2, items: [{ party: 2, attendees: ['已注销', '已注销'] }] })
  expect(await wang.get('person.me', {})).toMatchObject({ registered: false, name: '', family: [] })
})

test('consents stay as proof, withdrawn', async () => {
  const { wang, personId, at } = await wangInTheMiddle()
  await wang.get('person.erase', understood)
  expect(street.env.get('persons', personId)?.consents).toMatchObject([
    { text: 'profile', version: profileConsentVersion, at: now, withdrawnAt: at },
    { text: 'guardian', version: guardianConsentVersion, at: now, withdrawnAt: at },
  ])
})

test('the act is in the record of acts, by id', async () => {
  const { wang, personId } = await wangInTheMiddle()
  await wang.get('person.erase', understood)
  expect(street.env.read('auditRows', { action: 'person.erase' })).toMatchObject([
    { personId, about: { personId }, outcome: 'done' },
  ])
})

test('whoever comes back is somebody new, whom a late copy of the old tap leaves alone', async () => {
  const { wang, personId } = await wangInTheMiddle()
  const tap = { requestId: 'erase-tap-1' }
  await wang.get('person.erase', understood, tap)
  expect(await wang.get('person.erase', understood, tap)).toEqual({ erased: true })
  const again = await wang.get('person.saveProfile', { name: '王芳', consent: profileConsentVersion })
  expect(again.personId).not.toBe(personId)
  expect((await wang.get('signup.mine', {})).items).toEqual([])
  expect(await wang.get('person.erase', understood, tap)).toEqual({ erased: true })
  expect(await wang.get('person.me', {})).toMatchObject({ registered: true, name: '王芳' })
})

test('a late copy of the tap that made the profile does not bring it back', async () => {
  const wang = street.as('王芳')
  const input = { name: '王芳', consent: profileConsentVersion }
  const tap = { requestId: 'profile-tap-1' }
  await wang.get('person.saveProfile', input, tap)
  await wang.get('person.erase', understood)
  expect(await wang.call('person.saveProfile', input, tap)).toMatchObject({ ok: false, cause: 'accountGone' })
  expect((await wang.get('person.me', {})).registered).toBe(false)
})

test('staff hand over first: nothing is written', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const before = everything().filter(([name]) => name !== 'auditRows')
  expect(await chen.call('person.erase', understood)).toMatchObject({ ok: false, cause: 'rolesHeld' })
  expect(everything().filter(([name]) => name !== 'auditRows')).toEqual(before)
})

test('a visitor has nothing to erase; a tap without the tick is refused', async () => {
  expect(await street.as('来人').get('person.erase', understood)).toEqual({ erased: true })
  const wang = await street.resident('王芳')
  const event = { action: 'person.erase', input: { understood: false }, requestId: 'erase-tap-2' }
  expect(await street.send(event, wang.openid)).toMatchObject({ ok: false, cause: 'badInput' })
  expect((await wang.get('person.me', {})).registered).toBe(true)
})

test('cut off after any write, the job finishes it, though the person never comes back', async () => {
  const killed = await killAfterEachWrite(
    street,
    () => wangInTheMiddle(now + 3 * day),
    ({ wang }) => wang.call('person.erase', understood),
    async ({ wang, personId, li, past, coming, at }) => {
      // Before the record was wiped nothing has happened.
      if (!street.env.get('persons', personId)?.gone) await wang.get('person.erase', understood)
      street.env.clock.set(at + 2 * minute)
      await tick()
      expectGone(wang.openid, personId)
      expect(standing(street, coming)).toEqual({ seated: [], offered: [1], waiting: [] })
      expect(standing(street, past)).toEqual({ seated: [2], waiting: [] })
      expect((await li.get('signup.mine', {})).items[0]).toMatchObject({ offer: { seats: 1 } })
      expect(street.env.read('endings', { personId })).toMatchObject([{ state: 'done' }])
    },
  )
  expect(killed).toBeGreaterThan(8)
}, 600_000)

test('a sign-up that was under way while its person went is found by the job', async () => {
  const activityId = await street.activity({ capacity: 5 })
  const wang = await street.resident('王芳')
  const { personId = '' } = await wang.get('person.me', {})
  const { signupId } = await wang.get('signup.join', { activityId, ...self })
  const entry = ledgerOf(activityId).line[0]
  const record = street.env.read('signups', { _id: signupId })
  await wang.get('person.erase', understood)
  // Both writes of a join that had read who calls before the record was wiped.
  await street.env.change('seatLedgers', { _id: activityId }, { $push: { line: entry } })
  await street.env.seed('signups', record)
  street.env.clock.set(now + 2 * minute)
  await tick()
  expect(standing(street, activityId)).toEqual({ seated: [], waiting: [] })
  expectGone(wang.openid, personId)
})

test('an erasure that is younger than any call stays open, and is looked at again', async () => {
  const { wang, personId } = await wangInTheMiddle(now)
  await wang.get('person.erase', understood)
  const state = () => street.env.read('endings', { personId }).map(row => row.state)
  await tick()
  expect(state()).toEqual(['begun'])
  street.env.clock.set(now + day + 2 * minute)
  await tick()
  expect(state()).toEqual(['done'])
})

test('more sign-ups than one slice are all worked off', async () => {
  const wang = await street.resident('王芳')
  const { personId = '' } = await wang.get('person.me', {})
  for (let i = 0; i < 23; i++) {
    const activityId = await street.activity({ title: `活动${i}` })
    await wang.get('signup.join', { activityId, ...self })
  }
  await wang.get('person.erase', understood)
  expectGone(wang.openid, personId)
})
