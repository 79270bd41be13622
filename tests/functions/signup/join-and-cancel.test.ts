import { guardianConsentVersion } from '../../../domain/person/person'
import { hour, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { liaohe, xiwang } from '../../world/organisation'

const street = world()

const self = { attendees: ['self'] }
const join = (who: Caller, activityId: string, requestId?: string) =>
  who.call('signup.join', { activityId, ...self }, { requestId })

describe('signup.join', () => {
  test('one tap, one answer: a seat, or a place in line', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li, zhao] = await Promise.all(['王芳', '李强', '赵敏'].map(name => street.resident(name)))
    if (!wang || !li || !zhao) throw new Error('three people')
    expect(await join(wang, activityId)).toMatchObject({ data: { state: 'seated', party: 1 } })
    expect(await join(li, activityId)).toMatchObject({ data: { state: 'waiting', position: 1 } })
    expect(await join(zhao, activityId)).toMatchObject({ data: { state: 'waiting', position: 2 } })
  })

  test('costs four requests with identity and everything, seated or waiting', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const wang = await street.resident('王芳')
    const li = await street.resident('李强')
    for (const who of [wang, li]) {
      street.env.resetStats()
      await join(who, activityId)
      expect(street.env.stats().requests).toBe(4)
    }
  })

  test('the same request again is answered the same, also when whom it named has left the family list', async () => {
    const activityId = await street.activity({ capacity: 5 })
    const wang = await street.resident('王芳')
    const { family } = await wang.get('person.saveMember', { name: '李小雨', relation: 'other' })
    const [member] = family
    if (!member) throw new Error('one member')
    const attendees = ['self', member.id]
    const tap = { requestId: 'tap-number-1' }
    const first = await wang.call('signup.join', { activityId, attendees }, tap)
    expect(first).toMatchObject({ data: { state: 'seated', party: 2 } })
    if (first.ok) await wang.get('signup.cancel', { signupId: first.data.signupId })
    await wang.get('person.removeMember', { id: member.id })
    expect(await wang.call('signup.join', { activityId, attendees }, tap)).toEqual(first)
    expect(await wang.call('signup.join', { activityId, attendees })).toMatchObject({
      cause: 'unknownAttendee',
    })
  })

  test('the same request again is answered the same, also after a cancel and a new sign-up', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const wang = await street.resident('王芳')
    const li = await street.resident('李强')
    await join(li, activityId)
    const first = await join(wang, activityId, 'tap-number-1')
    expect(first).toMatchObject({ data: { state: 'waiting', position: 1 } })
    expect(await join(wang, activityId, 'tap-number-1')).toEqual(first)
    if (!first.ok) throw new Error(first.message)
    await wang.get('signup.cancel', { signupId: first.data.signupId })
    const zhao = await street.resident('赵敏')
    await join(zhao, activityId)
    const second = await join(wang, activityId, 'tap-number-2')
    expect(second).toMatchObject({ data: { state: 'waiting', position: 2 } })
    expect(await join(wang, activityId, 'tap-number-1')).toEqual(first)
    expect((await wang.get('signup.mine', {})).items.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['waiting', 'gone']),
    )
    expect(street.env.read('signups', { listed: true })).toHaveLength(4)
  })

  test('a refused tap stays refused, though a seat has become free', async () => {
    const activityId = await street.activity({ signupOpensAt: now + hour })
    const wang = await street.resident('王芳')
    const early = await join(wang, activityId, 'early-tap')
    expect(early).toMatchObject({ cause: 'notOpenYet', detail: { opensAt: now + hour } })
    street.env.clock.set(now + 2 * hour)
    expect(await join(wang, activityId, 'early-tap')).toMatchObject({ cause: 'notOpenYet' })
    expect(await join(wang, activityId, 'a-new-tap')).toMatchObject({ ok: true })
  })

  test('volunteers may come earlier where the activity says so, and others are told when they may', async () => {
    const activityId = await street.activity({ signupOpensAt: now + hour, volunteersFrom: now })
    const volunteer = await street.staff('赵敏', 'volunteer')
    expect(await join(volunteer, activityId)).toMatchObject({ data: { state: 'seated' } })
    expect(await join(await street.resident('王芳'), activityId)).toMatchObject({
      cause: 'notOpenYet',
      detail: { opensAt: now + hour, volunteersFrom: now },
    })
  })

  test('a child has one seat, whichever parent signs up', async () => {
    const activityId = await street.activity()
    const child = {
      name: '小明',
      relation: 'child' as const,
      birthDate: '2016-06-01',
      guardianConsent: guardianConsentVersion,
    }
    const parents = await Promise.all(['王芳', '李强'].map(name => street.resident(name)))
    const answers: unknown[] = []
    for (const parent of parents) {
      const { family } = await parent.get('person.saveMember', child)
      answers.push(await parent.call('signup.join', { activityId, attendees: [family[0]?.id ?? ''] }))
    }
    expect(answers).toMatchObject([{ ok: true }, { cause: 'attendeeTaken' }])
  })

  test('two taps at once are one sign-up', async () => {
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    const replies = await Promise.all(['tap-left-1', 'tap-right1'].map(id => join(wang, activityId, id)))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.filter(({ ok }) => !ok)).toMatchObject([{ cause: 'alreadyIn' }])
  })

  test.each([
    ['too young', { minAge: 60 }, '1988-03-02', 'tooYoung'],
    ['too old', { maxAge: 12 }, '1988-03-02', 'tooOld'],
    ['an age that nobody told', { minAge: 60 }, undefined, 'birthDateNeeded'],
    ['over', { signupClosesAt: now - 1, signupOpensAt: now - hour }, undefined, 'closed'],
  ])('%s is refused in its own words', async (_, fields, birthDate, cause) => {
    const activityId = await street.activity(fields)
    const wang = await street.resident('王芳', birthDate ? { birthDate } : {})
    expect(await join(wang, activityId)).toMatchObject({ ok: false, cause })
    expect(street.env.read('signups', { listed: true })).toEqual([])
  })

  test('not without a profile, not somebody else’s family, not an activity that is not there', async () => {
    const activityId = await street.activity()
    expect(await join(street.as('路人'), activityId)).toMatchObject({ cause: 'profileNeeded' })
    const wang = await street.resident('王芳')
    const stranger = await wang.call('signup.join', { activityId, attendees: ['somebody'] })
    expect(stranger).toMatchObject({ cause: 'unknownAttendee' })
    expect(await join(wang, 'no-such-thing')).toMatchObject({ cause: 'notAllowed' })
    expect(await wang.call('signup.join', { activityId, attendees: ['self', 'self'] })).toMatchObject({
      cause: 'badInput',
    })
  })
})

