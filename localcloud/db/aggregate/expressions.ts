import { Context, evalExpr } from 'mingo/core'
import * as allAccumulators from 'mingo/operators/accumulator'
import * as mingoExpressions from 'mingo/operators/expression'
import type { Options } from 'mingo/types'
import type { Matcher } from '../query/matcher'
import type { Scope } from '../query/scope'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import { accumulators } from './accumulators'
import { comparisons } from './comparisons'
import { stringExpressions } from './string-expressions'

export type Expression = (document: Fields) => unknown

/** mingo's evaluation state: its options, and what it writes down while it works. */
export interface Evaluation extends Options {
  update: (locals: { root: unknown }) => Evaluation
  local: { timestamp?: number }
}

/** Code in a query is not for this database, nor for the cloud's. */
const { $function: _function, ...expressions } = mingoExpressions
const { $accumulator: _accumulator, ...mingoAccumulators } = allAccumulators

/** mingo's operators with ours before them where mingo differs from MongoDB (docs/decisions/0003). */
const overrides = { ...comparisons, ...stringExpressions, $switch: strictSwitch }
const expressionNames = new Set([...Object.keys(expressions), ...Object.keys(overrides)])
const accumulatorNames = new Set([...Object.keys(mingoAccumulators), ...Object.keys(accumulators)])
const context = Context.init({
  // mingo types an operator as the intersection of all its own; ours have the same shape (object, expression, options).
  expression: { ...expressions, ...overrides, $evaluation: takeEvaluation } as never,
  accumulator: { ...mingoAccumulators, ...accumulators } as never,
})

/**
 * An aggregation expression as a function of the document; `undefined` stands for a missing result.
 * @throws DatabaseError `badPipeline` for unknown operators, and while it runs for values they refuse.
 */
export function compileExpression(expression: unknown, scope: Scope): Expression {
  checkOperators(expression)
  const options = evaluation(scope)
  if (Array.isArray(expression)) {
    const members = expression.map(member => compileExpression(member, scope))
    return document => members.map(member => member(document) ?? null)
  }
  return document => guarded(() => evalExpr(document, expression, options.update({ root: document })))
}

/** `$expr` of a query: everything is true but false, null, missing and 0. */
export function expressionTest(expression: unknown, scope: Scope): Matcher {
  const evaluate = compileExpression(expression, scope)
  return document => {
    const value = isObject(document) ? evaluate(document) : undefined
    return value !== undefined && value !== null && value !== false && value !== 0
  }
}

/** Options for mingo's own stages and accumulators, with the scope's clock and variables. */
export function evaluation(scope: Scope): Evaluation {
  const options: Partial<Options> = { context, variables: scope.variables ?? {}, scriptEnabled: false }
  // The only door to mingo's evaluation state is an operator, which is handed it.
  const state = evalExpr({}, { $evaluation: true }, options as Options) as Evaluation
  state.local.timestamp = scope.now()
  return state.update({ root: null })
}

export function isAccumulator(name: string): boolean {
  return accumulatorNames.has(name)
}

/** Runs mingo code: its errors become ours. */
export function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof DatabaseError) throw error
    throw new DatabaseError('badPipeline', error instanceof Error ? error.message : String(error))
  }
}

function takeEvaluation(_document: unknown, _expression: unknown, options: Options): Options {
  return options
}

/** mingo finds an unknown operator only when a document reaches it; MongoDB when it reads the pipeline. */
function checkOperators(expression: unknown): void {
  if (Array.isArray(expression)) for (const member of expression) checkOperators(member)
  if (!isObject(expression)) return
  const names = Object.keys(expression)
  const [name = ''] = names
  if (name === '$literal') return
  if (name.startsWith('$')) {
    if (names.length > 1) {
      const fault = `An object representing an expression must have exactly one field: ${names.join(', ')}`
      throw new DatabaseError('badPipeline', fault)
    }
    if (!expressionNames.has(name) && !accumulatorNames.has(name)) {
      throw new DatabaseError('badPipeline', `Unrecognized expression '${name}'`)
    }
  }
  for (const member of Object.values(expression)) checkOperators(member)
}

function strictSwitch(document: Fields, operand: unknown, options: Options): unknown {
  if (isObject(operand) && !('default' in operand) && Array.isArray(operand.branches)) {
    const branches = operand.branches as unknown[]
    const reached = branches.some(
      branch => isObject(branch) && truthy(evalExpr(document, branch.case, options)),
    )
    if (!reached) {
      const fault = '$switch could not find a matching branch for an input, and no default was specified.'
      throw new DatabaseError('badPipeline', fault)
    }
  }
  return mingoExpressions.$switch(document, operand as never, options)
}

function truthy(value: unknown): boolean {
  return value === '' || Boolean(value)
}
