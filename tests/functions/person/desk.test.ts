import { guardianConsentVersion, profileConsentVersion } from '../../../domain/person/person'
import { now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { liaohe, xiwang } from '../../world/organisation'

/** Records that staff keep for people without WeChat, and signing them up. */

const street = world()
const consent = profileConsentVersion
const grandma = { siteId: xiwang, name: '张桂兰', consent, birthDate: '1946-03-02', phone: '0475-8210 001' }

const clerk = (name = '陈静', siteId = xiwang): Promise<Caller> => street.staff(name, 'station', siteId)
const idOf = async (caller: Caller): Promise<string> => (await caller.get('person.me', {})).personId ?? ''

describe('a record', () => {
  test('is made with a consent that was said at the desk, and says who noted it', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', { ...grandma, homeEstateId: 'estate-1' })
    expect(await chen.get('person.deskRecord', { personId })).toEqual({
      personId,
      name: '张*兰',
      birthYear: '1946',
      phone: '047****0001',
      homeEstateId: 'estate-1',
      deskSiteId: xiwang,
      since: now,
      full: false,
      family: [],
      consent: { at: now, takenBy: '陈静', stands: true },
    })
    expect(street.env.get('persons', personId)).toMatchObject({
      wx: `desk:${personId}`,
      consents: [{ text: 'profile', version: consent, at: now, oralTakenBy: await idOf(chen) }],
    })
  })

  test('holds nothing of it in clear, and neither does the record of acts', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', grandma)
    await chen.get('person.deskSave', { personId, phone: '13800000009' })
    await chen.get('person.deskSaveMember', { personId, name: '张小明', relation: 'other' })
    const kept = JSON.stringify([street.env.get('persons', personId), street.env.read('auditRows')])
    for (const word of ['张桂兰', '1946', '8210', '13800000009', '张小明']) expect(kept).not.toContain(word)
    expect(street.env.read('auditRows', { action: 'person.deskCreate' })).toMatchObject([
      { siteId: xiwang, records: [personId], outcome: 'done' },
    ])
  })

  test('is made once for a tap, however often it is sent', async () => {
    const chen = await clerk()
    const tap = { requestId: 'desk-tap-1' }
    const first = await chen.get('person.deskCreate', grandma, tap)
    expect(await chen.get('person.deskCreate', grandma, tap)).toEqual(first)
    expect(street.env.read('persons', { deskSiteId: xiwang })).toHaveLength(1)
  })

  test('is corrected field by field; an empty number is taken out', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', grandma)
    await chen.get('person.deskSave', { personId, phone: '', homeEstateId: 'estate-2' })
    const full = await chen.get('person.deskRecord', { personId, purpose: '电话核对' })
    expect(full).toMatchObject({
      name: '张桂兰',
      birthDate: '1946-03-02',
      homeEstateId: 'estate-2',
      full: true,
    })
    expect(full.phone).toBeUndefined()
    expect(street.env.get('persons', personId)?.phoneHash).toBeUndefined()
    expect(street.env.read('auditRows', { action: 'person.deskRecord' })).toMatchObject([
      { about: { personId }, outcome: 'viewed', purpose: '电话核对' },
    ])
  })

  test.each([
    [{ consent: '2020-01' }, 'consentOutdated'],
    [{ birthDate: '1846-03-02' }, 'birthDateWrong'],
    [{ birthDate: '2020-03-02' }, 'guardianAccountNeeded'],
    [{ phone: '12345' }, 'phoneWrong'],
    [{ homeEstateId: 'nowhere' }, 'estateUnknown'],
  ] as const)('keeps the rules of every profile: %j', async (wrong, cause) => {
    const chen = await clerk()
    expect(await chen.call('person.deskCreate', { ...grandma, ...wrong })).toMatchObject({ cause })
    expect(street.env.read('persons', { deskSiteId: xiwang })).toEqual([])
  })

  test('of another site is not there, nor is one that has WeChat', async () => {
    const chen = await clerk()
    const li = await clerk('李娜', liaohe)
    const { personId } = await chen.get('person.deskCreate', grandma)
    const other = await idOf(await street.resident('王芳'))
    expect(await li.call('person.deskRecord', { personId })).toMatchObject({ cause: 'notAllowed' })
    expect(await chen.call('person.deskRecord', { personId: other })).toMatchObject({ cause: 'notAllowed' })
    expect(await chen.call('signup.deskMine', { personId: other })).toMatchObject({ cause: 'notAllowed' })
  })

  test('is erased when its person wants that: sign-ups end, and no name is left', async () => {
    const chen = await clerk()
    const activityId = await street.activity()
    const { personId } = await chen.get('person.deskCreate', grandma)
    await chen.get('signup.deskJoin', { personId, activityId, attendees: ['self'] })
    const tap = { requestId: 'erase-tap-1' }
    expect(await chen.get('person.deskErase', { personId, understood: true }, tap)).toEqual({ personId })
    expect(await chen.get('person.deskErase', { personId, understood: true }, tap)).toEqual({ personId })
    expect(street.env.read('signups', { personId })).toEqual([])
    expect(street.env.get('seatLedgers', activityId)).toMatchObject({ seats: {}, line: [] })
    expect(await chen.call('person.deskRecord', { personId })).toMatchObject({ cause: 'accountGone' })
    expect(street.env.get('persons', personId)?.sealed).toBeUndefined()
  })
})

