import { day, hour, now, world } from '../../world'
import { xiwang } from '../../world/organisation'
import { jpeg } from '../../world/pictures'

/** What was held for a festival in earlier years. */

const street = world()
const lastYear = now - 354 * day
const times = {
  startsAt: lastYear,
  endsAt: lastYear + hour,
  signupOpensAt: lastYear,
  signupClosesAt: lastYear,
}

async function heldLastYear(title: string, later = 0) {
  const id = await street.activity({ title, festival: 'zhongqiu' }, xiwang)
  await street.env.change('activities', { _id: id }, { $set: { ...times, startsAt: lastYear + later } })
  return id
}

test('of one year by start, with the beginning of the recap; a picture only when WeChat has passed it', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const second = await heldLastYear('中秋赏月', hour)
  const first = await heldLastYear('做月饼')
  await street.activity({ title: '今年的中秋', festival: 'zhongqiu' })
  const fileId = await street.env.putFile('photos/past.jpg', jpeg({ width: 40 }))
  const text = `来了四十多人。\n${'热闹'.repeat(40)}`
  await chen.get('activity.saveRecap', { activityId: first, text, photos: [{ fileId, words: '' }] })
  const past = async () =>
    (await street.as('路人').get('activity.past', { festival: 'zhongqiu', year: '2025' })).items
  const before = await past()
  expect(before.map(({ id }) => id)).toEqual([first, second])
  expect(before[0]?.recap?.words).toMatch(/^来了四十多人。 热闹.*…$/)
  expect([...(before[0]?.recap?.words ?? '')]).toHaveLength(60)
  expect(before[0]?.recap).not.toHaveProperty('photo')
  expect(before[1]).not.toHaveProperty('recap')
  await street.env.decideMedia()
  expect((await past())[0]?.recap?.photo).toMatch(/^cloud:/)
})

test('nothing of another festival, of what is still to come, or of what was called off', async () => {
  await heldLastYear('做月饼')
  await street.env.change('activities', {}, { $set: { status: 'cancelled' } })
  await street.activity({ festival: 'zhongqiu' })
  const guest = street.as('路人')
  for (const year of ['2025', '2026', '2027'])
    expect(await guest.get('activity.past', { festival: 'zhongqiu', year })).toEqual({ items: [] })
  await street.env.change('activities', { status: 'cancelled' }, { $set: { status: 'published' } })
  expect(await guest.get('activity.past', { festival: 'duanwu', year: '2025' })).toEqual({ items: [] })
})
