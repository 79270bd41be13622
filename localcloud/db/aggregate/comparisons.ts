import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { DatabaseError } from '../types'
import { compareValues, equalValues } from '../values/bson-order'

type Operator = (document: unknown, operand: unknown, options: Options) => unknown

/** Comparisons across all BSON types; a missing field is less than null and equal only to a missing one. */
export const comparisons: Record<string, Operator> = {
  $cmp: comparing('$cmp', order => Math.sign(order)),
  $eq: comparing('$eq', order => order === 0),
  $ne: comparing('$ne', order => order !== 0),
  $gt: comparing('$gt', order => order > 0),
  $gte: comparing('$gte', order => order >= 0),
  $lt: comparing('$lt', order => order < 0),
  $lte: comparing('$lte', order => order <= 0),
  $in: (document, operand, options) => {
    const [value, array] = twoArguments('$in', document, operand, options)
    if (Array.isArray(array)) return array.some(element => equalValues(element, value))
    throw new DatabaseError('badPipeline', '$in requires an array as a second argument')
  },
}

function comparing(name: string, answer: (order: number) => unknown): Operator {
  return (document, operand, options) => {
    const [a, b] = twoArguments(name, document, operand, options)
    return answer(compareValues(a, b))
  }
}

function twoArguments(
  name: string,
  document: unknown,
  operand: unknown,
  options: Options,
): [unknown, unknown] {
  if (!Array.isArray(operand) || operand.length !== 2) {
    const given = Array.isArray(operand) ? operand.length : 1
    throw new DatabaseError(
      'badPipeline',
      `Expression ${name} takes exactly 2 arguments. ${given} were passed in.`,
    )
  }
  return [evalExpr(document, operand[0], options), evalExpr(document, operand[1], options)]
}
