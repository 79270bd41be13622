import { world } from '../world'
import { phones } from './player/phones'

/** Being told by WeChat, on the unmodified WeChat build: the sheet opens from the tap itself. */

const street = world()
const phone = phones(street)

test('who signed up agrees by one tap, and is told when the activity is cancelled', async () => {
  const activityId = await street.activity({ title: '中秋月饼会' })
  const wang = await street.resident('王芳')
  const mine = await phone.of('王芳')
  await mine.goto(`pages/activity/detail/index?id=${activityId}`)
  await mine.tap('报名')
  await mine.tap('确认报名')
  await mine.see('已报名')
  expect(street.env.wechat.consents.list()).toEqual([])
  await mine.tap('有变化时提醒我')
  await mine.see('微信会告诉您：时间地点有变、活动取消、开始前提醒（各1 次）')

  const editor = await street.staff('周伟', 'street')
  await editor.get('activity.cancel', { activityId, rev: 1, reason: '当天大风' })
  await street.env.trigger('tick')
  expect(street.env.sent()).toMatchObject([{ openid: wang.openid, title: '活动取消通知' }])

  await mine.goto('pages/message/mine/index')
  await mine.see('取消原因：当天大风')
}, 90_000)
