import { hour, minute, now, world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

/** The day of an activity, at its door. */

const street = world()
const browser = browsers(street)

const soon = {
  startsAt: now + 30 * minute,
  endsAt: now + 2 * hour,
  signupClosesAt: now + 20 * minute,
  partyMax: 3,
}

/** Those who came, by the server's records. */
const came = () => street.env.read('attendances').reduce((sum, row) => sum + Number(row.came), 0)

async function begin() {
  const activityId = await street.activity({ title: '中秋月饼会', ...soon })
  const wang = await street.resident('王芳')
  const { family } = await wang.get('person.saveMember', { name: '王小明', relation: 'spouse' })
  await wang.get('signup.join', { activityId, attendees: ['self', family[0]?.id ?? ''] })
  for (const name of ['李强', '赵丽', '孙立']) {
    street.env.clock.advance(1000)
    await (await street.resident(name)).get('signup.join', { activityId, attendees: ['self'] })
  }
  const chen = await street.staff('陈静', 'station', xiwang)
  return { activityId, chen }
}

test('a resident types what the screen shows, and the whole family is there', async () => {
  const { activityId } = await begin()
  const staff = await browser.of('陈静', { viewport: { width: 1280, height: 800 } })
  await staff.open(`office/pages/activity/index?id=${activityId}`)
  await staff.tap('签到')
  await staff.tap('亮码')
  await staff.see('码每 15 秒换一次')
  const digits = await staff.page.locator('.attendance-code__digits').innerText()

  const wang = await browser.of('王芳')
  await wang.see('我的报名')
  await wang.tap('去签到')
  await wang.fill('输入现场屏幕上的 6 位数字', '123')
  await wang.tap('签到')
  await wang.see('这不是签到码')
  await wang.fill('输入现场屏幕上的 6 位数字', digits)
  await wang.tap('签到')
  await wang.see('已签到')
  await wang.see('2 人')
  expect(came()).toBe(2)
})

test('without a network staff tick on; when it is back, everything counts once; who comes unasked counts too; the day is closed', async () => {
  const { activityId } = await begin()
  const staff = await browser.of('陈静')
  await staff.open(`office/pages/check-in/index?id=${activityId}`)
  await staff.see('王*明')
  await staff.setOffline(true)
  await staff.see('网络不通')
  await staff.tap('王*、王*明，全部')
  await staff.tap('李*')
  await staff.see('2 条点名待上传')
  expect(came()).toBe(0)

  // The app is closed and opened again where there is no network: list and ticks lie on the phone.
  await staff.leave()
  await staff.loseCloud()
  await staff.setOffline(false)
  await staff.open(`office/pages/check-in/index?id=${activityId}`)
  await staff.see('2 条点名待上传')
  expect(came()).toBe(0)

  // Who is at the door comes to be known when the network is back: what they have begun stays.
  await staff.tap('加人')
  await staff.findCloud()
  await staff.see('中秋月饼会')
  await staff.fill('姓名', '路过的周奶奶')
  await staff.tap('人数加一')
  await staff.tap('记下 2 人')
  await staff.see('2 人')

  await staff.tap('点名')
  await staff.notSee('待上传')
  expect(came()).toBe(3)
  await staff.tap('还没到')
  await staff.see('孙*')
  // Nothing is closed before it has begun.
  street.env.clock.set(now + hour)
  await staff.tapToOpen('结束签到', '结束这次签到？')
  await staff.tapIn('结束这次签到？', '结束签到')
  await staff.see('签到已结束，到场 5 人')
  await staff.see('没有来')

  await staff.tap('孙*')
  await staff.see('更正为到了')
  await staff.tap('点名时漏了')
  await staff.tap('更正')
  await staff.see('已更正')
  expect(came()).toBe(4)
}, 180_000)
