import { readFile } from 'node:fs/promises'
import { readSheet } from 'read-excel-file/node'
import { nameAt, signedUp } from '../functions/report/signed-up'
import { day, now, world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

async function threeHundred(): Promise<string> {
  await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ capacity: 280, partyMax: 1 })
  await signedUp(street.env, activityId, 300, 280)
  return activityId
}

test('a clerk exports 300 sign-ups and opens the file; later the list still has it, and the day after it is gone', async () => {
  const activityId = await threeHundred()
  const chen = await browser.of('陈静')
  await chen.open(`office/pages/activity/index?id=${activityId}`)
  await chen.tap('导出 Excel')
  await chen.tap('完整姓名和电话')
  await chen.tapIn('导出报名表', '开始做报名表')
  await chen.see('请写明用途')
  await chen.tap('活动台账存档')
  await chen.tapIn('导出报名表', '开始做报名表')
  await chen.see('做好了，共 300 人')
  const coming = chen.page.waitForEvent('download')
  await chen.tapIn('导出报名表', '打开文件')
  const download = await coming
  expect(download.suggestedFilename()).toBe('报名表-中秋月饼会-20260918.xlsx')
  const [, , ...rows] = await readSheet(await readFile(await download.path()))
  expect(rows.map(([, name]) => name)).toEqual(Array.from({ length: 300 }, (_, i) => nameAt(i)))

  await chen.open('office/pages/desk/index')
  await chen.tap('我的导出')
  await chen.see('报名表：中秋月饼会')
  await chen.see('共 300 人，用途：活动台账存档')
  await chen.see('做好了')
  street.env.clock.set(now + 2 * day)
  await chen.tap('打开文件')
  await chen.see('文件已过期删除，请重新导出')
})

test('how many signed up, by time and estate, and the table of it', async () => {
  await threeHundred()
  await street.env.trigger('tick', 'everyMinute')
  const chen = await browser.of('陈静')
  await chen.open('office/pages/desk/index')
  await chen.tap('报名统计')
  await chen.see('按小区')
  await chen.see('希望花园')
  await chen.tap('导出统计表')
  await chen.see('做好了，共 1 项活动')
  const coming = chen.page.waitForEvent('download')
  await chen.tapIn('导出统计表', '打开文件')
  expect((await coming).suggestedFilename()).toBe('统计表-希望社区-2026-09-01至2026-09-30.xlsx')
  await chen.open('office/pages/figures/index')
  await chen.tap('上月')
  await chen.see('这段时间没有活动')
  await chen.tap('本月')
  await chen.tap('中秋月饼会')
  await chen.tap('看统计')
  await chen.see('家人算在报名人的小区里')
})

test('whoever leaves finds the sheet to sign under 我的导出', async () => {
  const activityId = await threeHundred()
  // Nothing gets done for as long as the clerk is on the page.
  const dead = street.env.faults.add({ fn: 'render', effect: 'fail', times: Number.POSITIVE_INFINITY })
  street.allowFaults()
  const chen = await browser.of('陈静')
  await chen.open(`office/pages/activity/index?id=${activityId}`)
  await chen.tap('打印签到表')
  await chen.tap('现场签到核对')
  await chen.tapIn('打印签到表', '开始做签到表')
  await chen.see('可以离开这一页')
  await chen.open('office/pages/exports/index')
  await chen.see('签到表：中秋月饼会')
  dead.remove()
  await chen.tap('打开文件')
  await chen.see('做好了')
})
