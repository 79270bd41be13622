import { profileConsentVersion } from '../../../domain/person/person'
import { termsVersion } from '../../../domain/volunteer/terms'
import { day, minute, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'

const street = world()

const form = {
  siteId: xiwang,
  termsVersion,
  services: ['ages'],
  skills: ['law'],
  free: ['weekends'],
} as const
const input = { ...form, services: [...form.services], skills: [...form.skills], free: [...form.free] }

async function ready(name: string, birthDate = '1990-05-01') {
  const caller = await street.resident(name, { birthDate })
  await caller.get('person.savePhone', { phone: '13800000009' })
  return caller
}
const stored = (volunteerId: string) => street.env.get('volunteers', volunteerId)
const roles = async (name: string) =>
  street.env.read('persons', { _id: (await street.as(name).get('person.me', {})).personId })[0]?.grants

test('a resident registers, corrects what waits, and is approved with a number and the role', async () => {
  const wang = await ready('王芳')
  const chen = await street.staff('陈静', 'station', xiwang)
  expect(await wang.get('volunteer.mine', {})).toMatchObject({
    missing: [],
    terms: { version: termsVersion },
  })
  const { volunteerId } = await wang.get('volunteer.register', input)
  street.env.clock.advance(minute)
  await wang.get('volunteer.register', { ...input, skills: [] })
  const { registration } = await wang.get('volunteer.mine', {})
  expect(registration).toMatchObject({ state: 'waiting', skills: [] })
  expect(registration).not.toHaveProperty('number')

  const { tasks } = await chen.get('person.tasks', {})
  expect(tasks).toMatchObject([{ kind: 'volunteer.waiting', id: volunteerId, rev: 1 }])
  const { items } = await chen.get('volunteer.queue', { siteId: xiwang })
  expect(items).toMatchObject([{ volunteerId, name: '王*', minor: false }])
  street.env.clock.advance(minute)
  const answer = { volunteerId, rev: 1, verdict: 'approved', words: '欢迎加入' } as const
  await chen.get('volunteer.review', answer, { requestId: 'approve-00001' })
  // The same tap again changes nothing.
  await chen.get('volunteer.review', answer, { requestId: 'approve-00001' })
  const after = (await wang.get('volunteer.mine', {})).registration
  expect(after).toMatchObject({ state: 'approved', words: '欢迎加入' })
  expect(after?.number).toMatch(/^\d{8}$/)
  expect(await roles('王芳')).toMatchObject([{ role: 'volunteer' }])
  expect((await chen.get('volunteer.queue', { siteId: xiwang })).items).toEqual([])
  expect((await chen.get('person.tasks', {})).tasks).toEqual([])
  const [row] = street.env.read('auditRows', { action: 'volunteer.review' })
  expect(row).toMatchObject({
    outcome: 'done',
    changes: expect.arrayContaining([expect.objectContaining({ field: 'state', to: 'approved' })]),
  })
  expect(await wang.call('volunteer.register', input)).toMatchObject({ cause: 'alreadyVolunteer' })
})

test('given back with words, it is handed in again and waits anew', async () => {
  const wang = await ready('王芳')
  const chen = await street.staff('陈静', 'station', xiwang)
  const { volunteerId } = await wang.get('volunteer.register', input)
  await chen.get('volunteer.review', { volunteerId, rev: 0, verdict: 'returned', words: '请选技能' })
  expect((await wang.get('volunteer.mine', {})).registration).toMatchObject({
    state: 'returned',
    words: '请选技能',
  })
  expect(await roles('王芳')).toEqual([])
  street.env.clock.advance(minute)
  await wang.get('volunteer.register', input)
  expect(stored(volunteerId)).toMatchObject({ state: 'waiting', rev: 2 })
  expect(stored(volunteerId)).not.toHaveProperty('words')
  // The answer was to what is not there any more.
  const late = { volunteerId, rev: 1, verdict: 'approved', words: '好' } as const
  expect(await chen.call('volunteer.review', late)).toMatchObject({ cause: 'changedMeanwhile' })
})

test('whoever works at the station is approved by somebody else', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  await chen.get('person.saveProfile', {
    name: '陈静',
    consent: profileConsentVersion,
    birthDate: '1985-01-01',
  })
  await chen.get('person.savePhone', { phone: '13800000008' })
  const { volunteerId } = await chen.get('volunteer.register', input)
  const answer = { volunteerId, rev: 0, verdict: 'approved', words: '好' } as const
  expect(await chen.call('volunteer.review', answer)).toMatchObject({ cause: 'ownRegistration' })
})

test('what is wrong or not allowed', async () => {
  const wang = await street.resident('王芳')
  expect(await wang.call('volunteer.register', input)).toMatchObject({ cause: 'registrationFactsNeeded' })
  expect((await wang.get('volunteer.mine', {})).missing).toEqual(['birthDate', 'phone'])
  const li = await ready('李强')
  expect(await li.call('volunteer.register', { ...input, siteId: 'nowhere' })).toMatchObject({
    cause: 'siteUnknown',
  })
  expect(await li.call('volunteer.register', { ...input, services: [] })).toMatchObject({ cause: 'badInput' })
  expect(await street.as('路人').call('volunteer.mine', {})).toMatchObject({ cause: 'profileNeeded' })
  const { volunteerId } = await li.get('volunteer.register', input)
  const elsewhere = await street.staff('何平', 'station', liaohe)
  expect(await elsewhere.call('volunteer.registration', { volunteerId })).toMatchObject({
    cause: 'notAllowed',
  })
})

