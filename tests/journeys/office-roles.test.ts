import { world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

const staffPage = 'office/pages/staff/index'

test('an owner gives a role to whoever shows their code, and takes it back: the next tap is refused', async () => {
  await street.owner()
  await street.resident('陈静')
  const chen = await browser.of('陈静')
  await chen.open('pages/person/mine/index')
  await chen.tap('我的身份码')
  await chen.see('还有 10 分钟有效')
  const shown = (await chen.page.locator('.show-code').textContent()) ?? ''
  expect(shown).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)

  const wu = await browser.of('吴磊')
  await wu.open(staffPage)
  await wu.tap('给人角色')
  await wu.fill('身份码', '0000-0000')
  await wu.tapIn('找到这个人', '找人')
  await wu.see('没有找到这个身份码')
  await wu.fill('身份码', shown.toLowerCase())
  await wu.tapIn('找到这个人', '找人')
  await wu.see('现在还没有任何角色')
  await wu.tapIn('给陈静一个角色', '给角色')
  await wu.see('请选择角色')
  await wu.pick('角色', '站管理员')
  await wu.pick('在哪个单位', '希望社区')
  await wu.tap('新任职')
  await wu.tapIn('给陈静一个角色', '给角色')
  await wu.see('希望社区站管理员')

  await chen.open('office/pages/activities/index')
  await chen.see('还没有活动')
  await wu.tap('收回')
  await wu.tapIn('收回这个角色？', '收回角色')
  await wu.see('请写明为什么收回')
  await wu.tap('调岗')
  await wu.tapIn('收回这个角色？', '收回角色')
  await wu.see('以前的角色')
  await wu.see('现在没有任何角色')

  // What stands on the screen is old; the very next call is refused.
  expect(await street.as('陈静').call('activity.manage', { siteId: xiwang })).toMatchObject({
    cause: 'notAllowed',
  })
  await chen.open('office/pages/activities/index')
  await chen.see('没有找到，或者您没有权限查看')

  await wu.open(staffPage)
  await wu.tap('以前的')
  await wu.tap('陈静')
  await wu.see('调岗')
})

test('the last owner stays, and whoever would review their own work is named before it happens', async () => {
  await street.staff('陈静', 'station', xiwang)
  const wu = await browser.of('吴磊')
  await wu.open(staffPage)
  await wu.tap('吴磊')
  await wu.see('最后一位系统管理员不能撤销')
  await wu.notSee('收回')

  await wu.open(staffPage)
  await wu.tap('陈静')
  await wu.tap('再给一个角色')
  await wu.pick('角色', '信息员')
  await wu.pick('在哪个单位', '希望社区')
  await wu.see('同时是信息员和站管理员，会审到自己办的事')
})