describe('one grandmother, one record', () => {
  const found = async (caller: Caller, asked: { name?: string; phone?: string }, siteId = xiwang) =>
    (await caller.get('person.deskFind', { siteId, ...asked })).people.map(({ personId }) => personId)

  test('a second one like it is refused until staff have looked', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', grandma)
    const again = { ...grandma, phone: '' }
    expect(await chen.call('person.deskCreate', again)).toMatchObject({
      cause: 'deskLikely',
      detail: { likely: 1 },
    })
    expect(await found(chen, { name: '张桂兰' })).toEqual([personId])
    // Another birthday is another person; and whoever looked may go on.
    expect(await chen.call('person.deskCreate', { ...again, birthDate: '1950-01-01' })).toMatchObject({
      ok: true,
    })
    expect(await chen.call('person.deskCreate', { ...again, anyway: true })).toMatchObject({ ok: true })
  })

  test('is found by number, with WeChat or without, by the whole name, or among the latest', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', grandma)
    const wang = await street.resident('王芳', { homeEstateId: 'estate-1' })
    await wang.get('person.savePhone', { phone: '13800000001' })
    expect(await found(chen, { phone: '04758210001' })).toEqual([personId])
    expect(await found(chen, { phone: '138 0000 0001' })).toEqual([await idOf(wang)])
    expect(await found(chen, { name: '张 桂兰' })).toEqual([personId])
    expect(await found(chen, { name: '张桂' })).toEqual([])
    expect(await found(chen, {})).toEqual([personId])
    expect(
      await chen.call('person.deskCreate', { ...grandma, name: '王芳', phone: '13800000001' }),
    ).toMatchObject({
      cause: 'deskLikely',
    })
  })

  test('a station finds only its own, the office all', async () => {
    const { personId } = await (await clerk()).get('person.deskCreate', grandma)
    const li = await clerk('李娜', liaohe)
    expect(await found(li, { name: '张桂兰' }, liaohe)).toEqual([])
    expect(await found(li, { phone: '04758210001' }, liaohe)).toEqual([])
    expect(await li.call('person.deskFind', { siteId: xiwang })).toMatchObject({ cause: 'notAllowed' })
    const zhou = await street.staff('周伟', 'street')
    expect(await found(zhou, { name: '张桂兰' }, 'office')).toEqual([personId])
  })
})

