import { hour, minute, now, world } from '../world'
import { xiwang } from '../world/organisation'
import { phones } from './player/phones'

/** At the door, on the unmodified WeChat build: a resident types the screen's digits, staff tick the next one. */

const street = world()
const phone = phones(street)

test('a resident checks in by the digits on the screen, and the member of staff ticks another', async () => {
  const times = { startsAt: now + 30 * minute, endsAt: now + 2 * hour, signupClosesAt: now + 20 * minute }
  const activityId = await street.activity({ title: '中秋月饼会', ...times })
  for (const name of ['王芳', '李强']) {
    street.env.clock.advance(1000)
    await (await street.resident(name)).get('signup.join', { activityId, attendees: ['self'] })
  }
  const chen = await street.staff('陈静', 'station', xiwang)
  const { codes } = await chen.get('signup.dayCodes', { activityId })

  const mine = await phone.of('王芳')
  await mine.goto(`own/pages/check-in/index?id=${activityId}`)
  await mine.fill('或者输入现场屏幕上的 6 位数字', codes[0]?.code ?? '')
  await mine.tap('签到')
  await mine.see('已签到')

  const staff = await phone.of('陈静')
  await staff.goto(`office/pages/check-in/index?id=${activityId}`)
  await staff.see('王*')
  await staff.tap('李*')
  await staff.see('1 人，')
  await staff.tap('亮码')
  await staff.see('码每 15 秒换一次')
  const { came } = await chen.get('signup.attendanceDay', { activityId })
  expect(came).toBe(2)
}, 90_000)
