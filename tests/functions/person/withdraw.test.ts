import { guardianConsentVersion, profileConsentVersion } from '../../../domain/person/person'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { standing } from '../../journeys/standing'
import { wrongWith } from '../../model/invariants'
import { day, hour, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { xiwang } from '../../world/organisation'
import { killAfterEachWrite } from '../cut-off'

const street = world()
const own = { text: 'profile' } as const
const agreement = { name: '王芳', consent: profileConsentVersion }
const child = {
  name: '王小明',
  relation: 'child',
  birthDate: '2016-03-02',
  guardianConsent: guardianConsentVersion,
} as const
const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger
const tick = () => street.env.trigger('tick', 'everyMinute')
const consentsOf = (personId: string) => street.env.get('persons', personId)?.consents

/** 王芳 and her child: both at an activity that is over, both at one to come, where 李强 waits for one seat. */
async function family(from = now) {
  street.env.clock.set(from)
  const times = (at: number) => ({ signupClosesAt: at, startsAt: at, endsAt: at + hour })
  const past = await street.activity({ title: '上个月的活动', ...times(from + hour) })
  const coming = await street.activity({
    title: '下周的活动',
    capacity: 2,
    partyMax: 2,
    ...times(from + 7 * day),
  })
  const wang = await street.resident('王芳', { birthDate: '1988-01-02' })
  const { personId = '', family } = await wang.get('person.saveMember', child)
  const memberId = family.at(-1)?.id ?? ''
  const party = { attendees: ['self', memberId] }
  await wang.get('signup.join', { activityId: past, ...party })
  await wang.get('signup.join', { activityId: coming, ...party })
  const li = await street.resident('李强')
  await li.get('signup.join', { activityId: coming, attendees: ['self'] })
  const at = from + day
  street.env.clock.set(at)
  return { wang, personId, memberId, li, past, coming, at }
}

describe('one’s own consent', () => {
  test('withdrawn: sign-ups end, the record stays, and nothing more can be done with it', async () => {
    const { wang, personId, memberId, li, past, coming, at } = await family()
    expect(await wang.get('person.withdrawConsent', own)).toMatchObject({
      registered: false,
      paused: true,
      name: '王芳',
      consents: [],
    })
    expect(consentsOf(personId)).toEqual([
      { text: 'profile', version: profileConsentVersion, at: now, withdrawnAt: at },
      { text: 'guardian', memberId, version: guardianConsentVersion, at: now },
    ])
    expect(standing(street, coming)).toEqual({ seated: [], offered: [1], waiting: [] })
    expect((await li.get('signup.mine', {})).items).toMatchObject([{ offer: { seats: 1 } }])
    expect(standing(street, past)).toEqual({ seated: [2], waiting: [] })
    const join = { activityId: coming, attendees: ['self'] }
    expect(await wang.call('signup.join', join)).toMatchObject({ ok: false, cause: 'profileNeeded' })
    expect(await wang.call('person.saveMember', child)).toMatchObject({ ok: false, cause: 'profileNeeded' })
  })

  test('given again: the person is back with all that was kept, and both consents are on record', async () => {
    const { wang, personId, coming } = await family()
    await wang.get('person.withdrawConsent', own)
    const back = await wang.get('person.saveProfile', agreement)
    expect(back).toMatchObject({ registered: true, personId, family: [{ name: '王小明' }] })
    expect(back.paused).toBeUndefined()
    expect(consentsOf(personId)).toMatchObject([
      { text: 'profile', withdrawnAt: expect.any(Number) },
      { text: 'guardian' },
      { text: 'profile', version: profileConsentVersion },
    ])
    expect(await wang.get('signup.join', { activityId: coming, attendees: ['self'] })).toMatchObject({
      state: 'seated',
    })
  })

  test('still shown, taken away and erased without it', async () => {
    const { wang } = await family()
    await wang.get('person.withdrawConsent', own)
    expect((await wang.get('person.ownData', {})).kinds.length).toBeGreaterThan(3)
    expect((await wang.get('person.exportOwnData', {})).items[0]).toMatchObject({ title: '王芳' })
    expect(await wang.get('person.erase', { understood: true })).toEqual({ erased: true })
    expect(await wang.get('person.me', {})).toMatchObject({ registered: false, name: '' })
  })

  test('a late copy of the tap withdraws nothing that was given since', async () => {
    const { wang } = await family()
    const tap = { requestId: 'withdraw-tap-1' }
    await wang.get('person.withdrawConsent', own, tap)
    await wang.get('person.saveProfile', agreement)
    expect(await wang.get('person.withdrawConsent', own, tap)).toMatchObject({ registered: true })
    expect(await wang.get('person.me', {})).toMatchObject({ registered: true })
  })

  test('a role for the office goes on: it rests on the work, not on this consent', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    expect(await chen.get('person.withdrawConsent', own)).toMatchObject({ registered: false })
    expect(await chen.call('activity.manage', { siteId: xiwang })).toMatchObject({ ok: true })
  })

  test('a visitor has none to withdraw; an unknown text is refused', async () => {
    expect(await street.as('来人').get('person.withdrawConsent', own)).toMatchObject({ registered: false })
    const event = { action: 'person.withdrawConsent', input: { text: 'all' }, requestId: 'withdraw-tap-2' }
    expect(await street.send(event, street.as('来人').openid)).toMatchObject({ cause: 'badInput' })
  })

  test('a sign-up of somebody who came back at once is not ended by the job', async () => {
    const { wang, coming, at } = await family()
    await wang.get('person.withdrawConsent', own)
    await wang.get('person.saveProfile', agreement)
    await wang.get('signup.join', { activityId: coming, attendees: ['self'] })
    street.env.clock.set(at + 2 * minute)
    await tick()
    expect(standing(street, coming)).toEqual({ seated: [1], offered: [1], waiting: [] })
    expect(street.env.read('endings')).toMatchObject([{ what: 'consent', state: 'done' }])
  })
})

