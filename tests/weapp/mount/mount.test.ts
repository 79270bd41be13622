import { existsSync } from 'node:fs'
import path from 'node:path'
import { freshBuild } from '../../../scripts/start/fresh-build'
import { now, world } from '../../world'
import { openidOf } from '../../world/caller'
import { xiwang } from '../../world/organisation'
import { filesOf, readAppJson, readText, routesOf } from '../build-files'
import { callHook } from '../wechat/hooks'
import { type Filled, fillStreet } from './filled-street'
import { launch } from './launch'
import { youngMethods } from './old-phone'

/**
 * Every page of the build comes up in a realm like a phone's, against the functions as they are deployed, and sends
 * little to its first screen. WeChat's audit (体验评分) allows 256 KB a `setData`; a cheap phone stutters much earlier.
 */

const screenBytesMax = 30 * 1024
const callBytesMax = 16 * 1024

const street = world()
let dist = ''
let routes: string[] = []
beforeAll(async () => {
  dist = await freshBuild('weapp')
  routes = routesOf(readAppJson(dist))
}, 300_000)

/** What pages cannot do without. */
const given = ({
  activityId,
  noticeId,
  deskId,
  otherDeskId,
  volunteerId,
  teamId,
}: Filled): Record<string, Record<string, string>> => ({
  'pages/activity/detail/index': { id: activityId },
  'pages/notice/detail/index': { id: noticeId },
  'office/pages/activity/index': { id: activityId },
  'office/pages/check-in/index': { id: activityId },
  'office/pages/recap/index': { id: activityId },
  'office/pages/site-settings/index': { id: xiwang },
  'own/pages/poster/index': { id: activityId },
  'own/pages/place/index': { activity: activityId },
  'own/pages/check-in/index': { id: activityId },
  'office/pages/activity-editor/index': { id: activityId },
  'office/pages/import/index': { id: activityId },
  'office/pages/notice-composer/index': { id: noticeId },
  'office/pages/person/index': { id: deskId },
  'office/pages/volunteer/index': { id: volunteerId },
  'office/pages/team/index': { id: teamId },
  'volunteer/pages/team/index': { id: teamId },
  'office/pages/merge/index': { keep: deskId, away: otherDeskId },
})

interface Opened {
  route: string
  /** Bytes of each `setData` up to the first screen. */
  payloads: number[]
  calls: number
  errors: string[]
}

const start = (name: string) =>
  launch(dist, {
    now: () => now,
    callFunction: (fn, data) => street.env.call(fn, { ...Object(data) }, { openid: openidOf(name) }),
  })

/** One page, alone, as `name` sees it. */
async function openPage(route: string, query: Record<string, string>, name: string): Promise<Opened> {
  const program = start(name)
  const page = program.open(route, query)
  await program.settled()
  const payloads = [...page.payloads]
  page.leave()
  await program.settled()
  return { route, payloads, calls: program.calls.length, errors: program.errors }
}

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0)

const table = (opened: Opened[]): string =>
  opened
    .map(({ route, payloads, calls }) => {
      const [total, largest] = [sum(payloads), Math.max(0, ...payloads)]
      return `  ${String(total).padStart(6)} B  largest ${String(largest).padStart(6)} B  ${payloads.length} setData  ${calls} calls  ${route}`
    })
    .join('\n')

function expectSound(opened: Opened[]): void {
  expect(opened.filter(({ errors }) => errors.length > 0)).toEqual([])
  expect(opened.filter(({ payloads }) => payloads.length === 0)).toEqual([])
}

test('every page comes up for somebody new in an empty street', async () => {
  const opened: Opened[] = []
  for (const route of routes) opened.push(await openPage(route, {}, '新来的人'))
  expect(opened.length).toBeGreaterThan(5)
  expectSound(opened)
}, 60_000)

test('every page sends little to its first screen when there is much to show', async () => {
  await street.staff('王芳', 'station', xiwang)
  const queries = given(await fillStreet(street, '王芳'))
  const opened: Opened[] = []
  for (const route of routes) opened.push(await openPage(route, queries[route] ?? {}, '王芳'))
  process.stdout.write(`First screens of the WeChat build\n${table(opened)}\n`)
  expectSound(opened)
  expect(opened.filter(({ payloads }) => sum(payloads) > screenBytesMax)).toEqual([])
  expect(opened.filter(({ payloads }) => payloads.some(bytes => bytes > callBytesMax))).toEqual([])
}, 120_000)

test('no script of the build needs a younger phone', async () => {
  const { evaluate, settled } = start('新来的人')
  await settled()
  const present: string[] = []
  const missing: string[] = []
  for (const [owner, names] of Object.entries(youngMethods)) {
    for (const name of names) (evaluate(`'${name}' in ${owner}`) ? present : missing).push(name)
  }
  // One name may have two owners: a call does not say whose it is.
  const unknown = missing.filter(name => !present.includes(name))
  const calls = filesOf(dist, ['.js']).flatMap(file =>
    unknown.filter(name => readText(dist, file).includes(`.${name}(`)).map(name => `${file}: .${name}(…)`),
  )
  expect(calls).toEqual([])
})

test('a card for a chat says nothing of whoever sends it, and has a picture of its own', async () => {
  await street.staff('王芳', 'station', xiwang)
  const { activityId, noticeId } = await fillStreet(street, '王芳')
  const program = start('王芳')
  for (const [route, id] of [
    ['pages/activity/detail/index', activityId],
    ['pages/notice/detail/index', noticeId],
  ] as const) {
    const page = program.open(route, { id })
    await program.settled()
    const card = callHook(page.instance, 'onShareAppMessage', { from: 'menu' })
    expect(card).toMatchObject({ path: `/${route}?id=${id}`, imageUrl: '/assets/share/card.png' })
    expect(Object.keys(Object(card)).sort()).toEqual(['imageUrl', 'path', 'title'])
    expect(JSON.stringify(card)).not.toMatch(/王芳|家人\d|邻居\d/)
    expect(existsSync(path.join(dist, 'assets/share/card.png'))).toBe(true)
    page.leave()
  }
}, 60_000)
