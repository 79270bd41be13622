import { day, now, world } from '../world'
import { activityFields } from '../world/fields'
import { liaohe, xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

const at = (time: string): number => Date.parse(`${time}:00+08:00`)
const activities = () => street.env.read('activities', {})
const desk = 'office/pages/desk/index'

/** The smallest PNG: one dot. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A draft of 希望社区, by its own staff. */
async function draft(title: string): Promise<string> {
  const chen = await street.staff('陈静', 'station', xiwang)
  const fields = { ...activityFields, title }
  return (await chen.get('activity.create', { siteId: xiwang, fields })).activityId
}

test('staff create, preview and publish an event, and see who comes', async () => {
  await street.staff('陈静', 'station', xiwang)
  const chen = await browser.of('陈静')
  await chen.open(desk)
  await chen.tap('新建活动')
  // Nothing is said of what one is still writing; left, it is, and a screen reader finds the words at the field.
  await chen.fill('联系电话', '12')
  expect(await chen.page.getByText('电话只能是').count()).toBe(0)
  const phone = chen.page.getByLabel('联系电话')
  await phone.blur()
  await chen.see('电话只能是 5 到 20 位的数字')
  const said = await phone.getAttribute('aria-describedby')
  expect(await chen.page.locator(`#${said}`).textContent()).toContain('电话只能是')
  await chen.fill('联系电话', '0475-8210000')
  await chen.notSee('电话只能是')
  await chen.tap('发布')
  await chen.see('还有 1 处要填好')
  await chen.tap('活动名称，请填写活动名称')
  expect(await chen.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('活动名称')
  await chen.fill('活动名称', '中秋月饼会')
  await chen.notSee('处要填好')
  await chen.tap('中秋')
  await chen.see('下一个中秋是 9月25日 周五')
  await chen.fill('一句话介绍', '一起做月饼')
  await chen.fill('开始日期', '2026-09-25')
  await chen.fill('开始时间', '14:00')
  await chen.fill('名额', '3')
  await chen.see('一次最多报的人数不能比名额还多')
  await chen.fill('名额', '12')
  await chen.notSee('一次最多报的人数不能比名额还多')
  await chen.tap('加一个问题')
  await chen.fill('问题 1', '午饭吃什么')
  await chen.tap('选一个')
  await chen.fill('问题 1 的选项', '面\n饭')
  await chen.tap('问题 1 必须答')
  await chen.tap('预览')
  await chen.see('9月25日 周五 下午2:00–4:00')
  await chen.see('还剩 12 个名额')
  await chen.tap('回去接着写')
  await chen.tap('发布')
  await chen.see('发布后马上可以报名')
  expect(activities()).toEqual([])
  await chen.tapIn('发布这个活动？', '发布')
  await chen.see('还没有人报名')

  const [activity, ...others] = activities()
  expect(others).toEqual([])
  expect(activity).toMatchObject({
    title: '中秋月饼会',
    siteId: xiwang,
    status: 'published',
    festival: 'zhongqiu',
    startsAt: at('2026-09-25T14:00'),
    endsAt: at('2026-09-25T16:00'),
    signupClosesAt: at('2026-09-24T23:00'),
    capacity: 12,
  })
  const activityId = String(activity?._id)
  expect(street.env.get('seatLedgers', activityId)).toMatchObject({ open: true, free: 12 })

  const wang = await street.resident('王芳')
  const { activity: asks } = await wang.get('activity.detail', { activityId })
  expect(asks.questions).toMatchObject([
    { words: '午饭吃什么', kind: 'one', options: ['面', '饭'], required: true },
  ])
  const answers = [{ attendee: 'self', question: asks.questions?.[0]?.id ?? '', words: ['面'] }]
  await wang.get('signup.join', { activityId, attendees: ['self'], answers })
  await chen.open(`office/pages/activity/index?id=${activityId}`)
  await chen.see('王*')
  await chen.notSee('王芳')
  await chen.tap('显示完整姓名')
  await chen.tap('写明用途，显示姓名')
  await chen.see('请写明用途')
  expect(street.env.read('auditRows', { action: 'signup.roster' })).toEqual([])
  await chen.tap('现场签到核对')
  await chen.tap('写明用途，显示姓名')
  await chen.see('王芳：午饭吃什么 面')
  await chen.see('必答的问题都有回答')
  const me = await street.as('陈静').get('person.me', {})
  expect(street.env.read('auditRows', { action: 'signup.roster' })).toMatchObject([
    { personId: me.personId, about: { activityId }, purpose: '现场签到核对', outcome: 'viewed' },
  ])
})

test('staff of another station open neither the draft nor the list of names', async () => {
  const draftId = await draft('还没发布的活动')
  const publishedId = await street.activity({ title: '希望社区的活动' })
  await street.staff('李娜', 'station', liaohe)
  const li = await browser.of('李娜')
  for (const page of ['activity-editor', 'activity']) {
    for (const id of [draftId, publishedId]) {
      await li.open(`office/pages/${page}/index?id=${id}`)
      await li.see('没有找到，或者您没有权限查看')
    }
  }
  await li.open(desk)
  await li.see('今天没有活动')
  await li.notSee('还没发布的活动')
  expect(street.env.get('activities', draftId)).toMatchObject({ status: 'draft', rev: 0 })
})

test('two edit the same draft: the second sees it and chooses field by field', async () => {
  const id = await draft('月饼会')
  await street.staff('周伟', 'street')
  const [chen, zhou] = [await browser.of('陈静'), await browser.of('周伟')]
  for (const tab of [chen, zhou]) {
    await tab.open(`office/pages/activity-editor/index?id=${id}`)
    await tab.see('修改草稿')
  }
  await zhou.see('陈静 正在编辑这个活动')
  await chen.fill('活动名称', '陈静写的名称')
  await chen.fill('一句话介绍', '陈静写的介绍')
  await chen.fill('名额', '16')
  await zhou.fill('活动名称', '周伟写的名称')
  await zhou.fill('一句话介绍', '周伟写的介绍')
  await chen.tap('存草稿')
  await chen.see('已保存')
  // While still writing: within a minute.
  await zhou.pass(60_000)
  await zhou.see('您修改的时候，别人已经保存了新的内容')
  await zhou.tap('存草稿')
  await zhou.see('别人保存了新的内容，请先到最上面选用谁的')
  await zhou.see('您没有改、用别人的：名额')
  expect(street.env.get('activities', id)).toMatchObject({ title: '陈静写的名称', rev: 1 })
  await zhou.see('别人的：陈静写的名称')
  await zhou.tap('活动名称用我的')
  await zhou.tap('一句话介绍用别人的')
  await zhou.tap('合在一起，接着写')
  await zhou.tap('存草稿')
  await zhou.see('已保存')
  expect(street.env.get('activities', id)).toMatchObject({
    ...{ title: '周伟写的名称', summary: '陈静写的介绍', capacity: 16, rev: 2 },
  })
})

test('what was written without a network is there the next time, and is saved once', async () => {
  await street.staff('陈静', 'station', xiwang)
  const chen = await browser.of('陈静')
  const editor = `office/pages/activity-editor/index?site=${xiwang}`
  await chen.open(editor)
  await chen.fill('活动名称', '断网时写的活动')
  await chen.setOffline(true)
  await chen.tap('存草稿')
  await chen.see('网络不通，请检查网络后再试')
  await chen.leave()
  await chen.setOffline(false)
  await chen.open(editor)
  await chen.see('已接着上次没保存的内容')
  await chen.tap('存草稿')
  await chen.see('已保存')
  // The word of the first save goes before the second can be told from it.
  await chen.fill('名额', '15')
  await chen.notSee('已保存')
  await chen.tap('存草稿')
  await chen.see('已保存')
  expect(activities()).toMatchObject([{ title: '断网时写的活动', capacity: 15, status: 'draft' }])
  await chen.open(editor)
  await chen.see('新建活动')
  await chen.notSee('已接着上次没保存的内容')
})

test('a draft whose answer got lost is made once, with what was written last', async () => {
  await street.staff('陈静', 'station', xiwang)
  const chen = await browser.of('陈静')
  await chen.open(`office/pages/activity-editor/index?site=${xiwang}`)
  await chen.fill('活动名称', '第一次写的')
  await chen.page.route('**/fn/api', async route => {
    await route.fetch()
    await route.abort()
  })
  await chen.tap('存草稿')
  await chen.pass(10_000)
  await chen.see('没有收到回应')
  await chen.page.unroute('**/fn/api')
  await chen.fill('活动名称', '第二次写的')
  await chen.tap('存草稿')
  await chen.see('已保存')
  expect(activities()).toMatchObject([{ title: '第二次写的' }])
})

test('a picture is sent at once and is on the page that residents see', async () => {
  const id = await draft('有封面的活动')
  const chen = await browser.of('陈静', { viewport: { width: 1280, height: 900 } })
  await chen.open(`office/pages/activity-editor/index?id=${id}`)
  const choosing = chen.page.waitForEvent('filechooser')
  await chen.tap('选图片')
  await (await choosing).setFiles({
    name: 'moon.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pixel, 'base64'),
  })
  await chen.see('换一张')
  const shown = () => chen.page.locator('.ui-beside__aside img')
  await expect(shown().evaluate((image: HTMLImageElement) => image.decode())).resolves.toBeUndefined()
  await chen.tap('存草稿')
  await chen.see('已保存')
  const cover = String(street.env.get('activities', id)?.cover)
  expect(cover).toMatch(/^cloud:\/\/.+\/pictures\/.+/)
  const picture = await fetch(`${street.url}/file?id=${encodeURIComponent(cover)}`)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(Buffer.from(await picture.arrayBuffer()).toString('base64')).toBe(pixel)

  await chen.open(`office/pages/activity-editor/index?id=${id}`)
  await chen.see('图片正在检查，通过后居民才看得到')
  await street.env.decideMedia()
  await chen.open(`office/pages/activity-editor/index?id=${id}`)
  await expect(shown().evaluate((image: HTMLImageElement) => image.decode())).resolves.toBeUndefined()
})

test('a picture that was not sent is sent again with one tap; one that did not pass is said so', async () => {
  const id = await street.activity({ title: '有封面的活动' })
  await street.staff('陈静', 'station', xiwang)
  const chen = await browser.of('陈静')
  await chen.open(`office/pages/activity-editor/index?id=${id}`)
  await chen.page.route('**/upload', route => route.abort())
  const choosing = chen.page.waitForEvent('filechooser')
  await chen.tap('选图片')
  await (await choosing).setFiles({
    name: 'moon.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pixel, 'base64'),
  })
  await chen.see('图片没有传上去，请检查网络后再试一次')
  await chen.page.unroute('**/upload')
  await chen.tap('再传一次')
  await chen.see('换一张')
  await chen.tap('保存修改')
  await chen.see('已保存')
  await street.env.decideMedia({ suggest: 'risky', label: 20002 })
  await chen.open(`office/pages/activity/index?id=${id}`)
  await chen.see('图片没有通过微信的内容检查，请换一张')
})

test('last week’s class is held again with one tap, and a published one called off with a reason', async () => {
  await draft('不相干的草稿')
  const id = await street.activity({ title: '合唱课', festival: undefined, kind: 'arts' })
  const chen = await browser.of('陈静')
  await chen.open(`office/pages/activity/index?id=${id}`)
  await chen.tap('照样再办')
  await chen.tap('复制到 10月2日 周五 下午2:00，一周后')
  await chen.see('修改草稿')
  const [copy] = street.env.read('activities', { copiedFrom: id })
  expect(copy).toMatchObject({
    title: '合唱课',
    status: 'draft',
    startsAt: activityFields.startsAt + 7 * day,
  })

  await chen.open(`office/pages/activity/index?id=${id}`)
  await chen.tap('取消活动')
  await chen.tapIn('取消这个活动？', '取消活动')
  await chen.see('请写明原因')
  await chen.tap('天气原因')
  await chen.tapIn('取消这个活动？', '取消活动')
  await chen.see('已取消')
  expect(street.env.get('activities', id)).toMatchObject({
    status: 'cancelled',
    cancelReason: '天气原因',
    cancelledAt: now,
  })
})
