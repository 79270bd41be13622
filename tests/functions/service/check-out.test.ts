import { hour, minute, world } from '../../world'
import type { Caller } from '../../world/caller'
import { xiwang } from '../../world/organisation'
import { endsAt, shiftFields, startsAt, volunteer } from '../../world/volunteering'
import { killAfterEachWrite } from '../cut-off'
import { tick } from '../message/telling'

/** From the sign-up of a volunteer to the entry in their hours. */
const street = world()

async function shift() {
  const chen = await street.staff('陈静', 'station', xiwang)
  const wang = await volunteer(street, '王芳', chen)
  const activityId = await street.activity(shiftFields())
  const { personId = '' } = await wang.get('person.me', {})
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  return { chen, wang, activityId, personId }
}
type Scene = Awaited<ReturnType<typeof shift>>

const shown = async (chen: Caller, activityId: string) =>
  (await chen.get('signup.dayCodes', { activityId })).codes[0]?.text ?? ''

async function scanIn({ chen, wang, activityId }: Scene, at: number) {
  street.env.clock.set(at)
  return wang.get('signup.checkIn', { activityId, code: await shown(chen, activityId) })
}
async function scanOut({ chen, wang, activityId }: Scene, at: number) {
  street.env.clock.set(at)
  return wang.call('service.checkOut', { activityId, code: await shown(chen, activityId) })
}

test('both scans are an entry that counts, within the shift; a second one changes nothing', async () => {
  const scene = await shift()
  await scanIn(scene, startsAt - 10 * minute)
  const left = startsAt + 90 * minute + 40_000
  expect(await scanOut(scene, left)).toMatchObject({ data: { state: 'counted', leftAt: left, minutes: 90 } })
  const ledger = street.env.get('hoursLedgers', scene.personId)
  expect(ledger).toMatchObject({
    entries: [
      {
        source: 'scan',
        startsAt,
        endsAt: startsAt + 90 * minute,
        minutes: 90,
        served: { name: '清扫楼道', content: '清扫楼道和院子', organiser: '希望社区', leader: '陈静' },
        review: { verdict: 'approved', by: 'scan' },
      },
    ],
  })
  expect(await scanOut(scene, endsAt)).toMatchObject({
    data: { state: 'already', leftAt: left, minutes: 90 },
  })
  expect(street.env.get('hoursLedgers', scene.personId)).toEqual(ledger)
  expect(await scene.wang.get('hours.mine', {})).toMatchObject({ minutes: 90 })
})

test('only volunteers serve, and each for themselves', async () => {
  const { chen, wang, activityId } = await shift()
  const li = await street.resident('李强')
  const cause = async (by: Caller, attendees: string[]) => {
    const reply = await by.call('signup.join', { activityId, attendees })
    return reply.ok ? reply.data.state : reply.cause
  }
  expect(await cause(li, ['self'])).toBe('volunteersOnly')
  const zhao = await volunteer(street, '赵敏', chen)
  const { family } = await zhao.get('person.saveMember', { name: '赵明', relation: 'other' })
  const child = family[0]?.id ?? ''
  expect(await cause(zhao, [child])).toBe('serveOneself')
  expect(await cause(zhao, ['self'])).toBe('seated')
  const { personId = '' } = await zhao.get('person.me', {})
  const signupId = String(
    street.env.read('signups').find(row => row.personId === personId && row.listed)?._id,
  )
  const line = street.env.get('seatLedgers', activityId)?.line as { personId: string; attendees: string[] }[]
  const leave = line.find(party => party.personId === personId)?.attendees[0] ?? ''
  expect(await zhao.call('signup.swap', { signupId, leave, come: child })).toMatchObject({
    cause: 'serveOneself',
  })
  expect(await cause(wang, ['self'])).toBe('alreadyIn')
})

test('it stands in no list of activities, and is found by whoever manages them', async () => {
  const { chen, activityId } = await shift()
  const list = await chen.get('activity.list', {})
  expect(list.items).toEqual([])
  expect((await chen.get('activity.list', { words: '楼道' })).items).toEqual([])
  expect((await chen.get('activity.month', { month: '2026-09' })).days).toEqual({})
  expect((await chen.get('activity.nearby', { lng: 122.26, lat: 43.61 })).nearest).toEqual([])
  expect((await chen.get('activity.manage', { siteId: xiwang })).items).toMatchObject([
    { id: activityId, service: { type: 'neighbours' } },
  ])
})

