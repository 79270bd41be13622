import { world } from '../world'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

test('whoever asked for it is told of a cancel by WeChat; everybody finds it in the app', async () => {
  const [wang, li] = [await street.resident('王芳'), await street.resident('李强')]
  const activityId = await street.activity({ title: '中秋月饼会' })
  await li.get('signup.join', { activityId, attendees: ['self'] })
  const tab = await browser.of('王芳')
  await tab.tap('中秋月饼会')
  await tab.tap('报名')
  await tab.tap('确认报名')
  await tab.see('来不了时')
  expect(street.env.wechat.consents.list()).toEqual([])
  await tab.tap('有变化时提醒我')
  await tab.see('想给您发消息')
  await tab.tap('活动开始提醒')
  await tab.tap('允许')
  await tab.see('微信会告诉您：时间地点有变、活动取消（各1 次）')
  await tab.tap('知道了')
  await tab.tap('其余的也提醒我')
  await tab.see('想给您发消息')

  const editor = await street.staff('周伟', 'street')
  await editor.get('activity.cancel', { activityId, rev: 1, reason: '当天大风' })
  await street.env.trigger('tick')
  const sent = street.env.sent().map(({ openid, title, lines }) => [openid, title, lines.at(-1)?.value])
  expect(sent).toEqual([[wang.openid, '活动取消通知', '当天大风']])

  const other = await browser.of('李强')
  await other.tap('我的')
  await other.tap('消息和提醒')
  await other.see('取消原因：当天大风')
  await other.tap('中秋月饼会')
  await other.see('活动已取消')
})

test('whoever says no is not asked again, and finds the way back', async () => {
  const wang = await street.resident('王芳')
  const tab = await browser.of('王芳')
  await tab.tap('通知')
  await tab.tap('有新通知时提醒我')
  await tab.see('想给您发消息')
  await tab.tap('取消')
  await tab.see('您选了不要微信提醒')
  const { consents } = await wang.get('message.consents', {})
  expect(consents.find(({ template }) => template === 'noticePublished')).toMatchObject({
    left: 0,
    refusedAt: expect.any(Number),
  })
  await tab.tap('还是提醒我')
  await tab.tap('允许')
  await tab.see('微信会告诉您：有新通知（1 次）')
  await tab.tap('我的')
  await tab.tap('消息和提醒')
  await tab.see('还会提醒 1 次')
})
