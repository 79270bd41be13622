import { now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { noticeFields } from '../../world/fields'
import { liaohe, office, xiwang } from '../../world/organisation'

const street = world()
const purpose = '半年检查'

const write = (caller: Caller) => caller.get('notice.create', { siteId: office, fields: noticeFields })
const exported = () => street.env.read('auditRows', { action: 'audit.export' })

/** All pages, as the screen asks for them: under one request id. */
async function exportAll(caller: Caller, filter: { siteId?: string; action?: string }) {
  let csv = ''
  let cursor: string | undefined
  let total: number | undefined
  let rows = 0
  do {
    const page = await caller.get(
      'audit.export',
      { ...filter, purpose, cursor },
      { requestId: 'export-tap-1' },
    )
    csv += page.csv
    rows = page.rows
    total ??= page.total
    cursor = page.next
  } while (cursor)
  return { csv, rows, total }
}

test('every row of the search, how many, and a row of its own with the purpose', async () => {
  const zhou = await street.staff('周伟', 'street')
  for (let i = 0; i < 430; i++) await write(zhou)
  street.env.clock.set(now + 1)
  const { csv, rows, total } = await exportAll(zhou, { action: 'notice.create' })
  expect({ rows, total }).toEqual({ rows: 430, total: 430 })
  const lines = csv.trimEnd().split('\r\n')
  expect(lines[0]).toBe('\uFEFF时间,谁,做了什么,单位,记录,编号,结果,用途,改了什么,请求编号')
  expect(lines).toHaveLength(431)
  expect(new Set(lines).size).toBe(431)
  expect(lines[1]).toMatch(/^2026-09-18 10:00,周伟,新建通知,新城街道,中秋活动开始报名,/)
  const search = { action: 'notice.create', before: now + 1 }
  expect(exported()).toMatchObject([{ outcome: 'exported', purpose, count: 430, search }])
})

test('what happens meanwhile shifts nothing', async () => {
  const zhou = await street.staff('周伟', 'street')
  for (let i = 0; i < 250; i++) await write(zhou)
  street.env.clock.set(now + 1000)
  const first = await zhou.get('audit.export', { purpose, action: 'notice.create' })
  await write(zhou)
  const second = await zhou.get('audit.export', { purpose, action: 'notice.create', cursor: first.next })
  expect(second).toMatchObject({ rows: 250 })
  expect(second.next).toBeUndefined()
})

test('a page that is asked for by itself leaves a row too', async () => {
  const zhou = await street.staff('周伟', 'street')
  await write(zhou)
  street.env.clock.set(now + 1000)
  const cursor = `${now + 1000}.0.${now + 1000}.zzzz`
  await zhou.get('audit.export', { purpose, cursor })
  expect(exported()).toHaveLength(1)
})

test('what was typed cannot run in Excel', async () => {
  const zhou = await street.staff('周伟', 'street')
  const title = '=HYPERLINK("http://x","中奖")'
  const { noticeId } = await zhou.get('notice.create', { siteId: office, fields: { ...noticeFields, title } })
  const activityId = await street.activity()
  await zhou.get('signup.roster', { activityId, purpose: '@SUM(A1)' })
  street.env.clock.set(now + 1)
  const { csv } = await exportAll(zhou, {})
  expect(csv).toContain(`"'=HYPERLINK(""http://x"",""中奖"")",${noticeId}`)
  expect(csv).toContain(`,'@SUM(A1),`)
})

test('only of one’s own site, and never without a purpose', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  expect(await chen.call('audit.export', { siteId: xiwang, purpose })).toMatchObject({ ok: true })
  for (const siteId of [liaohe, undefined])
    expect(await chen.call('audit.export', { siteId, purpose })).toMatchObject({ cause: 'notAllowed' })
  expect(await chen.call('audit.export', { siteId: xiwang, purpose: ' ' })).toMatchObject({
    cause: 'badInput',
  })
  expect(exported()).toHaveLength(1)
})
