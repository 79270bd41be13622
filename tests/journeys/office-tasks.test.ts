import { day, minute, now, world } from '../world'
import type { Caller } from '../world/caller'
import { activityFields, noticeFields } from '../world/fields'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

const tasksPage = 'office/pages/tasks/index'
const noWay = '没有找到，或者您没有权限查看'

const draft = (caller: Caller, fields: Partial<typeof activityFields>) =>
  caller.get('activity.create', { siteId: xiwang, fields: { ...activityFields, ...fields } })
const statusOf = (title: string) => street.env.read('activities', { title }).map(({ status }) => status)

test('a clerk publishes several drafts at once; what could not be done says why, and stays', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  for (const title of ['月饼会', '猜灯谜']) await draft(chen, { title })
  await draft(chen, { title: '开晚了', signupOpensAt: now - 9 * day })
  await chen.get('notice.create', { siteId: xiwang, fields: { ...noticeFields, audienceSiteId: xiwang } })
  const tab = await browser.of('陈静')
  await tab.open('office/pages/desk/index')
  await tab.tap('待办')
  await tab.see('已到期 3 件')
  await tab.see('没有期限 1 件')
  await tab.tap('活动草稿 3')
  await tab.notSee('没有期限')
  await tab.tap('选几个一起发布')
  for (const title of ['月饼会', '猜灯谜'])
    await tab.page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).click()
  // Changed on another device meanwhile: nobody publishes what they have not seen.
  const [guess] = street.env.read('activities', { title: '猜灯谜' })
  const fields = { ...activityFields, title: '猜灯谜', capacity: 30 }
  await chen.get('activity.save', { activityId: String(guess?._id), rev: 0, fields })
  await tab.tapIn('一起发布', '发布选中的 2 个')
  await tab.see('1 个已发布，1 个没有')
  await tab.see('别人')
  expect([statusOf('月饼会'), statusOf('猜灯谜'), statusOf('开晚了')]).toEqual([
    ['published'],
    ['draft'],
    ['draft'],
  ])
})

test('a role ends with its last day, at the very next tap; what was open goes to another', async () => {
  const owner = await street.owner()
  const { personId = '' } = await (await street.resident('陈静')).get('person.me', {})
  const until = now + day
  await owner.get('person.grantRole', {
    personId,
    role: 'station',
    siteId: xiwang,
    until,
    reason: '临时帮忙',
  })
  const chen = street.as('陈静')
  const { activityId } = await draft(chen, { title: '月饼会' })
  await street.staff('李娜', 'station', xiwang)
  const tab = await browser.of('陈静')
  await tab.open(tasksPage)
  await tab.see('月饼会')
  street.env.clock.set(until)
  expect(await chen.call('activity.publish', { activityId, rev: 0 })).toMatchObject({ cause: 'notAllowed' })
  await tab.open(tasksPage)
  await tab.see(noWay)

  const wu = await browser.of('吴磊')
  await wu.open(`office/pages/staff-member/index?id=${personId}`)
  await wu.see('活动草稿 1 件')
  await wu.tap('全部交给别人')
  await wu.tapIn('把陈静手上的交给别人', '全部移交')
  await wu.see('请选择接手的人')
  await wu.pick('交给谁', '李娜（希望社区站管理员）')
  await wu.fill('新的联系电话', '0475-2222222')
  await wu.tapIn('把陈静手上的交给别人', '全部移交')
  await wu.see('已移交')
  await wu.notSee('活动草稿 1 件')
  const li = await browser.of('李娜')
  await li.open(tasksPage)
  await li.tap('月饼会')
  await li.see('修改草稿')
  expect(street.env.get('activities', activityId)).toMatchObject({
    contact: { name: '李娜', phone: '0475-2222222' },
  })
})

test('an owner sees whether all is well, and finds the fault whose code a resident reads out', async () => {
  await street.owner()
  await street.env.trigger('tick', 'everyMinute')
  const wu = await browser.of('吴磊')
  await wu.open('office/pages/desk/index')
  await wu.tap('系统状况')
  await wu.see('一切正常')
  await wu.see('核对名额和候补')

  street.allowFaults()
  street.env.faults.add({ effect: 'fail', collection: 'activities', code: 'SYS_ERR', times: 9 })
  const reply = await street.as('王芳').call('activity.list', {}, { requestId: 'broken-tap-1' })
  street.env.faults.clear()
  const code = /[0-9A-Z]{6}/.exec(reply.ok ? '' : reply.message)?.[0] ?? ''
  street.env.clock.advance(31 * minute)
  await wu.open('office/pages/health/index')
  await wu.see('今天出过 1 种故障')
  await wu.fill('居民念的编号', '000000')
  await wu.see('没有找到这个编号')
  await wu.fill('居民念的编号', code.toLowerCase())
  await wu.tap('activity.list')
  await wu.see('broken-tap-1')
  await wu.tapIn('activity.list', '关闭')
  await wu.tap('现在核对一遍')
  await wu.see('一分钟内开始核对')
})
