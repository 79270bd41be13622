import { minute, now, type World, world } from '../../world'
import { noticeFields } from '../../world/fields'
import { office } from '../../world/organisation'

const street = world()

const report = () => street.env.get('jobs', 'audit.seal')?.report
const seals = () => street.env.read('auditSeals', {}, { sort: { number: 1 } })

/** The timer, later: rows are sealed when their act is over for certain. */
async function tickAt(minutes: number): Promise<void> {
  street.env.clock.set(now + minutes * minute)
  await street.env.trigger('tick', 'everyMinute')
}

async function acts(street: World, count: number): Promise<void> {
  const zhou = await street.staff('周伟', 'street')
  for (let i = 0; i < count; i++) await zhou.get('notice.create', { siteId: office, fields: noticeFields })
}

test('rows are sealed once their act is over, and each seal stands on the one before', async () => {
  await acts(street, 3)
  await tickAt(1)
  expect(seals()).toEqual([])
  await tickAt(12)
  const rows = street.env.read('auditRows').length
  expect(seals()).toMatchObject([{ number: 1, count: rows }])
  await acts(street, 1)
  await tickAt(30)
  expect(seals()).toHaveLength(2)
  expect(report()).toMatchObject({ broken: 0 })
})

test.each([
  [
    'a row was changed',
    () => street.env.change('auditRows', { action: 'notice.create' }, { $set: { personId: 'x' } }),
  ],
  [
    'an outcome was changed',
    () => street.env.change('auditRows', { outcome: 'done' }, { $set: { outcome: 'full' } }),
  ],
  [
    'a row was slipped in',
    () =>
      street.env.seed('auditRows', [
        { _id: 'a', at: now, action: 'x', requestId: 'r', personId: 'p', about: {}, outcome: 'done' },
      ]),
  ],
])('%s: the chain says so', async (_, tamper) => {
  await acts(street, 2)
  await tickAt(12)
  expect(report()).toMatchObject({ broken: 0 })
  await tamper()
  await tickAt(30)
  expect(report()).toMatchObject({ broken: 1 })
})

test('an act whose process died stays open, and its late repeat changes no sealed row', async () => {
  const zhou = await street.staff('周伟', 'street')
  street.allowFaults()
  street.env.faults.add({
    fn: 'api',
    collection: 'notices',
    action: 'database.insertDocument',
    effect: 'crashBefore',
  })
  const create = () =>
    zhou.call('notice.create', { siteId: office, fields: noticeFields }, { requestId: 'late-tap' })
  await expect(create()).rejects.toThrow()
  await tickAt(12)
  expect(await create()).toMatchObject({ ok: true })
  await tickAt(30)
  expect(street.env.read('auditRows', { action: 'notice.create' })).toMatchObject([{ outcome: 'begun' }])
  expect(report()).toMatchObject({ broken: 0 })
})
