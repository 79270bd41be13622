import { world } from '../world'
import { liaohe } from '../world/organisation'
import { phones } from './player/phones'

/** A notice on the unmodified WeChat build: written from a template, read and answered, and who has not seen it called. */

const street = world()
const phone = phones(street)

test('a station writes it, a resident answers, and the desk calls who has no WeChat', async () => {
  await street.staff('李娜', 'station', liaohe)
  await street.resident('张明', { homeEstateId: 'estate-3' })
  const desk = await street.deskPerson('张桂兰', liaohe, { phone: '13800001234' })
  await street.env.trigger('tick', 'everyMinute')
  const li = await phone.of('李娜')
  await li.goto('office/pages/notice-composer/index')
  await li.tap('疫苗接种')
  await li.fill('标题', '流感疫苗接种')
  await li.fill('内容', '周三上午，社区卫生服务站。')
  await li.tap('发布')
  await li.see('注册居民 2 位')
  await li.tap('现在发布')
  await li.tap('发布')
  await li.see('通知已发布')

  const [notice] = street.env.read('notices')
  const zhang = await phone.of('张明')
  await zhang.goto(`pages/notice/detail/index?id=${notice?._id}`)
  await zhang.tap('需要帮助')
  await zhang.see('社区已收到：需要帮助')

  await li.goto(`office/pages/reach/index?id=${notice?._id}`)
  await li.tap('还没看到的人')
  await li.see('138****1234')
  await li.tap('已告知')
  await li.see('撤销')
  expect(street.env.read('noticeMarks', { personId: desk })).toMatchObject([{ called: 'told' }])
}, 90_000)