describe('代报名', () => {
  const family = async (chen: Caller, personId: string) => {
    await chen.get('person.deskSaveMember', {
      personId,
      name: '张小明',
      relation: 'grandchild',
      birthDate: '2018-05-01',
      guardianConsent: guardianConsentVersion,
    })
    return (await chen.get('person.deskRecord', { personId })).family[0]?.id ?? ''
  }

  test('the person and their family sit, the same tap gets the same answer, and one cancels for them', async () => {
    const chen = await clerk()
    const activityId = await street.activity()
    const { personId } = await chen.get('person.deskCreate', grandma)
    const ask = { personId, activityId, attendees: ['self', await family(chen, personId)] }
    const tap = { requestId: 'join-tap-1' }
    const answer = await chen.get('signup.deskJoin', ask, tap)
    expect(answer).toMatchObject({ state: 'seated', party: 2 })
    expect(await chen.get('signup.deskJoin', ask, tap)).toEqual(answer)
    expect((await chen.get('signup.deskMine', { personId })).items).toMatchObject([
      { state: 'seated', attendees: ['张*兰', '张*明'] },
    ])
    const { signupId } = answer
    expect(await chen.get('signup.deskCancel', { personId, signupId })).toEqual({ signupId, state: 'gone' })
    expect(street.env.get('seatLedgers', activityId)).toMatchObject({ seats: {}, line: [] })
    // A late copy of the first tap is told what it was told then, and signs nobody up.
    expect(await chen.get('signup.deskJoin', ask, tap)).toEqual(answer)
    expect(street.env.get('seatLedgers', activityId)).toMatchObject({ seats: {}, line: [] })
  })

  test('the rules are those of everybody: one sign-up, one seat a human, ages, the line', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', grandma)
    const ask = (activityId: string) => ({ personId, activityId, attendees: ['self'] })
    const young = await street.activity({ maxAge: 30 })
    expect(await chen.call('signup.deskJoin', ask(young))).toMatchObject({ cause: 'tooOld' })
    const one = await street.activity({ capacity: 1, partyMax: 1 })
    // Her daughter has her in the family list, and was first.
    const wang = await street.resident('王芳')
    const { family } = await wang.get('person.saveMember', {
      name: '张桂兰',
      relation: 'parent',
      birthDate: '1946-03-02',
    })
    await wang.get('signup.join', { activityId: one, attendees: [family[0]?.id ?? ''] })
    expect(await chen.call('signup.deskJoin', ask(one))).toMatchObject({ cause: 'attendeeTaken' })
    const two = await street.activity({ capacity: 1, partyMax: 1 })
    await wang.get('signup.join', { activityId: two, attendees: ['self'] })
    expect(await chen.get('signup.deskJoin', ask(two))).toMatchObject({ state: 'waiting', position: 1 })
    expect(await chen.call('signup.deskJoin', ask(two))).toMatchObject({ cause: 'alreadyIn' })
  })

  test('a sign-up of somebody else is not theirs to cancel', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', grandma)
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self'] })
    expect(await chen.call('signup.deskCancel', { personId, signupId })).toMatchObject({
      cause: 'notSignedUp',
    })
    expect((await wang.get('signup.mine', {})).items).toMatchObject([{ state: 'seated' }])
  })

  test('a child leaves the list with the consent that was given for it, but not while it sits', async () => {
    const chen = await clerk()
    const { personId } = await chen.get('person.deskCreate', grandma)
    const memberId = await family(chen, personId)
    const activityId = await street.activity()
    const { signupId } = await chen.get('signup.deskJoin', { personId, activityId, attendees: [memberId] })
    expect(await chen.call('person.deskRemoveMember', { personId, memberId })).toMatchObject({
      cause: 'liveSignups',
    })
    await chen.get('signup.deskCancel', { personId, signupId })
    await chen.get('person.deskRemoveMember', { personId, memberId })
    expect((await chen.get('person.deskRecord', { personId })).family).toEqual([])
    expect(street.env.get('persons', personId)).toMatchObject({
      consents: [{ text: 'profile' }, { text: 'guardian', memberId, withdrawnAt: now }],
    })
  })
})
