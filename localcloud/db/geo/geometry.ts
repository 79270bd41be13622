import { isObject } from '../values/objects'

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number]

/** The first ring is the outline, the others are holes. */
export type Polygon = readonly (readonly Position[])[]

/** Any GeoJSON geometry, taken apart. */
export interface Geometry {
  points: readonly Position[]
  lines: readonly (readonly Position[])[]
  polygons: readonly Polygon[]
}

/** A GeoJSON geometry, or a pair of coordinates as older data has it; undefined if the value is neither. */
export function readGeometry(value: unknown): Geometry | undefined {
  if (Array.isArray(value))
    return isPosition(value) ? { points: [value], lines: [], polygons: [] } : undefined
  if (!isObject(value)) return undefined
  const { type, coordinates } = value
  const none = { points: [], lines: [], polygons: [] }
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? { ...none, points: [coordinates] } : undefined
    case 'MultiPoint':
      return isList(coordinates, isPosition) ? { ...none, points: coordinates } : undefined
    case 'LineString':
      return isPath(coordinates) ? { ...none, lines: [coordinates] } : undefined
    case 'MultiLineString':
      return isList(coordinates, isPath) ? { ...none, lines: coordinates } : undefined
    case 'Polygon':
      return isPolygon(coordinates) ? { ...none, polygons: [coordinates] } : undefined
    case 'MultiPolygon':
      return isList(coordinates, isPolygon) ? { ...none, polygons: coordinates } : undefined
    default:
      return undefined
  }
}

export function cornersOf({ points, lines, polygons }: Geometry): Position[] {
  return [...points, ...lines.flat(), ...polygons.flat(2)]
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every(part => typeof part === 'number')
}

function isPath(value: unknown): value is Position[] {
  return isList(value, isPosition) && value.length >= 2
}

function isPolygon(value: unknown): value is Polygon {
  return isList(value, isPath) && value.every(ring => ring.length >= 4)
}

function isList<T>(value: unknown, isMember: (member: unknown) => member is T): value is T[] {
  return Array.isArray(value) && value.length > 0 && value.every(isMember)
}
