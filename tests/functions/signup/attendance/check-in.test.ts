import { minute, world } from '../../../world'
import { activityFields } from '../../../world/fields'
import { liaohe, xiwang } from '../../../world/organisation'

/** The two scans of the day, through the door. */
const street = world()
const start = activityFields.startsAt

async function festival() {
  const wang = await street.resident('王芳')
  const chen = await street.staff('陈静', 'station', xiwang)
  const { family } = await wang.get('person.saveMember', { name: '王小明', relation: 'other' })
  const activityId = await street.activity()
  const attendees = ['self', family[0]?.id ?? '']
  const { signupId } = await wang.get('signup.join', { activityId, attendees })
  return { wang, chen, activityId, signupId }
}

const shownTo = async (chen: Awaited<ReturnType<typeof street.staff>>, activityId: string) =>
  (await chen.get('signup.dayCodes', { activityId })).codes[0]?.text ?? ''

test('one scan takes the party; a second one changes nothing and says since when they are there', async () => {
  const { wang, chen, activityId } = await festival()
  street.env.clock.set(start - 20 * minute)
  const code = await shownTo(chen, activityId)
  const first = await wang.get('signup.checkIn', { activityId, code })
  expect(first).toMatchObject({
    state: 'counted',
    at: start - 20 * minute,
    day: '2026-09-25',
    people: [
      { name: '王芳', came: true, how: 'code' },
      { name: '王小明', came: true },
    ],
  })
  const rows = street.env.read('attendances')

  street.env.clock.set(start)
  const second = await wang.get('signup.checkIn', { activityId, code: await shownTo(chen, activityId) })
  expect(second).toEqual({ ...first, state: 'already' })
  expect(street.env.read('attendances')).toEqual(rows)
  expect(await chen.get('signup.dayCodes', { activityId })).toMatchObject({ came: 2 })
})

test('a repeat of the tap has the first answer, also when the code is another one by then', async () => {
  const { wang, chen, activityId } = await festival()
  street.env.clock.set(start)
  const input = { activityId, code: await shownTo(chen, activityId) }
  const first = await wang.get('signup.checkIn', input, { requestId: 'scan-000001' })
  street.env.clock.set(start + 5 * minute)
  expect(await wang.get('signup.checkIn', input, { requestId: 'scan-000001' })).toEqual(first)
})

test('a code that is over, another activity’s, a wrong time, no seat: each says what to do', async () => {
  const { wang, chen, activityId } = await festival()
  const other = await street.activity({ title: '猜灯谜' })
  const cause = async (code: string, by = wang) => {
    const reply = await by.call('signup.checkIn', { activityId, code })
    return reply.ok ? reply.data.state : reply.cause
  }
  const early = await shownTo(chen, activityId)
  expect(await cause(early)).toBe('checkInNotYet')

  street.env.clock.set(start)
  const code = await shownTo(chen, activityId)
  const digits = (await chen.get('signup.dayCodes', { activityId: other })).codes[0]?.code ?? ''
  expect(await cause(await shownTo(chen, other))).toBe('checkInOtherActivity')
  expect(await cause(digits)).toBe('checkInCodeWrong')
  expect(await cause('no code at all')).toBe('checkInCodeWrong')
  expect(await cause(code, await street.resident('邻居'))).toBe('notSeated')
  street.env.clock.set(start + minute)
  expect(await cause(code)).toBe('checkInCodeWrong')
  street.env.clock.set(activityFields.endsAt)
  expect(await cause(await shownTo(chen, activityId))).toBe('checkInOver')
  expect(street.env.read('attendances')).toEqual([])
})

test('codes are not to be guessed: after twenty tries one waits an hour', async () => {
  const { wang, chen, activityId } = await festival()
  street.env.clock.set(start)
  const shown = await shownTo(chen, activityId)
  for (let i = 0; i < 20; i++)
    expect(await wang.call('signup.checkIn', { activityId, code: `00000${i % 10}` })).toMatchObject({
      cause: 'checkInCodeWrong',
    })
  expect(await wang.call('signup.checkIn', { activityId, code: shown })).toMatchObject({
    cause: 'tooManyTries',
  })
  // Staff are there.
  const { code } = await wang.get('signup.myDay', { activityId })
  expect(await chen.get('signup.scanParty', { activityId, code: code?.text ?? '' })).toMatchObject({
    state: 'counted',
  })
})

