import type { OutputOf } from '../../../domain/contract'
import type { SeatLedger } from '../../../domain/signup/ledger'
import { minute, now, world } from '../../world'

/** What a crash between two writes leaves, and what the job makes of it. */

const street = world()

const tick = () => street.env.trigger('tick', 'everyMinute')
const ledgerOf = (activityId: string) => street.env.get('seatLedgers', activityId) as unknown as SeatLedger
const report = () => street.env.get('jobs', 'signup.repair')?.report

/** The worker dies at the n-th database call of a join. */
const dieAtCall = (nth: number, effect: 'crashBefore' | 'crashAfter') => {
  street.allowFaults()
  street.env.faults.add({ fn: 'api', nth, effect })
}

test('a seat whose record was never written gets its record, with the names', async () => {
  const activityId = await street.activity()
  const wang = await street.resident('王芳', { birthDate: '1988-03-02' })
  const { family } = await wang.get('person.saveMember', { name: '王小宝', relation: 'spouse' })
  // identity, append, standing, record: the fourth call is the record.
  dieAtCall(4, 'crashBefore')
  const attendees = ['self', family[0]?.id ?? '']
  await expect(
    wang.call('signup.join', { activityId, attendees }, { requestId: 'tap-0001' }),
  ).rejects.toThrow()
  expect(street.env.read('signups')).toEqual([])
  expect(Object.values(ledgerOf(activityId).line)).toHaveLength(1)

  await tick()
  expect(street.env.read('signups')).toEqual([])
  street.env.clock.set(now + 6 * minute)
  await tick()
  const { items } = await wang.get('signup.mine', {})
  expect(items).toMatchObject([{ state: 'seated', attendees: ['王芳', '王小宝'] }])
  expect(report()).toMatchObject({ records: 1 })

  const again = await wang.get('signup.join', { activityId, attendees }, { requestId: 'tap-0001' })
  expect(again).toMatchObject({ state: 'seated', party: 2 })
  expect(street.env.read('signups')).toHaveLength(1)
})

test('a cancelled sign-up whose record does not know it is marked', async () => {
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self'] })
  // identity, record, days, ledger, change, mark: the sixth call is the mark.
  dieAtCall(6, 'crashBefore')
  await expect(wang.call('signup.cancel', { signupId })).rejects.toThrow()
  expect(ledgerOf(activityId).seats).toEqual({})
  expect(street.env.get('signups', signupId)?.cancelledAt).toBeUndefined()

  street.env.clock.set(now + 6 * minute)
  await tick()
  expect(street.env.get('signups', signupId)?.cancelledAt).toBe(now + 6 * minute)
  expect(report()).toMatchObject({ marked: 1 })
})

const fieldsOf = ({ activity }: OutputOf<'activity.detail'>) => {
  const { _id, siteId, status, publishedAt, offerHours, createdAt, updatedAt, rev, ...fields } = activity
  return { rev, fields }
}

test('a ledger that did not follow its activity does so', async () => {
  const activityId = await street.activity({ capacity: 20 })
  const zhou = await street.staff('周伟', 'street')
  const { rev, fields } = fieldsOf(await zhou.get('activity.detail', { activityId }))
  // The hold, then the activity, then the ledger: the third change is the last.
  street.allowFaults()
  const modify = { fn: 'api', action: 'database.modifyDocument', collection: 'seatLedgers' }
  street.env.faults.add({ ...modify, nth: 2, effect: 'crashBefore' })
  await expect(
    zhou.call('activity.save', { activityId, rev, fields: { ...fields, capacity: 30 } }),
  ).rejects.toThrow()
  expect(street.env.get('activities', activityId)?.capacity).toBe(30)
  expect(ledgerOf(activityId).capacity).toBe(20)

  await tick()
  expect(ledgerOf(activityId)).toMatchObject({ capacity: 30, free: 30 })
  expect(report()).toMatchObject({ realigned: 1 })
})

test('a hold whose activity was not saved is taken back, but not while its edit may be under way', async () => {
  const activityId = await street.activity({ capacity: 20 })
  const zhou = await street.staff('周伟', 'street')
  const { rev, fields } = fieldsOf(await zhou.get('activity.detail', { activityId }))
  street.allowFaults()
  street.env.faults.add({
    fn: 'api',
    action: 'database.modifyDocument',
    collection: 'activities',
    effect: 'crashBefore',
  })
  await expect(
    zhou.call('activity.save', { activityId, rev, fields: { ...fields, capacity: 10 } }),
  ).rejects.toThrow()
  expect(street.env.get('activities', activityId)?.capacity).toBe(20)
  expect(ledgerOf(activityId).capacity).toBe(10)

  await tick()
  expect(ledgerOf(activityId).capacity).toBe(10)
  street.env.clock.set(now + 6 * minute)
  await tick()
  expect(ledgerOf(activityId)).toMatchObject({ capacity: 20, free: 20 })
  expect(report()).toMatchObject({ realigned: 1 })
})

test('figures that a hand in the database made wrong are counted anew and reported', async () => {
  const activityId = await street.activity({ capacity: 5 })
  const wang = await street.resident('王芳')
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  await tick()
  const ledger = ledgerOf(activityId)
  expect(ledger.line).toEqual([])
  await street.env.change('seatLedgers', { _id: activityId }, { $set: { free: 1, sitting: {} } })
  street.env.clock.set(now + 6 * minute)
  await tick()
  expect(ledgerOf(activityId)).toMatchObject({ free: 4, sitting: ledger.sitting })
  expect(report()).toMatchObject({ recounted: 1 })
})

test('a client that calls the timer is turned away', async () => {
  await street.activity()
  await street.env.call('tick', {}, { openid: 'somebody' })
  expect(street.env.read('jobs')).toEqual([])
})

test('many ledgers are worked off step by step, once, though two ticks run at the same time', async () => {
  const activityId = await street.activity()
  const ledger = ledgerOf(activityId)
  const many = Array.from({ length: 25 }, (_, i) => ({
    ...ledger,
    _id: `ledger-${String(i).padStart(2, '0')}`,
  }))
  await street.env.seed('seatLedgers', many)
  await Promise.all([tick(), tick()])
  expect(report()).toMatchObject({ checked: 26 })
  expect(street.env.get('jobs', 'signup.repair')).toMatchObject({ cursor: null, leaseUntil: 0 })
})

test('a tick that is cut off is taken up where it was, once its lease has run out', async () => {
  const ledger = ledgerOf(await street.activity())
  const many = Array.from({ length: 25 }, (_, i) => ({
    ...ledger,
    _id: `ledger-${String(i).padStart(2, '0')}`,
  }))
  await street.env.seed('seatLedgers', many)
  street.allowFaults()
  // What lapses, a page of ten, its ledgers twice each, and the second page: the first one is done and its place is kept.
  street.env.faults.add({
    fn: 'tick',
    collection: 'seatLedgers',
    action: 'database.getDocument',
    nth: 23,
    effect: 'crashBefore',
  })
  await expect(tick()).rejects.toThrow()
  const state = () => street.env.get('jobs', 'signup.repair')
  expect(state()?.running).toMatchObject({ checked: 10 })

  await tick()
  expect(state()?.running).toMatchObject({ checked: 10 })
  street.env.clock.set(now + minute)
  await tick()
  expect(state()).toMatchObject({ cursor: null, leaseUntil: 0, report: { checked: 26 } })
})
