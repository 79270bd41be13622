import { nearbyShown, nearest } from '../../../domain/activity/nearby'

const at = (name: string, lng: number, startsAt = 0) => ({
  name,
  startsAt,
  place: { name, address: '', lng, lat: 43.61 },
})
const here = { lng: 122.26, lat: 43.61 }

test('the nearest first; at one place what comes first', () => {
  const found = nearest(here, [at('远', 122.3), at('后', 122.26, 2), at('先', 122.26, 1), at('近', 122.27)])
  expect(found.map(({ activity }) => activity.name)).toEqual(['先', '后', '近', '远'])
  expect(found.map(({ metres }) => Math.round(metres / 100) * 100)).toEqual([0, 0, 800, 3200])
})

test('no more than fit on a page', () => {
  expect(
    nearest(
      here,
      Array.from({ length: 50 }, () => at('一', 122)),
    ),
  ).toHaveLength(nearbyShown)
})
