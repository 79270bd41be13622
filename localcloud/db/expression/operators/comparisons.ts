import { compareValues } from '../../values/bson-order'
import type { Operator } from '../expression'

/** Comparisons across all BSON types; a missing field is less than null and equal only to a missing one. */
export const comparisons: Record<string, Operator> = {
  $cmp: comparing(order => Math.sign(order)),
  $eq: comparing(order => order === 0),
  $ne: comparing(order => order !== 0),
  $gt: comparing(order => order > 0),
  $gte: comparing(order => order >= 0),
  $lt: comparing(order => order < 0),
  $lte: comparing(order => order <= 0),
}

function comparing(answer: (order: number) => unknown): Operator {
  return { least: 2, most: 2, run: (a, b) => answer(compareValues(a, b)) }
}
