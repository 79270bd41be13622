import schema from '../../../config/database.json'
import { checkInvariants } from '../../../scripts/invariants/check'
import { type Row, type Snapshot, snapshotOf } from '../../../scripts/invariants/snapshot'
import { agree } from '../../functions/message/telling'
import { day, minute, now, world } from '../../world'
import { xiwang } from '../../world/organisation'

/** A street in which something happened keeps every promise; each damage to its documents breaks the one it should. */

const street = world()
const collections = Object.keys(schema.collections)

type Documents = Record<string, Row[]>

const take = (): Documents =>
  // Documents as the local cloud gives them: each has an `_id`.
  Object.fromEntries(collections.map(name => [name, street.env.read(name) as unknown as Row[]]))
const snapshot = (documents: Documents): Snapshot => snapshotOf(documents, now + day)
const broken = (documents: Documents) =>
  checkInvariants(snapshot(documents)).map(({ invariant }) => invariant)

/** Two sit on three of four seats, one waits for two. A seal covers the acts. */
async function lively(): Promise<Documents> {
  const activityId = await street.activity({ capacity: 4 })
  // Somebody to whom the notice is sent.
  await agree(street.env, await street.resident('孙梅', { homeEstateId: 'estate-1' }), 'noticePublished')
  await street.notice({ audienceSiteId: xiwang }, xiwang)
  for (const [name, family] of [
    ['王芳', 1],
    ['李娜', 0],
    ['赵敏', 1],
  ] as const) {
    const caller = await street.resident(name)
    const attendees = ['self']
    if (family > 0) {
      const me = await caller.get('person.saveMember', { name: `${name}家人`, relation: 'other' })
      attendees.push(...me.family.map(({ id }) => id))
    }
    await caller.get('signup.join', { activityId, attendees })
  }
  // Two records of one person, made one.
  const chen = await street.staff('陈静', 'station', xiwang)
  const [keepId, awayId] = [await street.deskPerson('张桂兰'), await street.deskPerson('张桂兰')]
  await chen.get('signup.deskJoin', { personId: awayId, activityId, attendees: ['self'] })
  await chen.get('person.mergeRecords', { keepId, awayId })
  // At another one a party comes today, and somebody walks in.
  const times = { startsAt: now + 30 * minute, endsAt: now + day, signupClosesAt: now + day }
  const today = { activityId: await street.activity(times) }
  await street.as('王芳').get('signup.join', { ...today, attendees: ['self'] })
  const [shown] = (await chen.get('signup.dayCodes', today)).codes
  await street.as('王芳').get('signup.checkIn', { ...today, code: shown?.code ?? '' })
  await chen.get('signup.addWalkIn', { ...today, count: 3 })
  street.env.clock.advance(minute)
  await (await street.owner()).get('audit.export', { siteId: xiwang, purpose: '半年检查' })
  street.env.clock.advance(10 * minute)
  await street.env.trigger('tick', 'everyMinute')
  await street.env.trigger('tick', 'everyMinute')
  expect(street.env.read('auditSeals')).not.toEqual([])
  return take()
}

/** The seats of whoever the record went into, under the id that went away. */
const renamed = (seats: unknown, merge: Row | undefined): unknown =>
  JSON.parse(JSON.stringify(seats).replaceAll(String(merge?.intoId), String(merge?.fromId)))

