import { readSheet } from 'read-excel-file/node'
import { partSize } from '../../../cloudfunctions/modules/report/parts-store'
import type { ExportView } from '../../../domain/report/contract'
import { type ExportJob, fileKeptMs, listedMs } from '../../../domain/report/export-job'
import { day, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { liaohe, xiwang } from '../../world/organisation'
import { nameAt, phoneAt, signedUp } from './signed-up'

/** The list of who has signed up, as a file: complete, whatever dies on the way. */

const street = world()

const purpose = '电话通知变动'
const tick = () => street.env.trigger('tick', 'everyMinute')
const jobOf = (id: string) => street.env.get('exportJobs', id) as unknown as ExportJob

/** Asks until it is done; a slice after each other. */
async function waitFor(caller: Caller, exportId: string): Promise<ExportView> {
  for (let slice = 0; slice < 40; slice++) {
    const view = await caller.get('report.export', { exportId })
    if (view.state !== 'asked' && view.state !== 'working') return view
  }
  throw new Error('the export does not get done')
}

/** The rows of a file, by a reader that has nothing to do with the writer. */
async function rowsOf(exportId: string): Promise<unknown[][]> {
  const content = await street.env.file(jobOf(exportId).file?.id ?? '')
  if (!content) throw new Error('there is no file')
  return readSheet(content)
}

const ask = (caller: Caller, activityId: string, stated?: string) =>
  caller.get('report.askSignups', { activityId, form: 'list', purpose: stated })

test('2,600 people in two slices: everybody once, in order, as many as the count says', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ capacity: 2500, partyMax: 1 })
  await signedUp(street.env, activityId, 2600, 2500)
  const { exportId } = await ask(chen, activityId, purpose)
  const first = await chen.get('report.export', { exportId })
  expect(first).toMatchObject({ state: 'working', rows: 2000, total: 2600, at: now })
  expect(await waitFor(chen, exportId)).toMatchObject({ state: 'ready', rows: 2600, total: 2600 })

  const [caption, head, ...rows] = await rowsOf(exportId)
  expect(caption?.[0]).toBe(
    '中秋月饼会 报名表，共 2600 人，截至 2026-09-18 10:00，含完整姓名和电话，请妥善保管',
  )
  expect(head?.slice(0, 4)).toEqual(['序号', '姓名', '状态', '第几组'])
  expect(rows).toHaveLength(2600)
  expect(rows[0]).toEqual([
    1,
    nameAt(0),
    '已报名',
    1,
    1,
    nameAt(0),
    phoneAt(0),
    '希望花园',
    '2026-09-18 09:59',
  ])
  expect(rows[2599]?.slice(0, 4)).toEqual([2600, nameAt(2599), '候补第 100 位', 2600])
  expect(rows.map(([, name]) => name)).toEqual(Array.from({ length: 2600 }, (_, i) => nameAt(i)))
  expect(street.env.read('auditRows', { action: 'report.export' })).toMatchObject([
    { outcome: 'exported', purpose, count: 2600, siteId: xiwang, about: { activityId } },
  ])
  expect(street.env.read('exportParts')).toEqual([])
})

test('whoever comes or goes while it is made shifts nothing', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const wang = await street.resident('王芳')
  const li = await street.resident('李强')
  const activityId = await street.activity({ capacity: 2500, partyMax: 1 })
  await signedUp(street.env, activityId, 2100, 2500)
  const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self'] })
  const { exportId } = await ask(chen, activityId, purpose)
  await chen.get('report.export', { exportId })
  await wang.get('signup.cancel', { signupId })
  await li.get('signup.join', { activityId, attendees: ['self'] })
  expect(await waitFor(chen, exportId)).toMatchObject({ state: 'ready', total: 2101 })
  const names = (await rowsOf(exportId)).slice(2).map(([, name]) => name)
  expect(names).toHaveLength(2101)
  expect(names.at(-1)).toBe('王芳')
})

test('killed after any write: the next slice goes on, and the file is the same', async () => {
  street.allowFaults()
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ capacity: 500, partyMax: 1 })
  // One row more than a part holds.
  const count = partSize + 1
  await signedUp(street.env, activityId, count, 500)
  const everybody = Array.from({ length: count }, (_, i) => nameAt(i))
  let kills = 0
  for (const write of ['insertDocument', 'modifyDocument', 'removeDocument']) {
    let struck = true
    for (let nth = 1; struck; nth++) {
      const { exportId } = await ask(chen, activityId, purpose)
      const action = `database.${write}`
      const fault = street.env.faults.add({ fn: 'render', action, nth, effect: 'crashAfter' })
      await chen.get('report.export', { exportId })
      struck = fault.struck > 0
      fault.remove()
      if (struck) kills++
      // The lease of the dead one has to end first.
      street.env.clock.advance(minute)
      expect(await waitFor(chen, exportId)).toMatchObject({ state: 'ready', rows: count, total: count })
      expect((await rowsOf(exportId)).slice(2).map(([, name]) => name)).toEqual(everybody)
      const own = { action: 'report.export', requestId: jobOf(exportId).requestId }
      expect(street.env.read('auditRows', own)).toMatchObject([{ count }])
    }
  }
  // The lease, two parts at once, what is frozen, each part and how far that is, the row of the record, ready, two parts gone.
  expect(kills).toBeGreaterThanOrEqual(10)
})

