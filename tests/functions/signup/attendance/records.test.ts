import { day, hour, minute, world } from '../../../world'
import type { Caller } from '../../../world/caller'
import { activityFields } from '../../../world/fields'
import { xiwang } from '../../../world/organisation'

/** What becomes of who came when sign-ups, accounts and records change: the number stays. */
const street = world()
const start = activityFields.startsAt
const year = 365 * day
const today = '2026-09-25'
const birthDate = '1986-03-02'

async function festival() {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  const wang = await street.resident('王芳', { birthDate })
  const { family, personId = '' } = await wang.get('person.saveMember', { name: '王小明', relation: 'other' })
  const sonId = family[0]?.id ?? ''
  const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self', sonId] })
  street.env.clock.set(start)
  return { chen, activityId, wang, personId, sonId, signupId }
}

const scan = async (who: Caller, chen: Caller, activityId: string) =>
  who.get('signup.checkIn', {
    activityId,
    code: (await chen.get('signup.dayCodes', { activityId })).codes[0]?.code ?? '',
  })
const figures = async (chen: Caller, activityId: string) => {
  const { seated, came, walkIns, noShows } = await chen.get('signup.attendanceDay', {
    activityId,
    day: today,
  })
  return { seated, came, walkIns, noShows }
}
const settleDown = async () => {
  street.env.clock.advance(2 * minute)
  await street.env.trigger('tick', 'everyMinute')
}

test('whoever came does not cancel, and stays in the party; whoever did not may', async () => {
  const { chen, activityId, wang, signupId } = await festival()
  const { people } = await scan(wang, chen, activityId)
  const [self = '', son = ''] = people.map(({ id }) => id)
  const cancel = (requestId?: string) =>
    wang.call('signup.cancel', { signupId }, requestId ? { requestId } : {})
  expect(await cancel('cancel-0001')).toMatchObject({ cause: 'alreadyCame' })
  const reduced = { signupId, attendees: [self] }
  expect(await wang.call('signup.reduce', reduced, { requestId: 'reduce-0001' })).toMatchObject({
    cause: 'alreadyCame',
  })
  street.env.clock.advance(minute)
  const untick = { nonce: 'untick-01', signupId, attendee: son, came: false, at: start + minute }
  await chen.get('signup.saveTicks', { activityId, sentAt: start + minute, ticks: [untick] })
  expect(await wang.call('signup.reduce', reduced, { requestId: 'reduce-0001' })).toMatchObject({
    cause: 'alreadyCame',
  })
  expect(await wang.get('signup.reduce', reduced)).toMatchObject({ party: 1 })
  expect(await cancel()).toMatchObject({ cause: 'alreadyCame' })
  expect(await figures(chen, activityId)).toMatchObject({ seated: 1, came: 1, noShows: 0 })
  // Staff correct the list: a copy of the tap that was refused still is, and a new one is not.
  const all = { nonce: 'untick-02', signupId, came: false, at: start + minute }
  street.env.clock.advance(minute)
  await chen.get('signup.saveTicks', { activityId, sentAt: start + minute, ticks: [all] })
  expect(await cancel('cancel-0001')).toMatchObject({ cause: 'alreadyCame' })
  expect(await cancel()).toMatchObject({ ok: true })
  const again = { nonce: 'untick-02', signupId, came: false, at: start + minute }
  const { answers } = await chen.get('signup.saveTicks', {
    activityId,
    sentAt: start + minute,
    ticks: [again],
  })
  expect(answers).toEqual([{ nonce: 'untick-02', state: 'counted' }])
  const other = { ...again, nonce: 'untick-03' }
  expect(
    await chen.get('signup.saveTicks', { activityId, sentAt: start + minute, ticks: [other] }),
  ).toMatchObject({ answers: [{ cause: 'notSignedUp' }] })
})