test('nothing is wrong, and each damage is told by its promise', async () => {
  const whole = await lively()
  expect(checkInvariants(snapshot(whole))).toEqual([])

  const damaged = (collection: string, change: (row: Row) => Row | null): Documents => ({
    ...whole,
    [collection]: (whole[collection] ?? []).flatMap((row, i) => (i === 0 ? (change(row) ?? []) : row)),
  })
  const ledger = (change: (row: Row) => object) => damaged('seatLedgers', row => ({ ...row, ...change(row) }))
  // Only the seats store writes ledgers.
  const lineOf = (row: Row) => row.line as object[]

  expect(broken(ledger(({ free }) => ({ free: Number(free) + 2 })))).toContain(1)
  expect(broken(ledger(({ free }) => ({ free: Number(free) - 5 })))).toContain(1)
  expect(
    broken(ledger(({ free, lapsed }) => ({ free: Number(free) - 1, lapsed: Number(lapsed) + 1 }))),
  ).toContain(2)
  expect(broken(ledger(row => ({ line: [...lineOf(row), ...lineOf(row).slice(-1)] })))).toContain(3)
  expect(broken(ledger(() => ({ siteId: 'liaohe' })))).toContain(7)
  const came = (change: (row: Row) => object) =>
    broken(damaged('attendances', row => ({ ...row, ...change(row) })))
  expect(came(row => ({ came: Number(row.came) + 1 }))).toContain(5)
  expect(came(() => ({ activityId: 'another' }))).toContain(5)
  expect(came(() => ({ day: '2026-09-10' }))).toContain(5)
  expect(came(() => ({ signupId: 'another-1' }))).toContain(5)
  expect(came(() => ({ personId: whole.persons?.[0]?._id }))).toContain(5)
  expect(came(() => ({ scanned: ['nobody'] }))).toContain(5)
  expect(came(() => ({ siteId: 'liaohe' }))).toContain(7)
  const party = whole.attendances?.[0]
  if (!party) throw new Error('nobody came')
  expect(broken({ ...whole, attendances: [party, { ...party, _id: 'd2' }] })).toContain(5)
  expect(broken(damaged('walkIns', row => ({ ...row, count: -1 })))).toContain(5)
  const { activityId, siteId, day: onDay } = party
  const closed = (figure: number) => ({
    ...whole,
    closedDays: [{ _id: 'c1', activityId, siteId, day: onDay, came: figure }],
  })
  expect(broken(closed(1))).toEqual([])
  expect(broken(closed(2))).toContain(5)
  expect(broken(damaged('notices', row => ({ ...row, audienceSiteId: 'liaohe' })))).toContain(7)
  expect(broken(damaged('signups', () => null))).toContain(10)
  expect(broken(damaged('signups', row => ({ ...row, cancelledAt: now })))).toContain(3)
  expect(broken(damaged('seatLedgers', () => null))).toContain(10)
  expect(broken({ ...whole, persons: [] })).toContain(10)
  expect(broken(damaged('owners', row => ({ ...row, people: [] })))).toContain('owners')
  expect(broken(damaged('auditRows', row => ({ ...row, outcome: 'changed' })))).toContain('audit')
  expect(broken(damaged('auditRows', () => null))).toContain('audit')
  const exported = (change: object) => ({
    ...whole,
    auditRows: (whole.auditRows ?? []).map(row => (row.outcome === 'exported' ? { ...row, ...change } : row)),
  })
  const [said] = exported({}).auditRows.filter(({ outcome }) => outcome === 'exported')
  expect(broken(exported({ count: Number(said?.count) + 1 }))).toContain(9)
  expect(broken(exported({ count: undefined }))).toContain(9)
  expect(broken(exported({ purpose: ' ' }))).toContain(9)
  const merge = whole.merges?.[0]
  const went = { ...whole.signups?.[0], _id: 's2', personId: merge?.fromId }
  expect(broken({ ...whole, signups: [...(whole.signups ?? []), went] })).toContain(10)
  expect(broken(damaged('merges', row => ({ ...row, state: 'begun' })))).toContain(10)
  expect(
    broken({ ...whole, persons: (whole.persons ?? []).filter(row => row._id !== merge?.intoId) }),
  ).toContain(10)
  expect(broken(ledger(({ seats }) => ({ seats: renamed(seats, merge) })))).toContain(3)
  const attempt = whole.messageAttempts?.[0]
  if (!attempt) throw new Error('the notice went to nobody')
  const with2 = (change: object) => ({
    ...whole,
    messageAttempts: [attempt, { ...attempt, _id: 'm2', ...change }],
  })
  expect(broken(with2({}))).toContain(8)
  expect(broken(with2({ n: 2 }))).toContain(8)
  expect(broken(damaged('messageAttempts', row => ({ ...row, state: 'lost' })))).toContain(8)
  expect(broken(damaged('messageAttempts', row => ({ ...row, state: 'sending', dueAt: now })))).toContain(8)
  expect(broken({ ...whole, messages: [] })).toContain(8)
  expect(
    broken({ ...whole, persons: [...(whole.persons ?? []), { ...whole.persons?.[0], _id: 'p2' }] }),
  ).toContain(3)
})
