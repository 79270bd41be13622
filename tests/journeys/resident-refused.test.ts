import { guardianConsentVersion } from '../../domain/person/person'
import { type World, world } from '../world'
import { browsers } from './browsers'
import { standing } from './standing'

const street = world()
const browser = browsers(street)

const child = { name: '李小明', relation: 'child', birthDate: '2018-05-04' } as const

async function parent(of: World, name: string): Promise<string> {
  const caller = await of.resident(name)
  const me = await caller.get('person.saveMember', { ...child, guardianConsent: guardianConsentVersion })
  return me.family[0]?.id ?? ''
}

test('a child whom the other parent has signed up is refused in words, and the rest of the party may come', async () => {
  const childOfDad = await parent(street, '李强')
  await parent(street, '王芳')
  const activityId = await street.activity({ title: '中秋月饼会' })
  await street.as('李强').get('signup.join', { activityId, attendees: [childOfDad] })

  const mum = await browser.of('王芳')
  await mum.tap('中秋月饼会')
  await mum.tap('报名')
  await mum.tap('李小明')
  await mum.tap('确认报名（2 人）')
  await mum.see('有家人已在另一份报名里，不用重复报名')
  await mum.see('请取消勾选，再报其他人')
  expect(standing(street, activityId)).toEqual({ seated: [1], waiting: [] })

  await mum.tap('李小明')
  await mum.tap('确认报名')
  await mum.see('来不了时')
  expect(standing(street, activityId)).toEqual({ seated: [1, 1], waiting: [] })
})

test('an activity that is cancelled while the sheet is open says so, and why', async () => {
  await street.resident('王芳')
  const activityId = await street.activity({ title: '广场舞比赛' })
  const wang = await browser.of('王芳')
  await wang.tap('广场舞比赛')
  await wang.tap('报名')
  await wang.see('本人')
  const { activity } = await street.as('周伟').get('activity.detail', { activityId })
  await street.as('周伟').get('activity.cancel', { activityId, rev: activity.rev, reason: '当天有大雨' })

  await wang.tap('确认报名')
  await wang.see('活动已取消')
  await wang.see('可以到“活动”里看看别的')
  await wang.tap('关闭')
  await wang.pass(61_000)
  await wang.see('当天有大雨')
  expect(standing(street, activityId)).toEqual({ seated: [], waiting: [] })
})

test('who is too young cannot be chosen, and is told why', async () => {
  await parent(street, '王芳')
  const activityId = await street.activity({ title: '重阳登高', minAge: 60 })
  const wang = await browser.of('王芳')
  await wang.tap('重阳登高')
  await wang.tap('报名')
  await wang.see('这个活动要满 60 岁')
  expect(await wang.pressable('李小明').getAttribute('aria-disabled')).toBe('true')
  await wang.fill('王芳的出生日期', '1990-03-08')
  await wang.tap('确认报名')
  await wang.see('有人没有达到活动的年龄要求')
  expect(standing(street, activityId)).toEqual({ seated: [], waiting: [] })
})
