import { world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

test('a resident registers in taps, loses nothing on the way, and becomes a volunteer with the station’s words', async () => {
  const wang = await street.resident('王芳', { birthDate: '1990-05-01' })
  await wang.get('person.savePhone', { phone: '13800000009' })
  await street.staff('陈静', 'station', xiwang)
  const tab = await browser.of('王芳')
  await tab.open('volunteer/pages/entry/index')
  await tab.see('愿意做什么')
  await tab.page.getByRole('combobox', { name: '在哪个社区服务' }).selectOption(xiwang)
  const tick = (name: string) => tab.page.getByRole('checkbox', { name, exact: true }).click()
  await tick('扶老爱幼')
  await tick('周末和节假日')
  await tab.tap('交给社区审核')
  await tab.see('请先看一看，再勾选同意')

  // Somebody rings, and the page is gone: what was written is there again.
  await tab.page.reload()
  await tab.see('愿意做什么')
  await tick('我已看过上面的须知，同意')
  await tab.tap('交给社区审核')
  await tab.see('等社区审核')

  const desk = await browser.of('陈静')
  await desk.open('office/pages/volunteers/index')
  await desk.tap('王*')
  await desk.see('138****0009')
  await desk.tap('通过')
  await desk.tap('欢迎加入，有服务会联系您')
  await desk.tap('答复')
  await desk.see('没有等待审核的注册')

  await tab.page.reload()
  await tab.see('志愿者编号')
  await tab.see('欢迎加入，有服务会联系您')
  const { registration } = await wang.get('volunteer.mine', {})
  expect(registration).toMatchObject({ state: 'approved', services: ['ages'], free: ['weekends'] })
})
