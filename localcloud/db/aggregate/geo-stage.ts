import type { Position } from '../geo/geometry'
import { readGeometry } from '../geo/geometry'
import { distanceOf, metres, valueAt } from '../geo/near'
import { compileAddFields } from '../projection/compile-projection'
import { compileQuery } from '../query/compile-query'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import type { Pipeline } from './pipeline'

/** `$geoNear`: the documents that have a place, nearest first, each with its distance in metres. */
export function geoNear(documents: readonly Fields[], operand: unknown, { scope }: Pipeline): Fields[] {
  if (!isObject(operand)) throw refused('the $geoNear specification must be an object')
  const { distanceField, includeLocs, distanceMultiplier = 1, key } = operand
  const near = {
    center: centerOf(operand.near),
    min: metres('minDistance', operand.minDistance, 0),
    max: metres('maxDistance', operand.maxDistance),
  }
  if (typeof distanceField !== 'string') throw refused('$geoNear requires a distanceField')
  if (typeof distanceMultiplier !== 'number') throw refused('distanceMultiplier must be a number')
  const matches = compileQuery(isObject(operand.query) ? operand.query : {}, scope)
  const found = documents.flatMap(document => {
    const path = typeof key === 'string' ? key.split('.') : placeIn(document)
    const place = path && valueAt(document, path)
    const distance = distanceOf(place, near)
    return distance === undefined || !matches(document) ? [] : [{ document, place, distance }]
  })
  return found
    .sort((a, b) => a.distance - b.distance)
    .map(({ document, place, distance }) => {
      const added: Fields = { [distanceField]: { $literal: distance * distanceMultiplier } }
      if (typeof includeLocs === 'string') added[includeLocs] = { $literal: place }
      return compileAddFields(added, scope)(document)
    })
}

/** MongoDB takes the field with the geometric index; here, where there is none, the first field that holds a place. */
function placeIn(document: Fields): string[] | undefined {
  const name = Object.keys(document).find(field => isObject(document[field]) && readGeometry(document[field]))
  return name === undefined ? undefined : [name]
}

function centerOf(near: unknown): Position {
  const [center] = readGeometry(near)?.points ?? []
  if (center) return center
  throw refused('$geoNear requires a near point')
}

function refused(fault: string): DatabaseError {
  return new DatabaseError('badPipeline', fault)
}
