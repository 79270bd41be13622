import { now, world } from '../world'
import { browsers } from './browsers'
import { smallest } from './measure'
import type { Tab } from './tab'

const street = world()
const browser = browsers(street)

/** What 大字版 promises: no text below 18 px, nothing to press below 60 px. */
const promise = { text: 18, target: 60 }

async function expectLarge(tab: Tab): Promise<void> {
  const { text, target } = await smallest(tab.page)
  // What is too small stands in the message of the failure.
  expect(text.px < promise.text ? text : 'large').toBe('large')
  expect(target.px < promise.target ? target : 'large').toBe('large')
}

test('large text is chosen once, holds on every page, and on the person’s other devices', async () => {
  await street.resident('王芳', { homeEstateId: 'estate-1' })
  const activityId = await street.activity({ title: '中秋月饼会', startsAt: now + 86_400_000 })
  await street.notice({ title: '停水通知', pinned: true })
  await street.as('王芳').get('person.saveMember', { name: '李国强', relation: 'spouse' })
  const wang = await browser.of('王芳')
  await wang.tap('我的')
  await wang.setOffline(true)
  await wang.tap('开')
  await wang.see('1 项还没有发送')
  await expectLarge(wang)
  await wang.setOffline(false)
  await wang.notSee('1 项')
  await expectLarge(wang)
  for (const [path, words] of [
    ['pages/site/home/index', '中秋月饼会'],
    ['pages/activity/list/index', '还剩'],
    ['pages/notice/list/index', '停水通知'],
    ['pages/person/family/index', '李国强'],
    ['pages/person/profile/index', '常住小区'],
    ['own/pages/consents/index', '个人信息说明'],
    ['pages/signup/mine/index', '还没有报名的活动'],
    ['volunteer/pages/entry/index', '志愿者做什么'],
  ] as const) {
    await wang.open(path)
    await wang.see(words)
    await expectLarge(wang)
  }
  await wang.open('pages/activity/list/index')
  await wang.tap('看月历')
  await wang.see('2026年9月')
  await expectLarge(wang)

  await wang.open(`pages/activity/detail/index?id=${activityId}`)
  await wang.tap('报名')
  await wang.tap('添加家人')
  await expectLarge(wang)
  expect((await street.as('王芳').get('person.me', {})).largeText).toBe('on')

  const other = await browser.of('王芳', { viewport: { width: 1280, height: 900 } })
  await other.see('王芳')
  await other.see('中秋月饼会')
  await expectLarge(other)
})

test('without it the same page is smaller: the measure can fail', async () => {
  const wang = await browser.of('王芳')
  await wang.see('早上好')
  expect((await smallest(wang.page)).text.px).toBeLessThan(promise.text)
})