test('everybody sees what is kept of them, walk-ins too, and takes it along', async () => {
  const { chen, activityId, wang, signupId } = await festival()
  const { people } = await scan(wang, chen, activityId)
  const untick = { nonce: 'untick-01', signupId, attendee: people[1]?.id ?? '', came: false, at: start }
  street.env.clock.advance(minute)
  await chen.get('signup.saveTicks', { activityId, sentAt: start, ticks: [untick] })
  const li = await street.resident('李强')
  const { code } = await li.get('signup.myDay', { activityId })
  await chen.get('signup.addWalkIn', { activityId, code: code?.text ?? '' })
  const { items } = await wang.get('person.ownRecords', { kind: 'signups' })
  expect(items[0]?.facts).toContainEqual({ label: `${today} 签到`, value: '王芳 14:00、王小明 没有来' })
  expect(await li.get('person.ownRecords', { kind: 'signups' })).toEqual({
    items: [
      {
        title: '没有报名，现场参加',
        at: start + minute,
        facts: [{ label: '日期', value: today }],
      },
    ],
  })
})

test('an account is closed: who it was is nowhere, how many came stays', async () => {
  const { chen, activityId, wang, personId } = await festival()
  await scan(wang, chen, activityId)
  const li = await street.resident('李强')
  const { personId: liId = '' } = await li.get('person.me', {})
  const { code } = await li.get('signup.myDay', { activityId })
  await chen.get('signup.addWalkIn', { activityId, code: code?.text ?? '' })
  const before = { seated: 2, came: 2, walkIns: 1, noShows: 0 }
  expect(await figures(chen, activityId)).toEqual(before)
  street.env.clock.set(start + 3 * day)
  for (const one of [wang, li]) await one.get('person.erase', { understood: true })
  await settleDown()
  expect(await figures(chen, activityId)).toEqual(before)
  const kept = JSON.stringify([street.env.read('attendances'), street.env.read('walkIns')])
  for (const id of [personId, liId]) expect(kept).not.toContain(id)
})

test('one of the family leaves the list: the others stay who they are', async () => {
  const { chen, activityId, wang, sonId } = await festival()
  await scan(wang, chen, activityId)
  const before = street.env.read('attendances')[0]
  street.env.clock.set(start + 3 * day)
  await wang.get('person.removeMember', { id: sonId })
  await settleDown()
  expect(await figures(chen, activityId)).toEqual({ seated: 2, came: 2, walkIns: 0, noShows: 0 })
  expect(JSON.stringify(street.env.read('attendances'))).not.toContain(sonId)
  expect(street.env.read('attendances')[0]?.personId).toBe(before?.personId)
})

test('two records become one, and so do their days: nobody has come twice', async () => {
  const { chen, activityId, wang, signupId } = await festival()
  await scan(wang, chen, activityId)
  // Signed up at the desk for another day's activity, and ticked there.
  street.env.clock.set(start - 7 * day)
  const other = await street.activity({ title: '猜灯谜' })
  const deskId = await street.deskPerson('王芳', xiwang, { birthDate })
  const desk = await chen.get('signup.deskJoin', {
    personId: deskId,
    activityId: other,
    attendees: ['self'],
  })
  street.env.clock.set(start + hour)
  const at = start + hour
  const tick = { nonce: 'tick-0001', signupId: desk.signupId, came: true, at }
  await chen.get('signup.saveTicks', { activityId: other, sentAt: at, ticks: [tick] })
  const { code } = await chen.get('person.claimCode', { personId: deskId, checked: true })
  await wang.get('person.claimRecord', { code, understood: true })
  await settleDown()
  expect(await figures(chen, other)).toMatchObject({ seated: 1, came: 1, noShows: 0 })
  expect(await wang.get('signup.myDay', { activityId: other })).toMatchObject({
    people: [{ name: '王芳', came: true, at }],
  })
  expect(JSON.stringify(street.env.read('attendances'))).not.toContain(deskId)
  expect(await wang.call('signup.cancel', { signupId })).toMatchObject({ cause: 'alreadyCame' })
})

