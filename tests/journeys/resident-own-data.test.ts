import { guardianConsentVersion } from '../../domain/person/person'
import { world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'
import { standing } from './standing'

const street = world()
const browser = browsers(street)

async function wangSignedUp() {
  const wang = await street.resident('王芳', { birthDate: '1988-01-02' })
  const child = { name: '王小明', relation: 'child', birthDate: '2016-03-02' } as const
  await wang.get('person.saveMember', { ...child, guardianConsent: guardianConsentVersion })
  const activityId = await street.activity({ title: '中秋月饼会', capacity: 1, partyMax: 1 })
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  return activityId
}

test('a resident sees what is kept, why, and who looked, and takes a copy away', async () => {
  const activityId = await wangSignedUp()
  const chen = await street.staff('陈静', 'station', xiwang)
  await chen.get('signup.roster', { activityId, purpose: '现场签到核对' })

  const wang = await browser.of('王芳')
  await wang.tap('我的')
  await wang.tap('我的个人信息')
  await wang.see('出生日期：1988年1月2日')
  await wang.see('王小明')
  await wang.see('依据：您的同意')
  await wang.see('希望社区新时代文明实践站的工作人员')
  await wang.see('用途：现场签到核对')
  await wang.notSee('陈静')

  await wang.tap('导出我的信息')
  await wang.tap('整理我的信息')
  await wang.see('【姓名和个人情况】')
  const coming = wang.page.waitForEvent('download')
  await wang.tap('下载数据版')
  const file = await coming
  expect(file.suggestedFilename()).toBe('我的个人信息.json')
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  const copy = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  expect(copy.records).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'profile', title: '王芳' }),
      expect.objectContaining({ kind: 'family', title: '王小明' }),
      expect.objectContaining({ kind: 'signups', title: '中秋月饼会' }),
    ]),
  )
  expect(street.env.read('auditRows', { action: 'person.exportOwnData' })).toHaveLength(1)
})

test('an account with a live sign-up is closed in two steps, and its seat goes to the line', async () => {
  const activityId = await wangSignedUp()
  const li = await street.resident('李强')
  await li.get('signup.join', { activityId, attendees: ['self'] })

  const wang = await browser.of('王芳')
  await wang.open('own/pages/data/index')
  await wang.see('谁看过我的信息')
  await wang.tap('注销')
  await wang.see('这些报名会取消')
  await wang.see('中秋月饼会')
  await wang.see('看完请先打勾')
  await wang.tap('我看明白了')
  await wang.tap('注销')
  await wang.see('真的要注销吗？')
  expect((await street.as('王芳').get('person.me', {})).registered).toBe(true)
  await wang.tapIn('真的要注销吗？', '注销')
  await wang.see('您的个人信息已经删除')

  expect((await street.as('王芳').get('person.me', {})).registered).toBe(false)
  expect(standing(street, activityId)).toEqual({ seated: [], offered: [1], waiting: [] })
  expect((await li.get('signup.mine', {})).items).toMatchObject([{ state: 'waiting', offer: { seats: 1 } }])
  await wang.tap('回首页')
  await wang.tap('我的')
  await wang.see('第一次报名时填一下就行')
  await wang.notSee('王芳')
})

test('staff are asked to hand over first', async () => {
  await street.staff('陈静', 'station', xiwang)
  const chen = await browser.of('陈静')
  await chen.open('own/pages/erase/index')
  await chen.see('您还担任工作人员')
})

test('the own consent is withdrawn: what follows is said before, and agreeing again brings everything back', async () => {
  const activityId = await wangSignedUp()
  const wang = await browser.of('王芳')
  await wang.open('own/pages/consents/index')
  await wang.tap('个人信息说明')
  await wang.see('没参加的报名会取消')
  await wang.see('中秋月饼会')
  expect((await street.as('王芳').get('person.me', {})).registered).toBe(true)
  await wang.tapIn('撤回同意', '撤回，先停用')
  await wang.see('没有同意，您的信息不会使用')
  expect(await street.as('王芳').get('person.me', {})).toMatchObject({ registered: false, paused: true })
  expect(standing(street, activityId)).toEqual({ seated: [], waiting: [] })

  await wang.open('pages/person/mine/index')
  await wang.see('信息已停用')
  await wang.open(`pages/activity/detail/index?id=${activityId}`)
  await wang.tap('报名')
  await wang.see('您撤回过同意，再同意就能报名')
  await wang.tap('确认报名')
  await wang.see('请先看一看，再勾选同意')
  await wang.tap('我已看过上面的说明，同意')
  await wang.tap('确认报名')
  await wang.see('来不了时')
  expect(await street.as('王芳').get('person.me', {})).toMatchObject({
    registered: true,
    birthDate: '1988-01-02',
    family: [{ name: '王小明' }],
  })
  expect(standing(street, activityId)).toEqual({ seated: [1], waiting: [] })
})

test('a guardian’s consent is withdrawn: the child leaves the list', async () => {
  await wangSignedUp()
  const wang = await browser.of('王芳')
  await wang.open('own/pages/consents/index')
  await wang.tap('王小明的监护人同意')
  await wang.see('王小明会从家人名单里删除')
  await wang.tapIn('撤回对王小明的同意？', '撤回')
  await wang.see('已撤回')
  await wang.open('pages/person/family/index')
  await wang.see('还没有家人')
  expect((await street.as('王芳').get('person.me', {})).family).toEqual([])
})

test('a telephone number is given as it is typed, shown masked, and removed', async () => {
  await street.resident('王芳')
  const wang = await browser.of('王芳')
  await wang.open('pages/person/profile/index')
  await wang.fill('手机号（可以不填）', '1381234')
  await wang.tap('保存手机号')
  await wang.see('请填 11 位手机号')
  await wang.fill('手机号（可以不填）', '138 1234 5678')
  await wang.tap('保存手机号')
  await wang.see('138****5678')
  await wang.tap('删除手机号')
  await wang.see('已删除手机号')
  expect((await street.as('王芳').get('person.me', {})).phone).toBeUndefined()
})
