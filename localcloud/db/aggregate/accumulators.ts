import { compileExpression, type Expression } from '../expression/compile-expression'
import { mergeObjects } from '../expression/operators/objects'
import type { Scope } from '../query/scope'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import { average, greatest, least, populationDeviation, sampleDeviation, sum } from '../values/statistics'
import { valueText } from '../values/value-text'

/** One value of the values that a group's documents give; a missing one is `undefined`. */
const accumulators: ReadonlyMap<string, (values: readonly unknown[]) => unknown> = new Map(
  Object.entries({
    $addToSet: (values: readonly unknown[]) => [
      ...new Map(present(values).map(value => [valueText(value), value])).values(),
    ],
    $avg: average,
    $count: (values: readonly unknown[]) => values.length,
    $first: (values: readonly unknown[]) => values[0] ?? null,
    $last: (values: readonly unknown[]) => values.at(-1) ?? null,
    $max: greatest,
    $mergeObjects: mergeObjects,
    $min: least,
    $push: present,
    $stdDevPop: populationDeviation,
    $stdDevSamp: sampleDeviation,
    $sum: sum,
  }),
)

/** Makes the fields of a group from its documents. */
export type Accumulate = (documents: readonly Fields[]) => Fields

/** `{ total: { $sum: "$n" }, … }`. @throws DatabaseError `badPipeline` */
export function compileAccumulators(output: Fields, scope: Scope): Accumulate {
  const fields = Object.entries(output).map(([name, spec]) => ({
    name,
    ...readAccumulator(name, spec, scope),
  }))
  return documents =>
    Object.fromEntries(fields.map(({ name, accumulate, of }) => [name, accumulate(documents.map(of))]))
}

/** `output` of the bucket stages; without it they count. */
export function readOutput(output: unknown): Fields {
  if (output === undefined) return { count: { $sum: 1 } }
  if (isObject(output)) return output
  throw refused("The 'output' field of a bucket stage must be an object")
}

function readAccumulator(name: string, spec: unknown, scope: Scope) {
  if (name.includes('.')) throw refused(`The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) throw refused(`The field name '${name}' cannot be an operator name`)
  const operators = isObject(spec) ? Object.keys(spec) : []
  const [operator = ''] = operators
  if (!isObject(spec) || !operator.startsWith('$'))
    throw refused(`The field '${name}' must be an accumulator object`)
  if (operators.length > 1) throw refused(`The field '${name}' must specify one accumulator`)
  const accumulate = accumulators.get(operator)
  if (!accumulate) throw refused(`unknown group operator '${operator}'`)
  return { accumulate, of: operandOf(operator, spec[operator], scope) }
}

/** An accumulator takes one operand; an array means a value that is an array, except with one element. */
function operandOf(operator: string, operand: unknown, scope: Scope): Expression {
  if (Array.isArray(operand) && operand.length !== 1)
    throw refused(`The ${operator} accumulator is a unary operator`)
  return compileExpression(Array.isArray(operand) ? operand[0] : operand, scope)
}

function present(values: readonly unknown[]): unknown[] {
  return values.filter(value => value !== undefined)
}

function refused(fault: string): DatabaseError {
  return new DatabaseError('badPipeline', fault)
}