test('a minor’s guardian lies sealed, is masked without a purpose, and the look in full is on record', async () => {
  const child = await ready('赵小雨', '2010-05-01')
  const chen = await street.staff('陈静', 'station', xiwang)
  expect(await child.call('volunteer.register', input)).toMatchObject({ cause: 'volunteerGuardianNeeded' })
  const guardian = { name: '赵大山', phone: '13811112222' }
  const { volunteerId } = await child.get('volunteer.register', { ...input, guardian })
  expect(JSON.stringify(stored(volunteerId))).not.toMatch(/赵大山|13811112222/)
  const masked = await chen.get('volunteer.registration', { volunteerId })
  expect(masked).toMatchObject({
    name: '赵*雨',
    age: 16,
    phone: '138****0009',
    guardian: { name: '赵*山', phone: '138****2222' },
  })
  expect(masked).not.toHaveProperty('birthDate')
  const full = await chen.get('volunteer.registration', { volunteerId, purpose: '打电话核实' })
  expect(full).toMatchObject({ name: '赵小雨', birthDate: '2010-05-01', guardian })
  const looks = await child.get('person.ownRecords', { kind: 'looks' })
  expect(looks.items).toMatchObject([{ facts: [{ value: '打电话核实' }] }])
})

describe('one’s own data', () => {
  test('are shown and exported; withdrawing ends what waits, and keeps what was approved', async () => {
    const wang = await ready('王芳')
    const chen = await street.staff('陈静', 'station', xiwang)
    const { volunteerId } = await wang.get('volunteer.register', input)
    expect(JSON.stringify(await wang.get('person.ownData', {}))).toContain('扶老爱幼')
    expect(JSON.stringify(await wang.get('person.exportOwnData', { cursor: 'volunteer_' }))).toContain(
      '扶老爱幼',
    )
    await wang.get('person.withdrawConsent', { text: 'profile' })
    await street.env.trigger('tick', 'everyMinute')
    expect(stored(volunteerId)).toBeUndefined()

    const li = await ready('李强')
    const approved = await li.get('volunteer.register', input)
    await chen.get('volunteer.review', { ...approvedBy(approved.volunteerId) })
    await li.get('person.withdrawConsent', { text: 'profile' })
    await street.env.trigger('tick', 'everyMinute')
    expect(stored(approved.volunteerId)).toMatchObject({ state: 'approved' })
  })

  test('are gone with the account', async () => {
    const wang = await ready('王芳')
    const chen = await street.staff('陈静', 'station', xiwang)
    const { volunteerId } = await wang.get('volunteer.register', input)
    await chen.get('volunteer.review', approvedBy(volunteerId))
    await wang.get('person.erase', { understood: true })
    await street.env.trigger('tick', 'everyMinute')
    expect(stored(volunteerId)).toBeUndefined()
  })

  test('are deleted a year after an answer that was no approval', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const ids: string[] = []
    for (const [name, verdict] of [
      ['王芳', 'rejected'],
      ['李强', 'approved'],
    ] as const) {
      const { volunteerId } = await (await ready(name)).get('volunteer.register', input)
      await chen.get('volunteer.review', { volunteerId, rev: 0, verdict, words: '看过了' })
      ids.push(volunteerId)
    }
    street.env.clock.advance(366 * day)
    await (await street.owner()).get('person.startUpkeep', { kind: 'retention', dryRun: false })
    for (let i = 0; i < 20 && stored(ids[0] ?? ''); i++) {
      await street.env.trigger('tick', 'everyMinute')
      street.env.clock.advance(minute)
    }
    expect(ids.map(id => stored(id)?.state)).toEqual([undefined, 'approved'])
  })
})

const approvedBy = (volunteerId: string) =>
  ({ volunteerId, rev: 0, verdict: 'approved', words: '欢迎' }) as const

test('of two answers at once the first stands, and the role goes with it', async () => {
  await ready('王芳')
  const [chen, li] = [
    await street.staff('陈静', 'station', xiwang),
    await street.staff('李娜', 'station', xiwang),
  ]
  const { volunteerId } = await street.as('王芳').get('volunteer.register', input)
  const slowly = (ms: number) =>
    street.env.faults.add({
      ...{ fn: 'api', action: 'database.modifyDocument', collection: 'volunteers' },
      ...{ effect: 'delay', ms, times: 1 },
    })
  // The rejection, which has no role to take, is on its way when the approval gives one; it arrives first.
  slowly(800)
  const answer = { volunteerId, rev: 0 }
  const rejecting = li.get('volunteer.review', { ...answer, verdict: 'rejected', words: '资料不实' })
  await new Promise(done => setTimeout(done, 300))
  slowly(1500)
  expect(
    await chen.call('volunteer.review', { ...answer, verdict: 'approved', words: '欢迎' }),
  ).toMatchObject({ cause: 'changedMeanwhile' })
  await rejecting
  expect(stored(volunteerId)).toMatchObject({ state: 'rejected' })
  expect(await roles('王芳')).toEqual([])
})
