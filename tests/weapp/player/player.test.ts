import { world } from '../../world'
import { phones } from './phones'

/** The player itself: tabs, pages over pages, typing, wheels, a lost network, the phone's settings. */

const street = world()
const phone = phones(street)

test('tabs switch, a page opens over them, and back', async () => {
  await street.activity({ title: '重阳敬老会' })
  const mine = await phone.of('王芳')
  await mine.tap('活动')
  await mine.see('按日期')
  expect(await mine.title()).toBe('活动')

  await mine.tap('重阳敬老会')
  await mine.see('活动介绍')
  await mine.notSee('按日期')
  await mine.back()
  await mine.see('按日期')
  await mine.tap('我的')
  await mine.see('做志愿者')
}, 90_000)

test('what is typed and chosen reaches the cloud', async () => {
  const wangFang = await street.resident('王芳')
  const mine = await phone.of('王芳')
  await mine.goto('pages/person/profile/index')
  await mine.fill('姓名', '王小芳')
  await mine.set('出生日期', '1990-05-01')
  await mine.pick('所在社区', '希望社区')
  await mine.pick('常住小区', '希望花园')
  await mine.tap('保存')
  await mine.see('已保存')
  const me = await wangFang.get('person.me', {})
  expect(me).toMatchObject({ name: '王小芳', birthDate: '1990-05-01', homeEstateId: 'estate-1' })
}, 90_000)

test('without a network nothing is lost: the sign-up is sent when it is back', async () => {
  const activityId = await street.activity()
  await street.resident('王芳')
  const mine = await phone.of('王芳')
  await mine.goto(`pages/activity/detail/index?id=${activityId}`)
  await mine.tap('报名')
  await mine.see('谁来参加？')
  await mine.offline(true)
  await mine.tap('确认报名')
  await mine.see('还没有发送')
  expect(street.env.read('signups')).toEqual([])

  await mine.offline(false)
  await mine.see('已报名')
  expect(street.env.read('signups')).toHaveLength(1)
}, 90_000)

test('in the dark the program is told so', async () => {
  const mine = await phone.of('王芳', { theme: 'dark' })
  await mine.see('首页')
  const background = await mine.page
    .locator('.ui-screen')
    .first()
    .evaluate(each => getComputedStyle(each).backgroundColor)
  const [red = 255] = background.match(/\d+/g)?.map(Number) ?? []
  expect(red).toBeLessThan(60)
}, 90_000)

test('the program follows the font setting of WeChat', async () => {
  const mine = await phone.of('王芳', { fontSizeScaleFactor: 1.4 })
  await mine.tap('我的')
  const words = mine.page.getByText('做志愿者').filter({ visible: true })
  const size = await words.evaluate(each => Number.parseFloat(getComputedStyle(each).fontSize))
  expect(size).toBeGreaterThanOrEqual(24)
}, 90_000)
