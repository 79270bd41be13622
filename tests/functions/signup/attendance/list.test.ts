import { day, hour, minute, world } from '../../../world'
import type { Caller } from '../../../world/caller'
import { activityFields } from '../../../world/fields'
import { xiwang } from '../../../world/organisation'

/** The list of the staff: online, and from a phone that had no network. */
const street = world()
const start = activityFields.startsAt
const end = activityFields.endsAt
const today = '2026-09-25'

async function festival() {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  const { family } = await wang.get('person.saveMember', { name: '王小明', relation: 'other' })
  await wang.get('signup.join', { activityId, attendees: ['self', family[0]?.id ?? ''] })
  const li = await street.resident('李强')
  await li.get('signup.join', { activityId, attendees: ['self'] })
  street.env.clock.set(start)
  return { chen, activityId, wang, li }
}

const rowsOf = async (chen: Caller, activityId: string) =>
  (await chen.get('signup.attendance', { activityId, day: today })).items

let ticks = 0
const tickOf = (signupId: string, came: boolean, at: number, attendee?: string) => ({
  nonce: `tick-${String(++ticks).padStart(5, '0')}`,
  signupId,
  came,
  at,
  ...(attendee ? { attendee } : {}),
})

test('ticks by name, masked, one person or the whole party; each has its own answer', async () => {
  const { chen, activityId } = await festival()
  const [wangs, lis] = await rowsOf(chen, activityId)
  expect(wangs?.people.map(({ name, came }) => [name, came])).toEqual([
    ['王*', false],
    ['王*明', false],
  ])
  const son = wangs?.people[1]?.id ?? ''
  const batch = [
    tickOf(wangs?.signupId ?? '', true, start),
    tickOf(wangs?.signupId ?? '', false, start + 1, son),
    tickOf(lis?.signupId ?? '', true, start),
    tickOf(lis?.signupId ?? '', true, start + 1),
    tickOf(lis?.signupId ?? '', true, start + 2, 'nobody'),
    tickOf('no-sign-up', true, start),
  ]
  const input = { activityId, sentAt: start + 10, ticks: batch }
  street.env.clock.set(start + minute)
  const { answers } = await chen.get('signup.saveTicks', input)
  expect(answers.map(({ state, cause }) => cause ?? state)).toEqual([
    'counted',
    'counted',
    'counted',
    'already',
    'attendeeUnknown',
    'notSignedUp',
  ])
  const [act] = street.env.read('auditRows', { action: 'signup.saveTicks' })
  expect(act).toMatchObject({
    outcome: 'done',
    about: { activityId },
    changes: [
      { field: `came.${wangs?.signupId}`, to: true },
      { field: `came.${wangs?.signupId}`, to: false },
      { field: `came.${lis?.signupId}`, to: true },
    ],
  })
  const [after] = await rowsOf(chen, activityId)
  expect(after?.people.map(({ came, how }) => [came, how])).toEqual([
    [true, 'list'],
    [false, 'list'],
  ])
  // The answer was lost, and the phone sends all of it again later.
  const rows = street.env.read('attendances')
  street.env.clock.set(start + 5 * minute)
  expect(await chen.get('signup.saveTicks', { ...input, sentAt: start + 300_000 })).toMatchObject({ answers })
  expect(street.env.read('attendances')).toEqual(rows)
})

test('what was done without a network counts by when it was done, by whatever clock', async () => {
  const { chen, activityId, wang } = await festival()
  const [wangs] = await rowsOf(chen, activityId)
  const signupId = wangs?.signupId ?? ''
  street.env.clock.set(start + 10 * minute)
  const code = (await chen.get('signup.dayCodes', { activityId })).codes[0]?.code ?? ''
  await wang.get('signup.checkIn', { activityId, code })
  street.env.clock.set(start + 30 * minute)
  // This phone is a day behind. It said five minutes after the start that they had not come, and that was true then.
  const theirs = (at: number) => at - day
  const late = tickOf(signupId, false, theirs(start + 5 * minute))
  const sentAt = theirs(start + 30 * minute)
  const told = await chen.get('signup.saveTicks', { activityId, sentAt, ticks: [late] })
  expect(told.answers).toEqual([{ nonce: late.nonce, state: 'overruled' }])
  expect(await chen.get('signup.attendanceDay', { activityId })).toMatchObject({ came: 2, noShows: 1 })
  // Before the day began nobody was ticked.
  const before = tickOf(signupId, false, theirs(start - 3 * hour))
  expect(await chen.get('signup.saveTicks', { activityId, sentAt, ticks: [before] })).toMatchObject({
    answers: [{ state: 'refused', cause: 'checkInNotYet' }],
  })
})

