import { angleBetween } from '../geo/distance'
import { cornersOf, readGeometry } from '../geo/geometry'
import { distanceOf, readNear } from '../geo/near'
import { intersects, isWithin } from '../geo/relations'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import type { Test } from './path-values'

/** Operators on places. They read every document: there is no geometric index here. */
export const geoTests: Record<string, (operand: unknown) => Test> = {
  $geoWithin: operand =>
    isObject(operand) && '$centerSphere' in operand ? circleTest(operand.$centerSphere) : areaTest(operand),
  $geoIntersects: operand => {
    const shape = geometryOf('$geoIntersects', operand)
    return value => {
      const geometry = readGeometry(value)
      return geometry !== undefined && intersects(geometry, shape)
    }
  },
  $near: nearTest,
  $nearSphere: nearTest,
}

function areaTest(operand: unknown): Test {
  const area = geometryOf('$geoWithin', operand)
  if (area.polygons.length === 0) {
    throw new DatabaseError(
      'badQuery',
      '$geoWithin not supported with provided geometry: a polygon is needed',
    )
  }
  return value => {
    const geometry = readGeometry(value)
    return geometry !== undefined && isWithin(geometry, area)
  }
}

/** `[[lng, lat], radius]`, the radius in radians. */
function circleTest(operand: unknown): Test {
  const [place, radius]: unknown[] = Array.isArray(operand) ? operand : []
  const [center] = readGeometry(place)?.points ?? []
  if (!center || typeof radius !== 'number' || radius < 0) {
    throw new DatabaseError('badQuery', '$centerSphere needs a point and a radius in radians')
  }
  return value => {
    const geometry = readGeometry(value)
    return (
      geometry !== undefined && cornersOf(geometry).every(corner => angleBetween(corner, center) <= radius)
    )
  }
}

function nearTest(operand: unknown): Test {
  const near = readNear(operand)
  return value => distanceOf(value, near) !== undefined
}

function geometryOf(name: string, operand: unknown) {
  const geometry = readGeometry(isObject(operand) ? operand.$geometry : undefined)
  if (geometry) return geometry
  throw new DatabaseError('badQuery', `${name} needs a valid $geometry`)
}
