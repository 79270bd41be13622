import { evalExpr } from 'mingo/core'
import * as mingo from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { DatabaseError } from '../types'

type Operator = (document: unknown, operand: unknown, options: Options) => unknown

/** String operators that mingo lacks, or that differ on null. */
export const stringExpressions: Record<string, Operator> = {
  $toUpper: (document, operand, options) =>
    mingo.$toUpper(document as never, operand as never, options) ?? '',
  $toLower: (document, operand, options) =>
    mingo.$toLower(document as never, operand as never, options) ?? '',
  $indexOfCP: indexOfCodePoint,
}

/** `[string, wanted, start?, end?]` in code points; -1 if it is not there, null for a null string. */
function indexOfCodePoint(document: unknown, operand: unknown, options: Options): unknown {
  const [text, wanted, start = 0, end] = argumentsOf(operand).map(argument =>
    evalExpr(document, argument, options),
  )
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof wanted !== 'string') {
    throw new DatabaseError(
      'badPipeline',
      '$indexOfCP requires a string as the first and the second argument',
    )
  }
  if (typeof start !== 'number' || (end !== undefined && typeof end !== 'number')) {
    throw new DatabaseError('badPipeline', '$indexOfCP requires an integral starting and ending index')
  }
  const part = [...text].slice(start, end)
  const units = part.join('').indexOf(wanted)
  return units < 0 ? -1 : start + [...part.join('').slice(0, units)].length
}

function argumentsOf(operand: unknown): unknown[] {
  if (Array.isArray(operand) && operand.length >= 2 && operand.length <= 4) return operand
  throw new DatabaseError('badPipeline', 'Expression $indexOfCP takes at least 2 arguments, and at most 4')
}
