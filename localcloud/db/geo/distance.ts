import type { Geometry, Position } from './geometry'
import { covers, segmentsOf } from './relations'

/** The earth as MongoDB has it. */
const EARTH_RADIUS_METRES = 6_378_100

const RADIANS = Math.PI / 180

/** From a position to the nearest part of a geometry, in metres; 0 inside of a polygon. */
export function metresTo(position: Position, geometry: Geometry): number {
  if (geometry.polygons.some(polygon => covers(polygon, position))) return 0
  const nearest = [
    ...geometry.points,
    ...segmentsOf(geometry).map(([a, b]) => nearestOnSegment(position, a, b)),
  ]
  return Math.min(...nearest.map(place => angleBetween(position, place))) * EARTH_RADIUS_METRES
}

/** Along a great circle, in radians. */
export function angleBetween([lng1, lat1]: Position, [lng2, lat2]: Position): number {
  const byLat = Math.sin(((lat2 - lat1) * RADIANS) / 2)
  const byLng = Math.sin(((lng2 - lng1) * RADIANS) / 2)
  const half = byLat * byLat + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * byLng * byLng
  return 2 * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** On a flat map around the position, where a degree to the east is as short as it is there. */
function nearestOnSegment([lng, lat]: Position, a: Position, b: Position): Position {
  const shrink = Math.cos(lat * RADIANS)
  const [x, y] = [(b[0] - a[0]) * shrink, b[1] - a[1]]
  const length = x * x + y * y
  const along = length === 0 ? 0 : ((lng - a[0]) * shrink * x + (lat - a[1]) * y) / length
  const share = Math.min(1, Math.max(0, along))
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
