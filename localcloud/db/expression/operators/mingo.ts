import { Context } from 'mingo/core'
import * as mingoExpressions from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import { DatabaseError } from '../../types'
import { isObject } from '../../values/objects'
import { type Evaluate, type Form, type Frame, pipelineFault } from '../expression'

type MingoOperator = (document: unknown, operand: unknown, options: Options) => unknown

/** Code in a query is not for this database, nor for the cloud's. */
const { $function: _function, ...others } = mingoExpressions
// mingo types an operator by its operand; all have this shape.
const known = new Map(Object.entries(others as unknown as Record<string, MingoOperator>))

const options: Options = {
  context: Context.init({ expression: { $literal: mingoExpressions.$literal } }),
  scriptEnabled: false,
} as Options

/**
 * An operator that the SDK does not offer by name but lets through when it is written out (`{ $trim: … }`): mingo's, with
 * its operands evaluated by us, so that it never sees a variable. Undefined if mingo has none either.
 */
export function mingoOperator(name: string): Form | undefined {
  const run = known.get(name)
  if (!run) return undefined
  return (operand, bindings, compile) => {
    const evaluate = operandOf(operand, part => compile(part, bindings))
    return frame => {
      try {
        return run({}, evaluate(frame), options)
      } catch (error) {
        if (error instanceof DatabaseError) throw error
        throw pipelineFault(error instanceof Error ? error.message : String(error))
      }
    }
  }
}

/** Keeps the shape of the operand, which is how mingo knows its arguments; each part becomes a literal. */
function operandOf(operand: unknown, compile: (part: unknown) => Evaluate): (frame: Frame) => unknown {
  const names = isObject(operand) ? Object.keys(operand) : []
  if (Array.isArray(operand)) {
    const parts = operand.map(compile)
    return frame => parts.map(part => literal(part(frame)))
  }
  if (!isObject(operand) || names.some(name => name.startsWith('$'))) {
    const part = compile(operand)
    return frame => literal(part(frame))
  }
  const parts = names.map((name): [string, Evaluate] => [name, compile(operand[name])])
  return frame => Object.fromEntries(parts.map(([name, part]) => [name, literal(part(frame))]))
}

function literal(value: unknown): unknown {
  return { $literal: value }
}
