import { world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

const list = ['姓名\t电话', '1\t张三\t13800000001', '2\t李四', '3\t王五 2人', '4\t赵六\t138'].join('\n')

test('a clerk pastes a paper list, sees the fate of each line, loses the network and goes on', async () => {
  await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ capacity: 1, partyMax: 1 })
  const chen = await browser.of('陈静')
  await chen.open(`office/pages/activity/index?id=${activityId}`)
  await chen.tap('导入纸质名单')
  await chen.fill('名单', list)
  await chen.tap('核对名单')
  await chen.see('可以报上 1 人，会排候补 1 人，报不上 2 行')
  await chen.see('一行只能是一个人，同来的人请各写一行姓名')
  await chen.see('电话不对，请检查位数，或者先空着')
  await chen.tap('已向名单上的人说明')
  expect(street.env.read('signups')).toEqual([])

  // The second line gets no answer: the clerk leaves, and goes on later.
  const lost = { fn: 'api', action: 'database.modifyDocument', collection: 'seatLedgers' }
  street.allowFaults()
  await chen.setOffline(true)
  await chen.tap('给这 2 人报名')
  await chen.see('已报上的不会重复')
  await chen.setOffline(false)
  const fault = street.env.faults.add({ ...lost, effect: 'crashAfter' })
  await chen.tap('给这 2 人报名')
  await chen.see('已报名 1 人，候补 1 人，报不上 2 行')
  fault.remove()
  const roster = await street.as('陈静').get('signup.roster', { activityId })
  expect(roster).toMatchObject({ seated: 1, waiting: 1 })
})
