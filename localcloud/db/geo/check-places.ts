import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import { cornersOf, type Geometry, readGeometry } from './geometry'

const TYPES: readonly unknown[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
]

/**
 * Refuses places that are none, in what a write changes (`after` shares its untouched parts with `before`). MongoDB
 * would keep them where there is no geometric index; but the SDK then fails to read the whole result that holds one.
 * @throws DatabaseError `badUpdate`
 */
export function checkPlaces(after: unknown, before?: unknown, path = ''): void {
  if (after === before || typeof after !== 'object' || after === null) return
  if (isObject(after)) checkPlace(after, path)
  const former = before as Record<string, unknown> | null | undefined // Only looked at by the same names.
  for (const [name, child] of Object.entries(after)) {
    const was = former?.[name]
    if (child !== was) checkPlaces(child, was, path === '' ? name : `${path}.${name}`)
  }
}

function checkPlace(value: Record<string, unknown>, path: string): void {
  if (!TYPES.includes(value.type) || !Array.isArray(value.coordinates)) return
  const geometry = readGeometry(value)
  const fault = geometry ? faultIn(geometry) : `malformed ${value.type}`
  if (fault !== undefined)
    throw new DatabaseError('badUpdate', `Can't extract geo keys: ${fault} in field '${path}'`)
}

function faultIn(geometry: Geometry): string | undefined {
  const outside = cornersOf(geometry).find(([lng, lat]) => !(Math.abs(lng) <= 180 && Math.abs(lat) <= 90))
  if (outside) return 'longitude/latitude is out of bounds'
  const open = geometry.polygons.flat().find(ring => {
    const [first, last] = [ring[0], ring.at(-1)]
    return first?.[0] !== last?.[0] || first?.[1] !== last?.[1]
  })
  return open && 'a loop is not closed'
}
