import { engine } from '../../../localcloud/conformance/adapter'
import { runCases } from '../../../localcloud/conformance/run-cases'

/** Geometry is not in the engine yet. */
const GEO = ['$geoWithin', '$geoNear']

describe('MongoDB behaviour', () => {
  const { passed, failed } = runCases(engine)

  test('every case of the table, but for geometry', () => {
    expect(failed.filter(({ name }) => !GEO.includes(name))).toEqual([])
    expect(passed + failed.length).toBe(269)
  })
})
