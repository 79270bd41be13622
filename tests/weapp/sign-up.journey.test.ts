import type { SeatLedger } from '../../domain/signup/ledger'
import { world } from '../world'
import { phones } from './player/phones'

/** Signing up, on the unmodified WeChat build, against the functions as they are deployed. */

const street = world()
const phone = phones(street)

/** Seats taken, counted over all parties in the one document that decides. */
const taken = (activityId: string): number => {
  // The functions wrote it, and it is theirs to keep to the type.
  const { seats, line } = street.env.get('seatLedgers', activityId) as unknown as SeatLedger
  return [...Object.values(seats), ...line].reduce((sum, { size }) => sum + size, 0)
}

test('a resident finds an activity, signs up for two, sees it under 我的, and cancels', async () => {
  const activityId = await street.activity({ title: '中秋月饼会', capacity: 5 })
  const wangFang = await street.resident('王芳')
  await wangFang.get('person.saveMember', { name: '王小明', relation: 'spouse' })

  const mine = await phone.of('王芳')
  await mine.tap('活动')
  await mine.tap('中秋月饼会')
  await mine.see('还剩 5 个名额')

  await mine.tap('报名')
  await mine.see('谁来参加？')
  await mine.tap('王小明')
  await mine.tap('确认报名（2 人）')
  await mine.see('已报名')
  expect(taken(activityId)).toBe(2)
  const answer = { state: 'seated' }
  expect(street.env.read('signups')).toEqual([expect.objectContaining({ activityId, answer, listed: true })])

  await mine.tap('知道了')
  await mine.back()
  await mine.tap('我的')
  await mine.see('1 个还没参加')
  await mine.tap('我的报名')
  await mine.tap('中秋月饼会')

  await mine.tap('取消报名')
  await mine.see('取消这次报名？')
  await mine.tap('取消报名')
  await mine.see('已取消报名')
  await mine.see('还剩 5 个名额')
  expect(taken(activityId)).toBe(0)
  expect(street.env.read('signups')).toEqual([
    expect.objectContaining({ activityId, cancelledAt: expect.any(Number) }),
  ])
}, 90_000)

test('a newcomer signs up with a name and a consent, the last seat goes to one of two, and then to the other', async () => {
  const activityId = await street.activity({ title: '重阳敬老会', capacity: 1, partyMax: 1 })
  const address = `pages/activity/detail/index?id=${activityId}`
  const first = await phone.of('李强')
  const second = await phone.of('赵丽')
  await first.goto(address)
  await second.goto(address)
  await first.see('还剩 1 个名额')
  await second.see('还剩 1 个名额')

  for (const [mine, name] of [
    [first, '李强'],
    [second, '赵丽'],
  ] as const) {
    await mine.tap('报名')
    await mine.fill('您的姓名', name)
    await mine.tap('我已看过上面的说明，同意')
    await mine.tap('确认报名')
  }
  await first.see('已报名')
  await second.see('候补第 1 位')
  expect(await street.as('赵丽').get('person.me', {})).toMatchObject({ registered: true, name: '赵丽' })
  expect(taken(activityId)).toBe(2)

  const { signupId = '' } = (await street.as('李强').get('activity.detail', { activityId })).mine ?? {}
  await street.as('李强').get('signup.cancel', { signupId })
  const later = await phone.of('赵丽')
  await later.goto(address)
  await later.see('有名额，等您确认')
  await later.tap('去确认')
  await later.tap('确认参加（1 人）')
  await later.see('已报名')
  const { mine } = await street.as('赵丽').get('activity.detail', { activityId })
  expect(mine).toMatchObject({ state: 'seated', party: 1 })
}, 90_000)