test('staff scan the code of a party; it opens for its activity and its time alone', async () => {
  const { wang, chen, activityId, signupId } = await festival()
  const other = await street.activity({ title: '猜灯谜' })
  street.env.clock.set(start)
  const { code, state } = await wang.get('signup.myDay', { activityId })
  expect(state).toBe('seated')
  const text = code?.text ?? ''
  const { personId = '' } = await wang.get('person.me', {})
  expect(text).not.toContain(personId)
  expect(await chen.call('signup.scanParty', { activityId: other, code: text })).toMatchObject({
    cause: 'partyCodeWrong',
  })
  street.env.clock.set(start + 5 * minute)
  const answer = await chen.get('signup.scanParty', { activityId, code: text })
  expect(answer).toMatchObject({
    signupId,
    state: 'counted',
    people: [{ name: '王*', came: true, how: 'party' }, { name: '王*明' }],
  })
  expect(await chen.get('signup.scanParty', { activityId, code: text })).toEqual({
    ...answer,
    state: 'already',
  })
  expect(await wang.get('signup.myDay', { activityId })).toMatchObject({
    people: [{ name: '王芳', came: true, at: start + 5 * minute }, { came: true }],
  })
  street.env.clock.set(activityFields.endsAt + 30 * minute)
  expect(await chen.call('signup.scanParty', { activityId, code: text })).toMatchObject({
    cause: 'partyCodeWrong',
  })
  const li = await street.staff('李雪', 'station', liaohe)
  expect(await li.call('signup.scanParty', { activityId, code: text })).toMatchObject({ cause: 'notAllowed' })
})

test('of many scans and ticks at the same time one counts', async () => {
  const { wang, chen, activityId, signupId } = await festival()
  street.env.clock.set(start)
  const { code } = await wang.get('signup.myDay', { activityId })
  const shown = await shownTo(chen, activityId)
  const tick = (nonce: string) => ({ nonce, signupId, came: true, at: start })
  // All have read the day before the first of them writes it.
  const slow = { fn: 'api', collection: 'attendances', effect: 'delay', ms: 80, times: 8 } as const
  street.env.faults.add({ ...slow, action: 'database.insertDocument' })
  const [scans, ticks] = await Promise.all([
    Promise.all([
      ...[1, 2, 3].map(() => wang.get('signup.checkIn', { activityId, code: shown })),
      ...[1, 2, 3].map(() => chen.get('signup.scanParty', { activityId, code: code?.text ?? '' })),
    ]),
    Promise.all(
      ['tick-0001', 'tick-0002'].map(nonce =>
        chen.get('signup.saveTicks', { activityId, sentAt: start, ticks: [tick(nonce)] }),
      ),
    ),
  ])
  const answers = [...scans, ...ticks.flatMap(({ answers }) => answers)].map(({ state }) => state)
  expect(answers.filter(state => state === 'counted')).toHaveLength(1)
  expect(answers.filter(state => state === 'already')).toHaveLength(7)
  const [day] = street.env.read('attendances')
  expect(day).toMatchObject({ came: 2, signupId })
  // Nothing of what was said is lost: both ticks are known, and the scan.
  expect(day?.scanned).toHaveLength(2)
  expect(JSON.stringify(day?.heard)).toMatch(/tick-0001.*tick-0002|tick-0002.*tick-0001/)
})

test('where the site wants to know the place, it is asked for, and never kept', async () => {
  const { wang, chen, activityId } = await festival()
  const settings = { slogan: '好', openingHours: '每天', partyMax: 4, checkInRadius: 200 }
  await chen.get('site.saveSettings', { siteId: xiwang, settings })
  street.env.clock.set(start)
  expect(await wang.get('signup.myDay', { activityId })).toMatchObject({ radius: 200 })
  const code = await shownTo(chen, activityId)
  const { lng, lat } = activityFields.place
  const at = (north: number, accuracy: number) => ({ lng, lat: lat + north / 111_195, accuracy })
  const cause = async (place?: { lng: number; lat: number; accuracy: number }) => {
    const reply = await wang.call('signup.checkIn', { activityId, code, ...(place ? { place } : {}) })
    return reply.ok ? reply.data.state : reply.cause
  }
  expect(await cause()).toBe('placeNeeded')
  expect(await cause(at(10, 900))).toBe('placeVague')
  expect(await cause(at(900, 30))).toBe('placeFar')
  expect(await cause(at(150, 60))).toBe('counted')
  expect(JSON.stringify(street.env.read('attendances'))).not.toContain(String(lng))
})
