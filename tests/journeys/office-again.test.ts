import { day, hour, now, world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

test('last year’s 中秋 is this year’s drafts with one tap, as far from the festival as then', async () => {
  const eve = Date.parse('2026-09-24T14:00:00+08:00')
  for (const title of ['中秋月饼会', '中秋赏月']) {
    const times = { startsAt: eve, endsAt: eve + 2 * hour, signupOpensAt: now, signupClosesAt: eve - day }
    await street.activity({ title, festival: 'zhongqiu', ...times })
  }
  // 中秋 was on 6 October 2025: the eve of it lies 354 days before this year's.
  const back = -354 * day
  const times = { startsAt: back, endsAt: back, signupOpensAt: back, signupClosesAt: back }
  await street.env.change('activities', {}, { $inc: times })
  await street.staff('陈静', 'station', xiwang)

  const chen = await browser.of('陈静')
  await chen.open('office/pages/past-activities/index')
  await chen.see('2025年的中秋')
  await chen.see('中秋前 1 天')
  await chen.tap('全部照样再办（2 个草稿）')
  await chen.see('已复制成 2 个草稿')
  const drafts = street.env.read('activities', { status: 'draft' })
  expect(new Set(drafts.map(({ title }) => title))).toEqual(new Set(['中秋月饼会', '中秋赏月']))
  expect(drafts.map(({ startsAt }) => startsAt)).toEqual([eve, eve])
  await chen.open('office/pages/desk/index')
  await chen.see('中秋赏月')
})