test('without a purpose everything is masked, also on the way', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const wang = await street.resident('王小芳')
  await wang.get('person.savePhone', { phone: '13812345678' })
  const activityId = await street.activity()
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  const { exportId } = await ask(chen, activityId)
  await waitFor(chen, exportId)
  const [caption, , row] = await rowsOf(exportId)
  expect(caption?.[0]).toContain('姓名和电话已隐去一部分')
  expect(row?.slice(1, 7)).toEqual(['王*芳', '已报名', 1, 1, '王*芳', '138****5678'])
  const audited = street.env.read('auditRows', { action: 'report.export' })
  expect(audited).toMatchObject([{ outcome: 'exported', count: 1 }])
  expect(audited[0]).not.toHaveProperty('purpose')
})

test('a resident sees that names were exported, and not that a masked list was', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const wang = await street.resident('王芳')
  const activityId = await street.activity()
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  for (const stated of [undefined, purpose]) {
    street.env.clock.advance(minute)
    await waitFor(chen, (await ask(chen, activityId, stated)).exportId)
  }
  const { items } = await wang.get('person.ownRecords', { kind: 'looks' })
  expect(items).toMatchObject([{ facts: [{ label: '用途', value: purpose }] }])
})

test('what was typed cannot run in Excel', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ title: '=1+1 会' })
  for (const name of ['=HYPERLINK("x")', '@SUM(A1)', '+1', '-1']) {
    const who = await street.resident(name)
    await who.get('signup.join', { activityId, attendees: ['self'] })
  }
  const { exportId } = await ask(chen, activityId, purpose)
  expect(await waitFor(chen, exportId)).toMatchObject({ name: '报名表-11会-20260918.xlsx' })
  const [caption, , ...rows] = await rowsOf(exportId)
  expect(caption?.[0]).toMatch(/^'=1\+1 会/)
  expect(rows.map(([, name]) => name).sort()).toEqual(["'+1", "'-1", `'=HYPERLINK("x")`, "'@SUM(A1)"].sort())
})

test('nobody looks: the timer makes it; after a day the file is gone and says so; after thirty the list forgets it', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  const { exportId } = await ask(chen, activityId)
  await tick()
  expect(await chen.get('report.exports', {})).toMatchObject({ items: [{ id: exportId, state: 'ready' }] })
  const fileId = jobOf(exportId).file?.id ?? ''
  const { url, name } = await chen.get('report.exportLink', { exportId })
  expect(name).toBe('报名表-中秋月饼会-20260918.xlsx')
  expect((await fetch(url)).status).toBe(200)
  street.env.clock.advance(11 * minute)
  expect((await fetch(url)).status).toBe(403)

  street.env.clock.set(now + fileKeptMs + minute)
  expect(await chen.call('report.exportLink', { exportId })).toMatchObject({ cause: 'exportExpired' })
  expect(await chen.get('report.export', { exportId })).toMatchObject({ state: 'expired' })
  expect(await street.env.file(fileId)).toBeDefined()
  await tick()
  expect(await street.env.file(fileId)).toBeUndefined()
  expect(await chen.get('report.exports', {})).toMatchObject({ items: [{ state: 'expired' }] })
  street.env.clock.set(now + listedMs + day)
  await tick()
  expect(street.env.read('exportJobs')).toEqual([])
})

test('what fails again and again is given up, and says so', async () => {
  street.allowFaults()
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  const { exportId } = await ask(chen, activityId)
  const upload = { fn: 'render', action: 'storage.getUploadMetadata', times: 100 } as const
  const fault = street.env.faults.add({ ...upload, effect: 'crashBefore' })
  for (let i = 0; i < 7; i++) {
    await chen.get('report.export', { exportId })
    street.env.clock.advance(minute)
  }
  fault.remove()
  expect(await chen.get('report.export', { exportId })).toMatchObject({ state: 'failed' })
  expect(await chen.call('report.exportLink', { exportId })).toMatchObject({ cause: 'exportFailed' })
  expect(street.env.read('exportParts')).toEqual([])
  expect(street.env.read('auditRows', { action: 'report.export' })).toEqual([])
})

test('another’s export is not there, nor one’s own of a site that one has left', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const zhou = await street.staff('周伟', 'street')
  const activityId = await street.activity()
  const { exportId } = await ask(chen, activityId)
  await waitFor(chen, exportId)
  for (const action of ['report.export', 'report.exportLink'] as const) {
    expect(await zhou.call(action, { exportId })).toMatchObject({ cause: 'exportUnknown' })
  }
  expect(await zhou.get('report.exports', {})).toEqual({ items: [] })
  const { personId = '' } = await chen.get('person.me', {})
  const owner = await street.owner()
  await owner.get('person.grantRole', { personId, role: 'station', siteId: liaohe, reason: '调动' })
  await owner.get('person.revokeRole', { personId, role: 'station', siteId: xiwang, reason: '调动' })
  expect(await chen.call('report.exportLink', { exportId })).toMatchObject({ cause: 'exportUnknown' })
})

test('the same request is the same export; a draft has none; a sixth at a time has to wait', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  const tap = { requestId: 'export-tap-1' }
  const input = { activityId, form: 'list' } as const
  const first = await chen.get('report.askSignups', input, tap)
  expect(await chen.get('report.askSignups', input, tap)).toEqual(first)
  for (let i = 0; i < 4; i++) await ask(chen, activityId)
  expect(await chen.call('report.askSignups', input)).toMatchObject({ cause: 'exportsUnderWay' })
  expect(await chen.get('report.askSignups', input, tap)).toEqual(first)
  expect((await chen.get('report.exports', {})).items).toHaveLength(5)
})

test('render alone does nothing for a stranger', async () => {
  for (const event of [{}, { exportId: 'nobody' }, { exportId: { $ne: null } }]) {
    expect(await street.env.call('render', event)).toBeNull()
  }
  expect(street.env.read('exportJobs')).toEqual([])
})
