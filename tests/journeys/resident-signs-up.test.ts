import { guardianConsentVersion, profileConsentVersion } from '../../domain/person/person'
import { world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'
import { standing } from './standing'

const street = world()
const browser = browsers(street)

test('a family signs up and is confirmed', async () => {
  const activityId = await street.activity({
    title: '中秋月饼会',
    minAge: 6,
    questions: [{ id: 'allergy', words: '对什么过敏', kind: 'text', required: true }],
  })
  const mum = await browser.of('王芳')

  await mum.tap('中秋月饼会')
  await mum.see('还剩 20 个名额')
  await mum.tap('报名')
  await mum.tap('确认报名')
  await mum.see('请填写您的姓名')
  await mum.fill('您的姓名', '王芳')
  await mum.tap('我已看过上面的说明，同意')
  await mum.fill('您的出生日期', '1990-03-08')

  await mum.tap('添加家人')
  await mum.fill('家人姓名', '李小明')
  await mum.tap('子女')
  await mum.fill('出生日期', '2018-05-04')
  await mum.tap('添加')
  await mum.see('未满 14 岁，需要您先勾选同意')
  await mum.tap('我是孩子的父母或其他监护人')
  await mum.tap('添加')

  await mum.fill('王芳：对什么过敏', '没有')
  await mum.tap('确认报名（2 人）')
  await mum.see('这个活动要先答这一题')
  await mum.fill('李小明：对什么过敏', '花生')
  await mum.tap('确认报名（2 人）')
  await mum.see('已报名')
  await mum.see('来不了时，请早点取消，把名额让给邻居。')
  await mum.tap('看我的报名')
  await mum.see('王芳、李小明')
  await mum.tap('中秋月饼会')
  await mum.tap('修改回答')
  await mum.fill('李小明：对什么过敏', '花生和虾')
  await mum.tap('保存回答')
  await mum.see('回答已保存')
  const [signup] = (await street.as('王芳').get('signup.mine', {})).items
  expect(signup?.answered).toContainEqual({ who: '李小明', question: '对什么过敏', words: ['花生和虾'] })

  expect(standing(street, activityId)).toEqual({ seated: [2], waiting: [] })
  const me = await street.as('王芳').get('person.me', {})
  expect(me).toMatchObject({
    name: '王芳',
    birthDate: '1990-03-08',
    consents: [{ version: profileConsentVersion }],
    family: [{ name: '李小明', relation: 'child', guardianConsent: { version: guardianConsentVersion } }],
  })
})

test('two want the last seat: one gets it, the other the first place in line', async () => {
  await street.resident('王芳')
  await street.resident('张明')
  const activityId = await street.activity({ title: '猜灯谜', capacity: 1, partyMax: 1 })
  const [wang, zhang] = [await browser.of('王芳'), await browser.of('张明')]
  for (const tab of [wang, zhang]) {
    await tab.tap('猜灯谜')
    await tab.tap('报名')
    await tab.see('本人')
  }
  await wang.tap('确认报名')
  await wang.see('来不了时')
  await zhang.tap('确认报名')
  await zhang.see('候补第 1 位')
  await zhang.tap('知道了')
  await zhang.see('已满，1 组候补')

  expect(standing(street, activityId)).toEqual({ seated: [1], waiting: [1] })
  const { items } = await street.as('张明').get('signup.mine', {})
  expect(items).toMatchObject([{ state: 'waiting', position: 1 }])
})

test('who waits is asked when another gives a seat back, sees it without doing anything, and takes it', async () => {
  await street.resident('王芳')
  await street.resident('张明')
  const activityId = await street.activity({ title: '猜灯谜', capacity: 1, partyMax: 1 })
  await street.as('王芳').get('signup.join', { activityId, attendees: ['self'] })
  const zhang = await browser.of('张明')
  await zhang.tap('猜灯谜')
  await zhang.tap('候补报名')
  await zhang.tap('确认报名')
  await zhang.tap('知道了')
  await zhang.see('候补第 1 位')

  const wang = await browser.of('王芳')
  await wang.tap('猜灯谜')
  await wang.tap('取消报名')
  await wang.see('名额会马上让给候补的邻居')
  await wang.tapIn('取消这次报名？', '取消报名')
  await wang.see('已取消报名')

  await zhang.pass(61_000)
  await zhang.see('有名额，等您确认')
  await zhang.see('名额为您留到')
  expect(standing(street, activityId)).toEqual({ seated: [], offered: [1], waiting: [] })
  await zhang.tap('去确认')
  await zhang.tap('确认参加（1 人）')
  await zhang.see('已报名')
  expect(standing(street, activityId)).toEqual({ seated: [1], waiting: [] })
  const { items } = await street.as('张明').get('signup.mine', {})
  expect(items).toMatchObject([{ state: 'seated' }])
  const { items: wangs } = await street.as('王芳').get('signup.mine', {})
  expect(wangs).toMatchObject([{ state: 'gone' }])
})

test('whoever cannot come sends another of the family, or gives a seat back; a station says when its doors open', async () => {
  const activityId = await street.activity({ title: '中秋月饼会', capacity: 2, partyMax: 2 })
  const wang = await street.resident('王芳')
  await wang.get('person.saveMember', { name: '王小明', relation: 'spouse' })
  const { family } = await wang.get('person.saveMember', { name: '王秀兰', relation: 'parent' })
  await wang.get('signup.join', { activityId, attendees: ['self', family[0]?.id ?? ''] })

  const tab = await browser.of('王芳')
  await tab.tap('中秋月饼会')
  await tab.tap('换人')
  await tab.tap('王芳')
  await tab.see('换谁替王芳去？')
  await tab.tap('王秀兰')
  await tab.tapIn('换人，或少去几位', '换人')
  await tab.see('已经换好了')
  const names = async () => (await wang.get('signup.mine', {})).items[0]?.attendees
  expect(await names()).toEqual(['王小明', '王秀兰'])

  await tab.tap('换人')
  await tab.tap('王小明')
  await tab.tap('改成 1 人')
  await tab.see('空出的名额给别人了')
  expect(await names()).toEqual(['王秀兰'])

  await street.staff('陈静', 'station', xiwang)
  const chen = await browser.of('陈静')
  await chen.open('office/pages/desk/index')
  await chen.tap('站点设置')
  await chen.pick('空出的名额留多久', '12 小时')
  await chen.tap('保存')
  await chen.see('已保存')
  expect(street.env.get('sites', xiwang)?.settings).toMatchObject({ offerHours: 12 })
})
