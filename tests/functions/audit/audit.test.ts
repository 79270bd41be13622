import { now, world } from '../../world'
import { noticeFields } from '../../world/fields'
import { office, xiwang } from '../../world/organisation'

const street = world()
const rows = (action: string) => street.env.read('auditRows', { action })

test('an act of staff leaves who, what, where and how it ended', async () => {
  const zhou = await street.staff('周伟', 'street')
  const { personId } = await zhou.get('person.me', {})
  const { noticeId } = await zhou.get(
    'notice.create',
    { siteId: office, fields: noticeFields },
    { requestId: 'create-tap' },
  )
  await zhou.get('notice.publish', { noticeId, rev: 0 })
  expect(rows('notice.create')).toEqual([
    {
      _id: expect.any(String),
      requestId: 'create-tap',
      personId,
      action: 'notice.create',
      siteId: office,
      about: { siteId: office },
      records: [noticeId],
      at: now,
      outcome: 'done',
    },
  ])
  expect(rows('notice.publish')).toMatchObject([{ about: { noticeId }, siteId: office, outcome: 'done' }])
})

test('it holds ids, never what a person typed', async () => {
  const owner = await street.owner()
  const li = await street.resident('李强')
  const { personId = '' } = await li.get('person.me', {})
  await owner.get('person.grantRole', { personId, role: 'street', reason: '李强接任' })
  expect(rows('person.grantRole')).toMatchObject([{ about: { personId }, outcome: 'done' }])
  expect(JSON.stringify(street.env.read('auditRows'))).not.toMatch(/李强|吴磊/)
})

test('a refused act is a row with its cause; an act out of reach is none', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  await chen.call('notice.create', { siteId: xiwang, fields: noticeFields })
  await chen.call('notice.create', { siteId: office, fields: noticeFields })
  expect(rows('notice.create')).toMatchObject([{ siteId: xiwang, outcome: 'audienceWrong' }])
})

test('the same request is the same row, and the first outcome stands', async () => {
  const zhou = await street.staff('周伟', 'street')
  const { noticeId } = await zhou.get('notice.create', { siteId: office, fields: noticeFields })
  const publish = () => zhou.call('notice.publish', { noticeId, rev: 0 }, { requestId: 'publish-tap' })
  await publish()
  await zhou.get('notice.withdraw', { noticeId, rev: 1, reason: '写错了' })
  expect(await publish()).toMatchObject({ ok: false })
  expect(rows('notice.publish')).toMatchObject([{ outcome: 'done' }])
})

test('two people who happen to send the same request id leave two rows', async () => {
  const zhou = await street.staff('周伟', 'street')
  const sun = await street.staff('孙丽', 'street')
  for (const caller of [zhou, sun]) {
    await caller.get('notice.create', { siteId: office, fields: noticeFields }, { requestId: 'the-same-tap' })
  }
  expect(rows('notice.create')).toHaveLength(2)
})

test('an act whose process died is there as begun; the repeat ends it', async () => {
  street.allowFaults()
  const zhou = await street.staff('周伟', 'street')
  const create = () =>
    zhou.call('notice.create', { siteId: office, fields: noticeFields }, { requestId: 'create-tap' })
  street.env.faults.add({ effect: 'crashAfter', collection: 'notices', action: 'database.insertDocument' })
  await create().catch(() => undefined)
  expect(rows('notice.create')).toMatchObject([{ outcome: 'begun' }])
  await create()
  expect(rows('notice.create')).toMatchObject([{ outcome: 'done' }])
  expect(street.env.read('notices')).toHaveLength(1)
})

test('reads of staff and acts of residents leave no row', async () => {
  const zhou = await street.staff('周伟', 'street')
  const before = street.env.read('auditRows')
  await zhou.get('notice.manage', { siteId: office })
  await street.resident('王芳')
  expect(street.env.read('auditRows')).toEqual(before)
})

test('a look at full names is a row with its purpose, written before they are shown', async () => {
  const activityId = await street.activity()
  const wang = await street.resident('王芳')
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  const chen = await street.staff('陈静', 'station', xiwang)
  expect(await chen.get('signup.roster', { activityId })).toMatchObject({ items: [{ attendees: ['王*'] }] })
  expect(rows('signup.roster')).toEqual([])
  const open = await chen.get('signup.roster', { activityId, purpose: '现场签到' })
  expect(open).toMatchObject({ items: [{ attendees: ['王芳'] }] })
  expect(rows('signup.roster')).toMatchObject([
    { siteId: xiwang, about: { activityId }, purpose: '现场签到', outcome: 'viewed', at: now },
  ])
})
