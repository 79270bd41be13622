import { join } from 'node:path'
import { checkPlaces } from '../../../localcloud/db/geo/check-places'
import type { Fields } from '../../../localcloud/db/types'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rejection, sdkFor } from '../sdk'

const square = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0],
]
const place = (type: string, coordinates: unknown) => ({ type, coordinates })

describe('places that are written', () => {
  test.each<[string, unknown]>([
    ['a point', place('Point', [122.25, 43.6])],
    ['a point at the edge of the map, with a height', place('Point', [-180, 90, 12])],
    ['a line', place('LineString', square)],
    ['points', place('MultiPoint', [[1, 2]])],
    ['a polygon', place('Polygon', [square])],
    ['polygons', place('MultiPolygon', [[square], [square, square]])],
    ['something else with a type', place('Square', [1])],
    ['something else with coordinates', { type: 'Point', coordinates: '1,2' }],
  ])('%s is kept', (_, at) => {
    expect(() => checkPlaces({ at })).not.toThrow()
  })

  test.each<[string, unknown, RegExp]>([
    ['a latitude beyond the pole', place('Point', [1, 200]), /longitude\/latitude is out of bounds/],
    ['a longitude beyond 180', place('Point', [181, 0]), /out of bounds/],
    ['no number', place('Point', ['1', 2]), /malformed Point/],
    ['a point without a latitude', place('Point', [1]), /malformed Point/],
    ['NaN', place('Point', [1, Number.NaN]), /out of bounds/],
    ['a line of one point', place('LineString', [[1, 2]]), /malformed LineString/],
    ['an open polygon', place('Polygon', [[...square.slice(0, 3), [2, 2]]]), /a loop is not closed/],
    ['a polygon of three points', place('Polygon', [square.slice(1)]), /malformed Polygon/],
    ['one bad polygon of several', place('MultiPolygon', [[square], [[[1, 2]]]]), /malformed MultiPolygon/],
    [
      'a corner outside',
      place('MultiPoint', [
        [1, 2],
        [0, 91],
      ]),
      /out of bounds/,
    ],
  ])('%s is refused', (_, at, fault) => {
    expect(() => checkPlaces({ deep: [{ at }] })).toThrow(fault)
    expect(() => checkPlaces({ deep: [{ at }] })).toThrow("in field 'deep.0.at'")
  })

  test('what a write has not touched is not looked at', () => {
    const at = place('Point', [1, 200])
    expect(() => checkPlaces({ at, n: 2 }, { at, n: 1 })).not.toThrow()
    expect(() => checkPlaces({ at: { ...at }, n: 2 }, { at, n: 1 })).toThrow(/out of bounds/)
  })

  describe('through the SDK', () => {
    let cloud: LocalCloud
    beforeAll(async () => {
      cloud = await startLocalCloud({
        storage: 'memory',
        functions: join(__dirname, '../fixtures/functions'),
      })
      await cloud.env.seed('places', [{ _id: 'a', at: place('Point', [1, 2]) }])
    })
    afterAll(() => cloud.close())

    const places = () => sdkFor(cloud.env).database().collection('places')
    const bad = place('Point', [1, 200])

    test.each<[string, () => Promise<unknown>]>([
      ['add', () => places().add({ data: { at: bad } })],
      [
        'set',
        () =>
          places()
            .doc('b')
            .set({ data: { list: [bad] } }),
      ],
      [
        'update',
        () =>
          places()
            .doc('a')
            .update({ data: { at: bad } }),
      ],
      [
        'update of a part',
        () =>
          places()
            .doc('a')
            .update({ data: { 'at.coordinates.1': 200 } }),
      ],
      [
        'update of the type',
        () =>
          places()
            .doc('a')
            .update({ data: { 'at.type': 'LineString' } }),
      ],
    ])('%s of a place that is none is refused, so that reading goes on', async (_, write) => {
      expect(await rejection(write())).toMatchObject({
        errCode: -502001,
        errMsg: expect.stringMatching(/Can't extract geo keys/),
      })
      const [found] = (await places().get()).data as { at: Fields }[]
      expect(found?.at).toMatchObject({ longitude: 1, latitude: 2 })
    })
  })
})
