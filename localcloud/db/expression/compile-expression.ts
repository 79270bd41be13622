import type { Matcher } from '../query/matcher'
import type { Scope } from '../query/scope'
import type { Fields } from '../types'
import { isObject, putField } from '../values/objects'
import {
  type Bindings,
  type Evaluate,
  isTrue,
  type NamedOperator,
  type Operator,
  pipelineFault,
} from './expression'
import { valueAtPath } from './field-path'
import { forms, mingoOperator, named, operators } from './operators'

export type Expression = (document: Fields) => unknown

/**
 * An aggregation expression as a function of the document; `undefined` stands for a missing result. Names, numbers of
 * arguments and variables are checked when it is read, as MongoDB does it, also if no document ever meets it.
 * @throws DatabaseError `badPipeline`, here, and while it runs for values that an operator refuses.
 */
export function compileExpression(expression: unknown, { now, variables = {} }: Scope): Expression {
  const evaluate = compile(expression, { now, names: new Set(Object.keys(variables)) })
  return document => evaluate({ root: document, variables })
}

/** `$expr` of a query. */
export function expressionTest(expression: unknown, scope: Scope): Matcher {
  const evaluate = compileExpression(expression, scope)
  return document => isObject(document) && isTrue(evaluate(document))
}

function compile(expression: unknown, bindings: Bindings): Evaluate {
  if (typeof expression === 'string') return compileText(expression, bindings)
  if (Array.isArray(expression)) return compileArray(expression, bindings)
  return isObject(expression) ? compileObject(expression, bindings) : () => expression
}

function compileText(text: string, bindings: Bindings): Evaluate {
  if (text.startsWith('$$')) return compileVariable(text, bindings)
  if (!text.startsWith('$')) return () => text
  const parts = partsOf(text.slice(1))
  return ({ root }) => valueAtPath(root, parts)
}

/** Of MongoDB's own variables those that mean something outside of `$redact`. */
function compileVariable(text: string, { now, names }: Bindings): Evaluate {
  const [name = '', ...parts] = partsOf(text.slice(2))
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => valueAtPath(root, parts)
  if (name === 'REMOVE') return () => undefined
  if (name === 'NOW') {
    const moment = now()
    return () => new Date(moment)
  }
  if (!names.has(name)) throw pipelineFault(`Use of undefined variable: ${name}`)
  return ({ variables }) => valueAtPath(variables[name], parts)
}

function partsOf(path: string): string[] {
  const parts = path.split('.')
  if (path === '') throw pipelineFault("'$' by itself is not a valid FieldPath")
  if (parts.includes('')) throw pipelineFault('FieldPath must not end with a or contain an empty field name.')
  return parts
}

function compileArray(expressions: readonly unknown[], bindings: Bindings): Evaluate {
  const members = expressions.map(member => compile(member, bindings))
  return frame => members.map(member => member(frame) ?? null)
}

function compileObject(fields: Fields, bindings: Bindings): Evaluate {
  const names = Object.keys(fields)
  const operator = names.find(name => name.startsWith('$'))
  if (operator !== undefined) {
    if (names.length === 1) return compileOperator(operator, fields[operator], bindings)
    throw pipelineFault(
      `an expression specification must contain exactly one field, the name of the expression. Found ${names.length} fields: ${names.join(', ')}`,
    )
  }
  const members = names.map((name): [string, Evaluate] => [name, compile(fields[name], bindings)])
  return frame => {
    const result: Fields = {}
    for (const [name, member] of members) {
      const value = member(frame)
      if (value !== undefined) putField(result, name, value)
    }
    return result
  }
}

function compileOperator(name: string, operand: unknown, bindings: Bindings): Evaluate {
  const form = forms.get(name)
  if (form) return form(operand, bindings, compile)
  const byName = named.get(name)
  if (byName) return compileNamed(name, byName, operand, bindings)
  const operator = operators.get(name)
  if (operator) return compileOperands(name, operator, operand, bindings)
  const other = mingoOperator(name)
  if (!other) throw pipelineFault(`Unrecognized expression '${name}'`)
  return other(operand, bindings, compile)
}

function compileOperands(
  name: string,
  { least, most, run }: Operator,
  operand: unknown,
  bindings: Bindings,
): Evaluate {
  const operands = Array.isArray(operand) ? operand : [operand]
  if (operands.length < least || operands.length > most) {
    const range = least === most ? `exactly ${least}` : `at least ${least} arguments, and at most ${most}`
    throw pipelineFault(`Expression ${name} takes ${range} arguments. ${operands.length} were passed in.`)
  }
  const args = operands.map(member => compile(member, bindings))
  return frame => run(...args.map(arg => arg(frame)))
}

function compileNamed(
  name: string,
  { required, optional, run }: NamedOperator,
  operand: unknown,
  bindings: Bindings,
): Evaluate {
  if (!isObject(operand)) throw pipelineFault(`${name} only supports an object as its argument`)
  const stranger = Object.keys(operand).find(field => !required.includes(field) && !optional.includes(field))
  if (stranger !== undefined) throw pipelineFault(`Unrecognized argument to ${name}: ${stranger}`)
  const missing = required.find(field => !(field in operand))
  if (missing !== undefined) throw pipelineFault(`Missing '${missing}' parameter to ${name}`)
  const args = Object.entries(operand).map(([field, value]): [string, Evaluate] => [
    field,
    compile(value, bindings),
  ])
  return frame => run(Object.fromEntries(args.map(([field, evaluate]) => [field, evaluate(frame)])))
}
