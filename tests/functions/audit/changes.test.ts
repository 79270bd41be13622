import { defaultSettings } from '../../../domain/site/site'
import { now, world } from '../../world'
import { activityFields, noticeFields } from '../../world/fields'
import { office, xiwang } from '../../world/organisation'

const street = world()
const row = (action: string) => street.env.read('auditRows', { action })[0]

test('an edit says which fields changed; what was typed only that it changed', async () => {
  const activityId = await street.activity()
  const zhou = street.as('周伟')
  const fields = {
    ...activityFields,
    capacity: 30,
    title: '王阿姨讲故事',
    contact: { name: '李强', phone: '0475-1111111' },
  }
  await zhou.get('activity.save', { activityId, rev: 1, fields })
  expect(row('activity.save')).toMatchObject({
    outcome: 'done',
    changes: [{ field: 'title' }, { field: 'capacity', from: 20, to: 30 }, { field: 'contact' }],
  })
  expect(JSON.stringify(street.env.read('auditRows'))).not.toMatch(/王阿姨|李强|0475/)
})

test('publishing and withdrawing say from which state to which', async () => {
  const noticeId = await street.notice()
  expect(row('notice.publish')).toMatchObject({
    changes: [{ field: 'status', from: 'draft', to: 'published' }],
  })
  await street.as('周伟').get('notice.withdraw', { noticeId, rev: 1, reason: '李强写错了' })
  expect(row('notice.withdraw')).toMatchObject({
    changes: [{ field: 'status', from: 'published', to: 'withdrawn' }, { field: 'withdrawReason' }],
  })
})

test('a role says where and until when, and nothing of why', async () => {
  const owner = await street.owner()
  const chen = await street.resident('陈静')
  const { personId = '' } = await chen.get('person.me', {})
  const until = Date.parse('2027-01-01T00:00:00+08:00')
  await owner.get('person.grantRole', {
    personId,
    role: 'station',
    siteId: xiwang,
    until,
    reason: '接替李强',
  })
  expect(row('person.grantRole')).toMatchObject({
    changes: [{ field: 'role.station.xiwang', to: '2026-12-31' }],
  })
  await owner.get('person.revokeRole', { personId, role: 'station', siteId: xiwang, reason: '李强回来了' })
  expect(row('person.revokeRole')).toMatchObject({
    changes: [{ field: 'role.station.xiwang', from: '2026-12-31' }],
  })
  expect(JSON.stringify(street.env.read('auditRows'))).not.toContain('李强')
})

test('settings say the figure and not the slogan', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const settings = { ...defaultSettings, slogan: '邻里一家亲', partyMax: 6 }
  await chen.get('site.saveSettings', { siteId: xiwang, settings })
  expect(row('site.saveSettings')).toMatchObject({
    changes: [{ field: 'slogan' }, { field: 'partyMax', from: 4, to: 6 }],
  })
})

test('what was refused changed nothing, and a repeat keeps what the first one told', async () => {
  const zhou = await street.staff('周伟', 'street')
  const { noticeId } = await zhou.get('notice.create', { siteId: office, fields: noticeFields })
  await zhou.call('notice.publish', { noticeId, rev: 7 }, { requestId: 'stale-tap' })
  expect(street.env.read('auditRows', { requestId: 'stale-tap' })).toEqual([
    expect.not.objectContaining({ changes: expect.anything() }),
  ])
  const publish = () => zhou.get('notice.publish', { noticeId, rev: 0 }, { requestId: 'publish-tap' })
  await publish()
  street.env.clock.set(now + 1000)
  await publish()
  expect(street.env.read('auditRows', { requestId: 'publish-tap' })).toMatchObject([
    { changes: [{ field: 'status', from: 'draft', to: 'published' }] },
  ])
})

test('a new record is found by its own id', async () => {
  const zhou = await street.staff('周伟', 'street')
  const { noticeId } = await zhou.get('notice.create', { siteId: office, fields: noticeFields })
  expect(street.env.read('auditRows', { records: noticeId })).toMatchObject([{ action: 'notice.create' }])
})