describe('signup.cancel', () => {
  test('gives the seats to the first party that fits, in the same write', async () => {
    const activityId = await street.activity({ capacity: 2, partyMax: 2 })
    const wang = await street.resident('王芳')
    const { family } = await wang.get('person.saveMember', { name: '王建国', relation: 'spouse' })
    const both = ['self', family[0]?.id ?? '']
    const li = await street.resident('李强')
    const zhao = await street.resident('赵敏')
    const first = await li.get('signup.join', { activityId, ...self })
    await wang.get('signup.join', { activityId, attendees: both })
    await zhao.get('signup.join', { activityId, ...self })
    const waiting = await street.resident('孙丽')
    await join(waiting, activityId)
    // 李强 and 赵敏 sit; 王芳 waits for two, 孙丽 for one.
    await li.get('signup.cancel', { signupId: first.signupId })
    expect((await wang.get('signup.mine', {})).items).toMatchObject([{ state: 'waiting', position: 1 }])
    expect((await waiting.get('signup.mine', {})).items).toMatchObject([
      { state: 'waiting', offer: { seats: 1 } },
    ])
  })

  test('again, or what was signed up anew, changes nothing', async () => {
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    const first = await wang.get('signup.join', { activityId, ...self })
    await wang.get('signup.cancel', { signupId: first.signupId })
    const second = await wang.get('signup.join', { activityId, ...self })
    expect(await wang.get('signup.cancel', { signupId: first.signupId })).toEqual({
      signupId: first.signupId,
      state: 'gone',
    })
    expect(await wang.get('activity.detail', { activityId })).toMatchObject({
      mine: { signupId: second.signupId },
    })
  })

  test('of somebody else is not found', async () => {
    const activityId = await street.activity()
    const { signupId } = await (await street.resident('王芳')).get('signup.join', { activityId, ...self })
    const li = await street.resident('李强')
    expect(await li.call('signup.cancel', { signupId })).toMatchObject({ cause: 'notSignedUp' })
    expect(await li.call('signup.cancel', { signupId: 'nothing' })).toMatchObject({ cause: 'notSignedUp' })
  })
})

describe('signup.roster', () => {
  test('masked names for staff of the site; full ones for a purpose, and that is written down', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 }, xiwang)
    await (await street.resident('王小芳')).get('signup.join', { activityId, ...self })
    await (await street.resident('李强')).get('signup.join', { activityId, ...self })
    const chen = await street.staff('陈静', 'station', xiwang)
    const masked = await chen.get('signup.roster', { activityId })
    expect(masked).toMatchObject({
      seated: 1,
      waiting: 1,
      capacity: 1,
      items: [
        { attendees: ['王*芳'], state: 'seated' },
        { attendees: ['李*'], state: 'waiting', position: 1 },
      ],
    })
    expect(street.env.read('auditRows', { action: 'signup.roster' })).toEqual([])
    const full = await chen.get('signup.roster', { activityId, purpose: '现场签到核对' })
    expect(full.items[0]?.attendees).toEqual(['王小芳'])
    expect(street.env.read('auditRows', { action: 'signup.roster' })).toMatchObject([
      { outcome: 'viewed', purpose: '现场签到核对', about: { activityId } },
    ])
  })

  test('nothing for another station, nor for residents', async () => {
    const activityId = await street.activity({}, xiwang)
    const other = await street.staff('刘洋', 'station', liaohe)
    const wang = await street.resident('王芳')
    for (const who of [other, wang]) {
      expect(await who.call('signup.roster', { activityId })).toMatchObject({ cause: 'notAllowed' })
    }
  })
})
