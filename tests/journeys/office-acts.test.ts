import { readFile } from 'node:fs/promises'
import { minute, world } from '../world'
import { activityFields } from '../world/fields'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

const page = 'office/pages/acts/index'

/** 陈静 makes two drafts and changes one of them; 周伟 sends a notice for the street. */
async function acts(): Promise<void> {
  const chen = await street.staff('陈静', 'station', xiwang)
  for (const title of ['月饼会', '猜灯谜']) {
    const fields = { ...activityFields, title }
    const draft = await chen.get('activity.create', { siteId: xiwang, fields })
    if (title === '月饼会') await chen.get('activity.save', { ...draft, fields: { ...fields, capacity: 30 } })
  }
  await street.staff('周伟', 'street')
  await street.notice()
}

test('staff search the acts of their site, down to what changed', async () => {
  await acts()
  const chen = await browser.of('陈静')
  await chen.open('office/pages/desk/index')
  await chen.tap('操作记录')
  await chen.see('陈静 修改活动')
  await chen.notSee('周伟')
  await chen.pick('做了什么', '修改活动')
  await chen.notSee('陈静 新建活动')
  await chen.tap('陈静 修改活动')
  await chen.see('名额：20 → 30')
  await chen.tap('只看这一个的记录')
  await chen.see('只看“月饼会”的')
  await chen.pick('做了什么', '全部')
  await chen.see('陈静 新建活动')
  await chen.notSee('猜灯谜')

  // The same from the activity's own page.
  const [activity] = street.env.read('activities', { title: '月饼会' })
  await chen.open(`office/pages/activity/index?id=${activity?._id}`)
  await chen.tap('修改记录')
  await chen.see('只看“月饼会”的')
  await chen.see('陈静 修改活动')
  await chen.notSee('猜灯谜')
})

test('an owner exports what the search shows, and the record says so', async () => {
  await acts()
  // An export ends before the moment at which it begins.
  street.env.clock.advance(minute)
  const wu = await browser.of('吴磊')
  await wu.open(page)
  await wu.see('周伟 发布通知')
  await wu.pick('做了什么', '新建活动')
  await wu.notSee('周伟 发布通知')
  await wu.tap('导出这些')
  await wu.tapIn('导出操作记录', '写明用途，导出')
  await wu.see('请写明用途')
  await wu.tap('半年检查')
  const coming = wu.page.waitForEvent('download')
  await wu.tapIn('导出操作记录', '写明用途，导出')
  const download = await coming
  await wu.see('已导出，共 2 条')
  expect(download.suggestedFilename()).toBe('操作记录.csv')
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('陈静,新建活动,希望社区')
  expect(street.env.read('auditRows', { action: 'audit.export' })).toMatchObject([
    { outcome: 'exported', purpose: '半年检查', count: 2 },
  ])
})
