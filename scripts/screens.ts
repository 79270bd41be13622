import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildFunctions, functionsDir } from '../config/build-functions'
import { launchChromium } from '../config/chromium'
import keys from '../config/local-keys.json'
import templates from '../config/local-templates.json'
import type { ActivityCard } from '../domain/activity/contract'
import type { NoticeCard } from '../domain/notice/contract'
import type { Reply } from '../domain/reply'
import { dayMs, dayOf } from '../domain/time'
import { type Cloud, openCloud } from '../localcloud/cloud'
import { seedCloud } from './seed/seed-cloud'
import { buildH5 } from './start/build-h5'
import { serveWeb } from './start/web-server'

/**
 * `npm run screens`: the pictures of the handbooks and the README, from the demo data at one fixed moment, so that
 * the same sources give the same pictures.
 */

const root = path.resolve(__dirname, '..')
const folder = path.join(root, 'docs', '使用手册', '图')
const moment = Date.parse('2026-09-18T10:00:00+08:00')

const phone = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 }
const desk = { viewport: { width: 1280, height: 800 } }

/** 陈静 is staff of it. */
const stationSite = 'xiwang'

interface Scene {
  name: string
  openid: string
  view: BrowserContextOptions
  path: string
  /** What to press, in turn, before the picture: names as a screen reader says them. */
  press?: string[]
}

async function scenes(cloud: Cloud): Promise<Scene[]> {
  const { items } = await ask<{ items: ActivityCard[] }>(cloud, 'activity.list', { freeOnly: true })
  const isOpen = ({ signupOpensAt, signupClosesAt }: ActivityCard) =>
    signupOpensAt < moment && signupClosesAt > moment
  // 王芳 has signed up for the one of her own station: the pictures show how one does.
  const others = items.filter(item => isOpen(item) && item.siteId !== stationSite)
  const festive = others.find(({ festival }) => festival) ?? others[0]
  const own = items.find(item => isOpen(item) && item.siteId === stationSite)
  const today = items.find(
    ({ startsAt, siteId }) => siteId === stationSite && dayOf(startsAt) === dayOf(moment),
  )
  const past = await recapped(cloud)
  const notices = await ask<{ items: NoticeCard[] }>(cloud, 'notice.list', { siteId: stationSite })
  const asked = notices.items.find(({ asks }) => asks === 'answer')?.id
  const detail = `pages/activity/detail/index?id=${festive?.id}`
  const resident = { openid: 'demo-resident', view: phone }
  const station = { openid: 'demo-station', view: desk }
  const owner = { openid: 'demo-owner', view: desk }
  return [
    { name: '首页', ...resident, path: 'pages/site/home/index' },
    { name: '活动列表', ...resident, path: 'pages/activity/list/index' },
    { name: '活动月历', ...resident, path: 'pages/activity/list/index', press: ['月历'] },
    { name: '活动详情', ...resident, path: detail },
    { name: '报名', ...resident, path: detail, press: ['报名'] },
    { name: '节日', ...resident, path: 'own/pages/festival/index?name=zhongqiu' },
    { name: '海报', ...resident, path: `own/pages/poster/index?id=${festive?.id}` },
    { name: '活动以后', ...resident, path: `pages/activity/detail/index?id=${past}` },
    { name: '我的报名', ...resident, path: 'pages/signup/mine/index' },
    { name: '家人', ...resident, path: 'pages/person/family/index' },
    { name: '我的', ...resident, path: 'pages/person/mine/index' },
    { name: '通知', ...resident, path: 'pages/notice/list/index' },
    { name: '消息和提醒', ...resident, path: 'pages/message/mine/index' },
    { name: '我的个人信息', ...resident, path: 'own/pages/data/index' },
    { name: '工作台', ...station, path: 'office/pages/desk/index' },
    { name: '活动管理', ...station, path: 'office/pages/activities/index' },
    { name: '编辑活动', ...station, path: `office/pages/activity-editor/index?site=${stationSite}` },
    { name: '谁来参加', ...station, path: `office/pages/activity/index?id=${own?.id}` },
    { name: '定期办', ...station, path: `office/pages/activity/index?id=${own?.id}`, press: ['定期办'] },
    { name: '签到', ...station, path: `office/pages/check-in/index?id=${today?.id}` },
    { name: '谁看到了', ...station, path: `office/pages/reach/index?id=${asked}` },
    { name: '通知管理', ...station, path: 'office/pages/notices/index' },
    { name: '待办', ...owner, path: 'office/pages/tasks/index' },
    { name: '人员和角色', ...owner, path: 'office/pages/staff/index' },
    { name: '操作记录', ...owner, path: 'office/pages/acts/index' },
    { name: '系统状况', ...owner, path: 'office/pages/health/index' },
  ]
}

/** The activity of the day before of which people have said how it was. */
async function recapped(cloud: Cloud): Promise<string | undefined> {
  const day = dayOf(moment - dayMs)
  const { items } = await ask<{ items: ActivityCard[] }>(cloud, 'activity.list', { day })
  for (const { id } of items) {
    const { summary } = await ask<{ summary?: object }>(cloud, 'signup.feedbackOf', { activityId: id })
    if (summary) return id
  }
  return undefined
}

async function ask<Output>(cloud: Cloud, action: string, input: unknown): Promise<Output> {
  const response = await fetch(`${cloud.url}/fn/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': 'demo-station' },
    body: JSON.stringify({ data: { action, input, requestId: 'screens-0001' } }),
  })
  const { result } = (await response.json()) as { result: Reply<Output> }
  if (!result.ok) throw new Error(`${action}: ${result.message}`)
  return result.data
}

async function take(browser: Browser, dir: string, cloud: Cloud, scene: Scene): Promise<void> {
  const { server, url } = await serveWeb(dir, { url: cloud.url, openid: scene.openid }, 0)
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...scene.view })
  await context.clock.install({ time: moment })
  const page = await context.newPage()
  await page.goto(`${url}/#/${scene.path}`)
  await settled(page)
  for (const name of scene.press ?? []) {
    await page
      .getByRole('button', { name })
      .or(page.getByRole('tab', { name }))
      .or(page.getByRole('radio', { name }))
      .locator('visible=true')
      .first()
      .click()
    await settled(page)
  }
  await page.screenshot({ path: path.join(folder, `${scene.name}.png`), animations: 'disabled' })
  console.error(`  ${scene.name}`)
  await context.close()
  server.close()
}

/** Nothing is being loaded any more, and what was to move has moved. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.clock.runFor(1_000)
  await page.waitForLoadState('networkidle')
}

async function main(): Promise<void> {
  process.env.TZ = 'UTC'
  await mkdir(folder, { recursive: true })
  await buildFunctions()
  const dir = await buildH5(root)
  const schema = JSON.parse(await readFile(path.join(root, 'config', 'database.json'), 'utf8'))
  const cloud = await openCloud({
    storage: 'memory',
    schema,
    templates,
    functions: functionsDir,
    env: keys,
  })
  cloud.environments.get(cloud.defaultEnv).clock.set(moment)
  await seedCloud(cloud.endpoint, undefined, { now: moment, env: cloud.defaultEnv })
  // As after a minute of its life: every job has run once.
  await cloud.timers.fire('tick')
  const browser = await launchChromium()
  try {
    for (const scene of await scenes(cloud)) await take(browser, dir, cloud, scene)
  } finally {
    await browser.close()
    await cloud.close()
  }
}

main().catch(error => {
  console.error(error)
  process.exit(1)
})
