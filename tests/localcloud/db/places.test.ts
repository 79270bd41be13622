import type { Database, Fields } from '../../../localcloud/db/types'
import { failure, idsOf, openItems, thrownBy } from './open'

const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })

/** Around a square near 通辽: about 0.01° is a kilometre to the north, 0.8 km to the east. */
const CENTER = point(122.25, 43.6)
const SQUARE = [
  [122.2, 43.55],
  [122.3, 43.55],
  [122.3, 43.65],
  [122.2, 43.65],
  [122.2, 43.55],
]
const HOLE = [
  [122.24, 43.59],
  [122.26, 43.59],
  [122.26, 43.61],
  [122.24, 43.61],
  [122.24, 43.59],
]
const line = (...coordinates: number[][]) => ({ type: 'LineString', coordinates })

const PLACES = [
  { _id: 'center', at: CENTER },
  { _id: 'north', at: point(122.25, 43.63) },
  { _id: 'east', at: point(122.29, 43.6) },
  { _id: 'border', at: point(122.3, 43.6) },
  { _id: 'far', at: point(123.5, 43.6) },
  { _id: 'street', at: line([122.21, 43.56], [122.29, 43.56]) },
  { _id: 'road', at: line([122.1, 43.62], [122.4, 43.62]) },
  { _id: 'pair', at: [122.25, 43.605] },
  { _id: 'nowhere', at: 'x' },
  { _id: 'none' },
]

describe('places', () => {
  let db: Database
  beforeAll(async () => {
    db = openItems()
    await db.insert('items', PLACES)
  })
  afterAll(() => db.close())

  const found = (at: Fields) => idsOf(db.find('items', { query: { at } }).docs)
  const polygon = (...coordinates: number[][][]) => ({ $geometry: { type: 'Polygon', coordinates } })

  test('within an area: all of a place, the border included', () => {
    expect(found({ $geoWithin: polygon(SQUARE) })).toEqual([
      'center',
      'north',
      'east',
      'border',
      'street',
      'pair',
    ])
    expect(found({ $geoWithin: polygon(SQUARE, HOLE) })).toEqual(['north', 'east', 'border', 'street'])
  })

  test('within a circle, in radians', () => {
    expect(found({ $geoWithin: { $centerSphere: [[122.25, 43.6], 3_300 / 6_378_100] } })).toEqual([
      'center',
      'east',
      'pair',
    ])
  })

  test('meeting a shape', () => {
    expect(found({ $geoIntersects: polygon(SQUARE) })).toContain('road')
    expect(found({ $geoIntersects: { $geometry: line([122.25, 43.5], [122.25, 43.7]) } })).toEqual([
      'center',
      'north',
      'street',
      'road',
      'pair',
    ])
  })

  test('near a point: nearest first, within the distances, counted in metres', () => {
    const near = { $nearSphere: { $geometry: CENTER, $maxDistance: 5_000 } }
    expect(found(near)).toEqual(['center', 'pair', 'road', 'east', 'north', 'border', 'street'])
    expect(found({ $nearSphere: { ...near.$nearSphere, $minDistance: 1_000, $maxDistance: 3_500 } })).toEqual(
      ['road', 'east', 'north'],
    )
    expect(idsOf(db.find('items', { query: { $and: [{ at: near }] }, skip: 1, limit: 2 }).docs)).toEqual([
      'pair',
      'road',
    ])
    expect(idsOf(db.find('items', { query: { at: near }, sort: { _id: 1 }, limit: 2 }).docs)).toEqual([
      'border',
      'center',
    ])
  })

  test('$geoNear adds the distance', () => {
    const $geoNear = {
      near: CENTER,
      distanceField: 'away.metres',
      query: { _id: { $ne: 'center' } },
      maxDistance: 4_000,
    }
    const { docs } = db.aggregate('items', [{ $geoNear }, { $limit: 2 }])
    expect(docs).toEqual([
      { _id: 'road', at: PLACES[6]?.at, away: { metres: expect.closeTo(2_226.4, 1) } },
      { _id: 'east', at: PLACES[2]?.at, away: { metres: expect.closeTo(3_224.6, 1) } },
    ])
  })

  test.each<[Fields, string]>([
    [
      { at: { $geoWithin: { $geometry: CENTER } } },
      '$geoWithin not supported with provided geometry: a polygon is needed',
    ],
    [
      { at: { $geoWithin: { $geometry: { type: 'Polygon', coordinates: [] } } } },
      '$geoWithin needs a valid $geometry',
    ],
    [{ at: { $nearSphere: {} } }, '$near requires a point, given as { $geometry: <GeoJSON point> }'],
    [
      { at: { $nearSphere: { $geometry: CENTER, $maxDistance: -1 } } },
      '$maxDistance must be a non-negative number',
    ],
  ])('refuses %j', (query, message) => {
    expect(thrownBy(() => db.find('items', { query }))).toEqual(failure('badQuery', message))
  })

  test('$geoNear comes first or not at all', () => {
    const stage = { $geoNear: { near: CENTER, distanceField: 'd' } }
    expect(thrownBy(() => db.aggregate('items', [{ $match: {} }, stage]))).toEqual(
      failure('badPipeline', '$geoNear is only valid as the first stage in a pipeline.'),
    )
  })
})