describe('a guardian’s consent', () => {
  const endOf = (memberId: string) => ({ text: 'guardian', memberId }) as const

  async function expectForgotten(wang: Caller, { past, coming }: { past: string; coming: string }) {
    expect(await wang.get('person.me', {})).toMatchObject({ registered: true, family: [] })
    expect(standing(street, coming)).toEqual({ seated: [1], offered: [1], waiting: [] })
    expect(standing(street, past)).toEqual({ seated: [2], waiting: [] })
    expect([...wrongWith(ledgerOf(past)), ...wrongWith(ledgerOf(coming))]).toEqual([])
    const { items } = await wang.get('signup.mine', {})
    expect(items.map(({ attendees }) => attendees).slice(0, 2)).toEqual([['王芳'], ['王芳']])
  }

  test('withdrawn: the child leaves the list, gives the seat back, and is no name in what is over', async () => {
    const { wang, personId, memberId, li, past, coming, at } = await family()
    await wang.get('person.withdrawConsent', endOf(memberId))
    await expectForgotten(wang, { past, coming })
    expect((await li.get('signup.mine', {})).items).toMatchObject([{ offer: { seats: 1 } }])
    expect(consentsOf(personId)).toContainEqual({
      text: 'guardian',
      memberId,
      version: guardianConsentVersion,
      at: now,
      withdrawnAt: at,
    })
    const chen = await street.staff('陈静', 'station', xiwang)
    const roster = await chen.get('signup.roster', { activityId: past, purpose: '统计人数' })
    expect(roster.items).toMatchObject([{ attendees: ['王芳', '已注销'], party: 2 }])
    const soon = await chen.get('signup.roster', { activityId: coming, purpose: '签到' })
    expect(soon.items.map(({ attendees }) => attendees).sort()).toEqual([['李强'], ['王芳']])
  })

  test('a child who comes alone leaves a cancelled sign-up', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const wang = await street.resident('王芳')
    const memberId = (await wang.get('person.saveMember', child)).family[0]?.id ?? ''
    await wang.get('signup.join', { activityId, attendees: [memberId] })
    await wang.get('person.withdrawConsent', endOf(memberId))
    expect(standing(street, activityId)).toEqual({ seated: [], waiting: [] })
    expect((await wang.get('signup.mine', {})).items).toMatchObject([{ state: 'gone', attendees: [] }])
  })

  test('the same tap is answered as it was, also after the child has gone', async () => {
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    const memberId = (await wang.get('person.saveMember', child)).family[0]?.id ?? ''
    const join = { activityId, attendees: ['self', memberId] }
    const first = await wang.get('signup.join', join, { requestId: 'join-tap-1' })
    await wang.get('person.withdrawConsent', endOf(memberId))
    expect(await wang.get('signup.join', join, { requestId: 'join-tap-1' })).toEqual(first)
  })

  test('the other parent’s sign-up of the same child stays', async () => {
    const activityId = await street.activity()
    const [wang, li] = [await street.resident('王芳'), await street.resident('李强')]
    const memberId = (await wang.get('person.saveMember', child)).family[0]?.id ?? ''
    const theirs = (await li.get('person.saveMember', child)).family[0]?.id ?? ''
    await li.get('signup.join', { activityId, attendees: [theirs] })
    await wang.get('person.withdrawConsent', endOf(memberId))
    expect(standing(street, activityId)).toEqual({ seated: [1], waiting: [] })
  })

  test('a child who was listed again at once is not taken out by the job', async () => {
    const { wang, memberId, coming, at } = await family()
    await wang.get('person.withdrawConsent', endOf(memberId))
    const again = (await wang.get('person.saveMember', child)).family[0]?.id ?? ''
    const other = await street.activity()
    await wang.get('signup.join', { activityId: other, attendees: [again] })
    street.env.clock.set(at + 2 * minute)
    await tick()
    expect(standing(street, other)).toEqual({ seated: [1], waiting: [] })
    expect(standing(street, coming)).toEqual({ seated: [1], offered: [1], waiting: [] })
  })

  test('removing a child from the list does the same, once they sit nowhere', async () => {
    const { wang, memberId, past, coming } = await family()
    expect(await wang.call('person.removeMember', { id: memberId })).toMatchObject({ cause: 'liveSignups' })
    const { items } = await wang.get('signup.mine', {})
    const signupId = items.find(one => one.activityId === coming)?.signupId ?? ''
    await wang.get('signup.cancel', { signupId })
    await wang.get('person.removeMember', { id: memberId })
    const mine = await wang.get('signup.mine', {})
    expect(mine.items.find(one => one.activityId === past)?.attendees).toEqual(['王芳'])
    expect(JSON.stringify(street.env.read('persons'))).not.toContain('王小明')
  })

  test('somebody else’s child is out of reach', async () => {
    const { memberId } = await family()
    const li = street.as('李强')
    const before = street.env.read('persons')
    await li.get('person.withdrawConsent', endOf(memberId))
    expect(street.env.read('persons')).toEqual(before)
  })

  test('cut off after any write: the job finishes it', async () => {
    const killed = await killAfterEachWrite(
      street,
      () => family(now + 3 * day),
      ({ wang, memberId }) => wang.call('person.withdrawConsent', endOf(memberId)),
      async ({ wang, memberId, past, coming, at }) => {
        const me = await wang.get('person.me', {})
        if (me.family.length > 0) await wang.get('person.withdrawConsent', endOf(memberId))
        street.env.clock.set(at + 2 * minute)
        await tick()
        await expectForgotten(wang, { past, coming })
        expect(street.env.read('endings', { state: 'begun' })).toEqual([])
      },
    )
    expect(killed).toBeGreaterThan(5)
  }, 600_000)
})