test('walk-ins are attendance and no seats; whoever has come with a party is no walk-in', async () => {
  const { chen, activityId, li } = await festival()
  const ledger = street.env.read('seatLedgers', { _id: activityId })
  const zhao = await street.resident('赵敏')
  const codeOf = async (who: Caller) => (await who.get('signup.myDay', { activityId })).code?.text ?? ''
  const group = await chen.get('signup.addWalkIn', { activityId, count: 12, name: '舞蹈队' })
  const code = await codeOf(zhao)
  expect(await chen.call('signup.scanParty', { activityId, code })).toMatchObject({ cause: 'notSeated' })
  const one = await chen.get('signup.addWalkIn', { activityId, code })
  expect(await chen.get('signup.addWalkIn', { activityId, code: await codeOf(zhao) })).toEqual(one)
  await chen.get('signup.addWalkIn', { activityId, code: await codeOf(li) })
  expect(await chen.get('signup.attendanceDay', { activityId })).toMatchObject({ came: 0, walkIns: 14 })
  await chen.get('signup.scanParty', { activityId, code: await codeOf(li) })
  street.env.clock.set(start + minute)
  await chen.get('signup.changeWalkIn', { activityId, walkInId: group.walkInId, count: 10 })
  expect(await chen.get('signup.attendanceDay', { activityId })).toMatchObject({
    seated: 3,
    came: 1,
    walkIns: 11,
    noShows: 2,
    walkInRows: expect.arrayContaining([
      expect.objectContaining({ name: '舞*队', count: 10, changes: [{ at: start + minute, count: 12 }] }),
    ]),
  })
  expect(street.env.read('seatLedgers', { _id: activityId })).toEqual(ledger)
  expect(await chen.call('signup.addWalkIn', { activityId, code: 'RY.guess' })).toMatchObject({
    cause: 'partyCodeWrong',
  })
  expect(await chen.call('signup.changeWalkIn', { activityId, walkInId: 'nothing', count: 1 })).toMatchObject(
    { cause: 'walkInUnknown' },
  )
})

test('closed once: late ticks of before still count, later ones need a reason, and that is history', async () => {
  const { chen, activityId, wang } = await festival()
  const [wangs, lis] = await rowsOf(chen, activityId)
  street.env.clock.set(start - 1)
  expect(await chen.call('signup.closeAttendance', { activityId })).toMatchObject({ cause: 'closeTooEarly' })
  street.env.clock.set(end)
  const closed = await chen.get('signup.closeAttendance', { activityId })
  expect(closed).toEqual({ day: today, closedAt: end, seated: 3, came: 0, walkIns: 0, noShows: 3 })

  street.env.clock.set(end + 10 * minute)
  const sentAt = end + 10 * minute
  const queued = tickOf(wangs?.signupId ?? '', true, end - minute)
  const after = tickOf(lis?.signupId ?? '', true, end + minute)
  const told = await chen.get('signup.saveTicks', { activityId, sentAt, ticks: [queued, after] })
  expect(told.answers.map(({ state, cause }) => cause ?? state)).toEqual(['counted', 'attendanceClosed'])
  expect(await chen.call('signup.addWalkIn', { activityId, count: 3 })).toMatchObject({
    cause: 'attendanceClosed',
  })
  const signupId = lis?.signupId ?? ''
  const fixed = { activityId, day: today, signupId, came: true, reason: '当时在厨房帮忙' }
  street.env.clock.set(end + 3 * day)
  expect(await chen.get('signup.correctAttendance', fixed)).toMatchObject({
    people: [{ came: true, how: 'corrected' }],
  })
  expect(await chen.get('signup.attendanceDay', { activityId, day: today })).toMatchObject({
    came: 3,
    noShows: 0,
    closed: { at: end, byRule: false },
  })
  expect(street.env.read('attendances', { signupId })[0]?.corrections).toMatchObject([
    { came: true, reason: '当时在厨房帮忙' },
  ])
  expect(await chen.get('signup.closeAttendance', { activityId })).toMatchObject({ closedAt: end, came: 3 })
  // Nobody but staff learns who did not come.
  expect(await wang.call('signup.attendanceDay', { activityId })).toMatchObject({ cause: 'notAllowed' })
})

test('nobody closed it: from a day after the list on it is closed by rule', async () => {
  const { chen, activityId } = await festival()
  street.env.clock.set(end + hour + day)
  expect(await chen.get('signup.attendanceDay', { activityId })).toMatchObject({
    noShows: 3,
    closed: { at: end + hour + day, byRule: true },
  })
})

test('every look at the list is in the record of acts; with a purpose names are whole', async () => {
  const { chen, activityId } = await festival()
  const full = await chen.get('signup.attendance', { activityId, purpose: '现场点名' })
  expect(full.items[0]?.people[0]?.name).toBe('王芳')
  await rowsOf(chen, activityId)
  const looks = street.env.read('auditRows', { action: 'signup.attendance' })
  expect(looks.map(({ outcome, purpose = 'masked' }) => [outcome, purpose]).sort()).toEqual([
    ['viewed', 'masked'],
    ['viewed', '现场点名'],
  ])
})

test('an activity of several days has attendance of each', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ endsAt: start + 2 * day })
  const li = await street.resident('李强')
  await li.get('signup.join', { activityId, attendees: ['self'] })
  for (const days of [0, 1]) {
    street.env.clock.set(start + days * day)
    const code = (await chen.get('signup.dayCodes', { activityId })).codes[0]?.code ?? ''
    expect(await li.get('signup.checkIn', { activityId, code })).toMatchObject({ state: 'counted' })
  }
  const came = async (day: string) => (await chen.get('signup.attendanceDay', { activityId, day })).came
  expect([await came('2026-09-25'), await came('2026-09-26'), await came('2026-09-27')]).toEqual([1, 1, 0])
  expect(await chen.call('signup.attendanceDay', { activityId, day: '2026-09-28' })).toMatchObject({
    cause: 'notADay',
  })
})
