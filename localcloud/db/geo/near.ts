import { isOperators } from '../query/operands'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { fieldOf, isObject } from '../values/objects'
import { metresTo } from './distance'
import type { Position } from './geometry'
import { readGeometry } from './geometry'

/** `$near` and `$nearSphere`: a point and distances in metres. */
export interface Near {
  center: Position
  min: number
  max: number
}

/** @throws DatabaseError `badQuery` unless there is a GeoJSON point. */
export function readNear(operand: unknown): Near {
  const spec = isObject(operand) ? operand : {}
  const [center] = readGeometry(spec.$geometry)?.points ?? []
  if (!center)
    throw new DatabaseError('badQuery', '$near requires a point, given as { $geometry: <GeoJSON point> }')
  return {
    center,
    min: metres('$minDistance', spec.$minDistance, 0),
    max: metres('$maxDistance', spec.$maxDistance),
  }
}

export function metres(name: string, value: unknown, otherwise = Number.POSITIVE_INFINITY): number {
  if (value === undefined) return otherwise
  if (typeof value === 'number' && value >= 0) return value
  throw new DatabaseError('badQuery', `${name} must be a non-negative number`)
}

/** The distance of a stored value, in metres; undefined if it is no place or out of the wanted range. */
export function distanceOf(value: unknown, { center, min, max }: Near): number | undefined {
  const geometry = readGeometry(value)
  const distance = geometry && metresTo(center, geometry)
  return distance !== undefined && distance >= min && distance <= max ? distance : undefined
}

/** The documents from the nearest to the farthest, if the query asks for `$near`; else as they are. */
export function byDistance<T extends Fields>(documents: T[], query: Fields): T[] {
  const wanted = nearIn(query)
  if (!wanted) return documents
  return documents
    .map(document => ({ document, distance: distanceOf(valueAt(document, wanted.path), wanted.near) ?? 0 }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ document }) => document)
}

/** The one `$near` of a query, at its top level or under `$and`. */
export function nearIn(query: Fields): { path: string[]; near: Near } | undefined {
  for (const [name, condition] of Object.entries(query)) {
    const branches = name === '$and' && Array.isArray(condition) ? condition.filter(isObject) : []
    const found = branches.map(nearIn).find(near => near !== undefined)
    if (found) return found
    if (!isOperators(condition)) continue
    const operand = condition.$nearSphere ?? condition.$near
    if (operand !== undefined) return { path: name.split('.'), near: readNear(operand) }
  }
  return undefined
}

export function valueAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce((value, part) => (isObject(value) ? fieldOf(value, part) : undefined), document)
}
