import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { compareValues } from '../values/bson-order'
import { valueText } from '../values/value-text'

/** `operand` is null when the values themselves are given, as mingo does for `{ $max: [1, 2] }`. */
type Accumulator = (documents: unknown[], operand: unknown, options: Options) => unknown

/** Accumulators that in mingo count missing values, or order values otherwise than MongoDB. */
export const accumulators: Record<string, Accumulator> = {
  $push: presentValues,
  $addToSet: (documents, operand, options) => {
    const distinct = new Map(
      presentValues(documents, operand, options).map(value => [valueText(value), value]),
    )
    return [...distinct.values()]
  },
  $min: (documents, operand, options) => extreme(documents, operand, options, order => order < 0),
  $max: (documents, operand, options) => extreme(documents, operand, options, order => order > 0),
}

function presentValues(documents: unknown[], operand: unknown, options: Options): unknown[] {
  if (operand === null || operand === undefined) return documents
  const state = options as Options & { update: (locals: { root: unknown }) => Options }
  return documents
    .map(document => evalExpr(document, operand, state.update({ root: document })))
    .filter(value => value !== undefined)
}

function extreme(
  documents: unknown[],
  operand: unknown,
  options: Options,
  wins: (order: number) => boolean,
): unknown {
  let best: unknown = null
  for (const value of presentValues(documents, operand, options)) {
    if (value !== null && (best === null || wins(compareValues(value, best)))) best = value
  }
  return best
}
