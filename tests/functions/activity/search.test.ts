import { day, now, world } from '../../world'
import { activityFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'

const street = world()

const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title)

test('by words of the title, the place, the kind and the festival; all of them must be there', async () => {
  const at = (days: number) => ({ startsAt: now + days * day, endsAt: now + days * day + 3_600_000 })
  await street.activity({ title: '中秋月饼会', kind: 'festival', festival: 'zhongqiu', ...at(8) })
  await street.activity({ title: '做月饼', kind: 'arts', festival: undefined, ...at(9) }, liaohe)
  await street.activity({ title: '读唐诗', kind: 'reading', festival: undefined, ...at(10) })
  const found = async (words: string, more = {}) =>
    titles(await street.as('路人').get('activity.list', { words, ...more }))
  expect(await found('月饼')).toEqual(['中秋月饼会', '做月饼'])
  expect(await found('中秋 月饼')).toEqual(['中秋月饼会'])
  expect(await found('经典诵读')).toEqual(['读唐诗'])
  expect(await found('月饼', { siteId: liaohe })).toEqual(['做月饼'])
  expect(await found('粽子')).toEqual([])
  expect(await found('月')).toEqual([])
})

test('a changed title is found by the new one; staff find drafts, residents do not', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const { activity } = await chen.get('activity.detail', { activityId: await street.activity() })
  const draft = await chen.get('activity.copy', { activityId: activity._id, startsAt: now + 20 * day })
  const { activity: copied } = await chen.get('activity.detail', { activityId: draft.activityId })
  const fields = { ...activityFields, title: '包粽子' }
  await chen.get('activity.save', { activityId: draft.activityId, rev: draft.rev, fields })
  const manage = async (words: string) => titles(await chen.get('activity.manage', { siteId: xiwang, words }))
  expect(await manage('粽子')).toEqual(['包粽子'])
  expect(titles(await street.as('路人').get('activity.list', { words: '粽子' }))).toEqual([])
  expect(copied).not.toHaveProperty('tokens')
})

test('by the name of the site, and what was saved before that too, once the migration has run', async () => {
  const activityId = await street.activity(
    { title: '读唐诗', place: { ...activityFields.place, name: '书屋' } },
    liaohe,
  )
  await street.activity({ title: '做月饼' }, xiwang)
  const found = async () => titles(await street.as('路人').get('activity.list', { words: '辽河社区' }))
  expect(await found()).toEqual(['读唐诗'])
  const tokens = street.env.get('activities', activityId)?.tokens as string[]
  await street.env.change('activities', {}, { $set: { tokens: tokens.filter(token => token !== '辽河') } })
  expect(await found()).toEqual([])
  for (let tick = 0; tick < 3; tick++) {
    await street.env.trigger('tick', 'everyMinute')
    street.env.clock.advance(300_000)
  }
  expect(await found()).toEqual(['读唐诗'])
  expect(street.env.get('activities', activityId)?.tokens).toEqual(tokens)
  expect(street.env.read('migrations', { _id: '0003-activities-by-site' })).toMatchObject([
    { changed: 2, doneAt: expect.any(Number) },
  ])
})

test('what was saved before there was a search is made findable by the migration, once', async () => {
  await street.activity({ title: '中秋月饼会' })
  await street.env.change('activities', {}, { $unset: { tokens: '' } })
  const found = async () => titles(await street.as('路人').get('activity.list', { words: '月饼' }))
  expect(await found()).toEqual([])
  await street.env.trigger('tick', 'everyMinute')
  expect(await found()).toEqual(['中秋月饼会'])
  expect(street.env.read('migrations', { _id: '0001-activities-by-words' })).toMatchObject([
    { changed: 1, doneAt: expect.any(Number) },
  ])
})

test('of one year: what is over too, and nothing of another', async () => {
  await street.activity({ title: '今年的' })
  await street.env.change('activities', { title: '今年的' }, { $set: { startsAt: now - 20 * day } })
  await street.activity({ title: '明年的', startsAt: now + 200 * day, endsAt: now + 201 * day })
  const list = async (input: object) => titles(await street.as('路人').get('activity.list', input))
  expect(await list({})).toEqual(['明年的'])
  expect(await list({ year: '2026' })).toEqual(['今年的'])
  expect(await list({ year: '2026', siteId: liaohe })).toEqual([])
})

test('the nearest first, of what is still ahead; the place is written nowhere', async () => {
  const at = (lng: number) => ({ place: { name: '某处', address: '', lng, lat: 43.61 } })
  await street.activity({ title: '远', ...at(122.3) })
  await street.activity({ title: '近', ...at(122.27) })
  await street.activity({ title: '过去的', ...at(122.26) })
  await street.env.change('activities', { title: '过去的' }, { $set: { startsAt: now - day } })
  const { nearest } = await street.as('路人').get('activity.nearby', { lng: 122.26012345, lat: 43.61 })
  expect(nearest.map(({ title, metres }) => [title, metres])).toEqual([
    ['近', 800],
    ['远', 3210],
  ])
  expect(nearest[0]?.seats).toMatchObject({ free: expect.any(Number) })
  const { logs, calls } = street.env.invocations().at(-1) ?? { logs: [], calls: [] }
  expect(JSON.stringify([logs, calls])).not.toContain('122.26012345')
})
