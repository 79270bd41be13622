import type { Geometry, Polygon, Position } from './geometry'
import { cornersOf } from './geometry'

type Segment = readonly [Position, Position]

/**
 * On a flat map of degrees, which for areas the size of a city differs from the globe by less than a metre.
 * A geometry is within an area if all its corners are and none of its lines leaves it.
 */
export function isWithin(geometry: Geometry, area: Geometry): boolean {
  const corners = cornersOf(geometry)
  return area.polygons.some(
    polygon => corners.every(corner => covers(polygon, corner)) && !crosses(segmentsOf(geometry), polygon),
  )
}

/** Whether two geometries share a point. */
export function intersects(a: Geometry, b: Geometry): boolean {
  if (cornersOf(a).some(corner => touches(b, corner)) || cornersOf(b).some(corner => touches(a, corner)))
    return true
  const others = segmentsOf(b)
  return segmentsOf(a).some(segment => others.some(other => segmentsMeet(segment, other)))
}

function touches(geometry: Geometry, position: Position): boolean {
  return (
    geometry.points.some(([lng, lat]) => lng === position[0] && lat === position[1]) ||
    geometry.lines.some(line => onPath(line, position)) ||
    geometry.polygons.some(polygon => covers(polygon, position))
  )
}

/** Inside of the outline and of no hole; the border counts as inside. */
export function covers([outline = [], ...holes]: Polygon, position: Position): boolean {
  if ([outline, ...holes].some(ring => onPath(ring, position))) return true
  return insideRing(outline, position) && !holes.some(hole => insideRing(hole, position))
}

/** Even-odd rule: a ray to the east crosses the ring an odd number of times. */
function insideRing(ring: readonly Position[], [lng, lat]: Position): boolean {
  let inside = false
  for (const [[lng1, lat1], [lng2, lat2]] of pathSegments(ring)) {
    if (lat1 > lat === lat2 > lat) continue
    if (lng < ((lng2 - lng1) * (lat - lat1)) / (lat2 - lat1) + lng1) inside = !inside
  }
  return inside
}

/** Proper crossings only: a line that touches the border from inside stays within. */
function crosses(segments: readonly Segment[], polygon: Polygon): boolean {
  const borders = polygon.flatMap(pathSegments)
  return segments.some(([a, b]) =>
    borders.some(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  )
}

function segmentsMeet([a, b]: Segment, [c, d]: Segment): boolean {
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true
  return onPath([a, b], c) || onPath([a, b], d) || onPath([c, d], a) || onPath([c, d], b)
}

function onPath(path: readonly Position[], [lng, lat]: Position): boolean {
  return pathSegments(path).some(
    ([[lng1, lat1], [lng2, lat2]]) =>
      side([lng1, lat1], [lng2, lat2], [lng, lat]) === 0 &&
      lng >= Math.min(lng1, lng2) &&
      lng <= Math.max(lng1, lng2) &&
      lat >= Math.min(lat1, lat2) &&
      lat <= Math.max(lat1, lat2),
  )
}

/** On which side of the line through `a` and `b` a position lies: > 0, < 0, or 0 on it. */
function side(a: Position, b: Position, position: Position): number {
  return Math.sign((b[0] - a[0]) * (position[1] - a[1]) - (b[1] - a[1]) * (position[0] - a[0]))
}

export function segmentsOf({ lines, polygons }: Geometry): Segment[] {
  return [...lines, ...polygons.flat()].flatMap(pathSegments)
}

function pathSegments(path: readonly Position[]): Segment[] {
  return path.slice(1).map((position, i): Segment => [path[i] ?? position, position])
}