test('each refusal says what to do, and nothing is written', async () => {
  const scene = await shift()
  const cause = async (at: number) => {
    const reply = await scanOut(scene, at)
    return reply.ok ? reply.data.state : reply.cause
  }
  expect(await cause(startsAt + minute)).toBe('notCheckedIn')
  await scanIn(scene, startsAt + 2 * minute)
  expect(await cause(startsAt + 2 * minute + 30_000)).toBe('servedNothing')
  const { wang, activityId } = scene
  const guess = await wang.call('service.checkOut', { activityId, code: '000000' })
  expect(guess).toMatchObject({ cause: 'checkInCodeWrong' })
  expect(await cause(endsAt + hour)).toBe('checkOutOver')
  expect(street.env.get('hoursLedgers', scene.personId)).toBeUndefined()
  const festival = await street.activity({
    startsAt: endsAt + 2 * hour,
    endsAt: endsAt + 4 * hour,
    signupClosesAt: endsAt + 3 * hour,
  })
  street.env.clock.set(endsAt + 2 * hour)
  const code = await shown(scene.chen, festival)
  expect(await wang.call('service.checkOut', { activityId: festival, code })).toMatchObject({
    cause: 'noService',
  })
})

test('early out of the door before it began is no check-out', async () => {
  const scene = await shift()
  await scanIn(scene, startsAt - 30 * minute)
  expect(await scanOut(scene, startsAt - minute)).toMatchObject({ cause: 'checkOutNotYet' })
})

test('a forgotten check-out is closed by rule when the list is over: flagged, and no minute counted', async () => {
  const scene = await shift()
  await scanIn(scene, startsAt)
  street.env.clock.set(endsAt + 59 * minute)
  await tick(street.env)
  expect(street.env.get('hoursLedgers', scene.personId)).toBeUndefined()
  street.env.clock.set(endsAt + 71 * minute)
  await tick(street.env)
  const ledger = street.env.get('hoursLedgers', scene.personId)
  expect(ledger).toMatchObject({
    entries: [{ flag: 'noCheckOut', minutes: 0, startsAt, endsAt: startsAt, evidence: '没有扫码签退' }],
  })
  expect(street.env.get('jobs', 'service.settle')).toMatchObject({ report: { flagged: 1, written: 0 } })
  street.env.clock.set(endsAt + 3 * hour)
  await tick(street.env)
  expect(street.env.get('hoursLedgers', scene.personId)).toEqual(ledger)
})

test('who was ticked by the leader alone has no time of their own: flagged', async () => {
  const scene = await shift()
  const { chen, activityId, wang, personId } = scene
  street.env.clock.set(startsAt)
  const [row] = (await chen.get('signup.attendance', { activityId })).items
  const ticks = [{ nonce: 'tick-0001', signupId: row?.signupId ?? '', came: true, at: startsAt }]
  await chen.get('signup.saveTicks', { activityId, sentAt: startsAt, ticks })
  expect(await scanOut(scene, startsAt + hour)).toMatchObject({ ok: true, data: { state: 'counted' } })
  expect(await wang.get('hours.mine', {})).toMatchObject({ entries: [] })
  street.env.clock.set(endsAt + 71 * minute)
  await tick(street.env)
  expect(street.env.get('hoursLedgers', personId)).toMatchObject({
    entries: [{ flag: 'noCheckOut', minutes: 0, evidence: '没有扫码签到' }],
  })
})

test('in two places at once: the second check-out is refused, told why, and counts nothing', async () => {
  const scene = await shift()
  const other = await street.activity(shiftFields({ title: '看望老人' }))
  await scene.wang.get('signup.join', { activityId: other, attendees: ['self'] })
  const second = { ...scene, activityId: other }
  await scanIn(scene, startsAt)
  await scanIn(second, startsAt + minute)
  await scanOut(scene, startsAt + hour)
  expect(await scanOut(second, startsAt + hour + minute)).toMatchObject({
    cause: 'elsewhereThen',
    detail: { name: '清扫楼道' },
  })
  street.env.clock.set(endsAt + 71 * minute)
  await tick(street.env)
  expect(street.env.get('jobs', 'service.settle')).toMatchObject({ report: { refused: 1 } })
  expect(await scene.wang.get('hours.mine', {})).toMatchObject({ minutes: 60 })
})

test('cut off after any write, the same scan finishes it, or the job does: once', async () => {
  const left = startsAt + hour
  let code = ''
  const begin = async () => {
    const scene = await shift()
    await scanIn(scene, startsAt)
    street.env.clock.set(left)
    code = await shown(scene.chen, scene.activityId)
    return scene
  }
  const call = ({ wang, activityId }: Scene) =>
    wang.call('service.checkOut', { activityId, code }, { requestId: 'check-out-1' })
  const isRight = ({ personId }: Scene) =>
    expect(street.env.get('hoursLedgers', personId)).toMatchObject({
      rev: 1,
      entries: [{ source: 'scan', minutes: 60 }],
    })
  let nth = 0
  const writes = await killAfterEachWrite(street, begin, call, async scene => {
    // By turns: whoever scans again, and whoever never does.
    if (nth++ % 2 === 0) expect(await call(scene)).toMatchObject({ ok: true, data: { minutes: 60 } })
    const rows = street.env.read('attendances')
    street.env.clock.set(endsAt + 71 * minute)
    await tick(street.env)
    if (rows.some(row => row.leftAt === left)) isRight(scene)
    street.env.clock.set(left)
  })
  expect(writes).toBeGreaterThan(1)
})