test('who sat in both has come once, whichever of the two sign-ups stands', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  const deskId = await street.deskPerson('王芳', xiwang, { birthDate })
  const desk = await chen.get('signup.deskJoin', { personId: deskId, activityId, attendees: ['self'] })
  const wang = await street.resident('王芳')
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  street.env.clock.set(start)
  await scan(wang, chen, activityId)
  const at = start + minute
  street.env.clock.set(at)
  const tick = { nonce: 'tick-0001', signupId: desk.signupId, came: true, at }
  await chen.get('signup.saveTicks', { activityId, sentAt: at, ticks: [tick] })
  expect(await figures(chen, activityId)).toMatchObject({ seated: 2, came: 2 })
  const { code } = await chen.get('person.claimCode', { personId: deskId, checked: true })
  await wang.get('person.claimRecord', { code, understood: true })
  await settleDown()
  expect(await figures(chen, activityId)).toMatchObject({ seated: 1, came: 1, noShows: 0 })
  const { items } = await chen.get('signup.attendance', { activityId, day: today })
  expect(items).toMatchObject([{ people: [{ name: '王*', came: true }] }])
})

test('two parties that stay apart are checked in apart, and become one when all is over', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ partyMax: 2 })
  const deskId = await street.deskPerson('王芳', xiwang, { birthDate })
  await chen.get('person.deskSaveMember', { personId: deskId, name: '王小明', relation: 'other' })
  const childId = (await chen.get('person.deskRecord', { personId: deskId })).family[0]?.id ?? ''
  const old = await chen.get('signup.deskJoin', {
    personId: deskId,
    activityId,
    attendees: ['self', childId],
  })
  const wang = await street.resident('王芳', { birthDate })
  const { family } = await wang.get('person.saveMember', { name: '李强', relation: 'spouse' })
  await wang
    .call('signup.join', { activityId, attendees: [family[0]?.id ?? ''] })
    .then(reply => expect(reply).toMatchObject({ ok: true }))
  const { code } = await chen.get('person.claimCode', { personId: deskId, checked: true })
  await wang.get('person.claimRecord', { code, understood: true })
  street.env.clock.set(start)
  await scan(wang, chen, activityId)
  const tick = { nonce: 'tick-0001', signupId: old.signupId, came: true, at: start }
  await chen.get('signup.saveTicks', { activityId, sentAt: start, ticks: [tick] })
  const before = { seated: 3, came: 3, walkIns: 0, noShows: 0 }
  await settleDown()
  expect(await figures(chen, activityId)).toEqual(before)
  expect(street.env.read('attendances')).toHaveLength(2)
  street.env.clock.set(start + 30 * day)
  await settleDown()
  await settleDown()
  expect(await figures(chen, activityId)).toEqual(before)
  expect(street.env.read('attendances')).toMatchObject([{ came: 3 }])
  expect(JSON.stringify(street.env.read('attendances'))).not.toContain(deskId)
})

test('a year later the days are gone, and the figures of a closed day stay', async () => {
  const { chen, activityId, wang } = await festival()
  await scan(wang, chen, activityId)
  await chen.get('signup.addWalkIn', { activityId, count: 5, name: '舞蹈队' })
  street.env.clock.set(start + 2 * hour)
  await chen.get('signup.closeAttendance', { activityId })
  street.env.clock.set(start + year + 2 * day)
  const owner = await street.owner()
  await owner.get('person.startUpkeep', { kind: 'retention', dryRun: false })
  for (let i = 0; i < 5; i++) await settleDown()
  expect(street.env.read('attendances')).toEqual([])
  expect(street.env.read('walkIns')).toEqual([])
  expect(street.env.read('closedDays')).toMatchObject([{ came: 2, walkIns: 5, noShows: 0 }])
  expect(street.env.read('seatLedgers', { forgotten: true })).toHaveLength(1)
})
