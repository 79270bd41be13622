import { typeName } from '../../query/value-types'
import type { Fields } from '../../types'
import { isObject } from '../../values/objects'
import {
  type Bindings,
  type Evaluate,
  type Form,
  type Frame,
  isNil,
  isTrue,
  pipelineFault,
} from '../expression'

/** Operators that bind variables, and `$literal`, which evaluates nothing. */
export const loops: Record<string, Form> = {
  $literal: operand => () => operand,
  $meta: () => {
    throw pipelineFault('query requires text score metadata, but it is not available')
  },
  $let: (operand, bindings, compile) => {
    const { vars, in: body } = partsOf('$let', operand, ['vars', 'in'])
    if (!isObject(vars)) throw pipelineFault('invalid parameter: expected an object (vars)')
    const values = Object.entries(vars).map(([name, value]): [string, Evaluate] => [
      variable(name),
      compile(value, bindings),
    ])
    const inner = compile(body, binding(bindings, ...Object.keys(vars)))
    return frame =>
      inner(bound(frame, Object.fromEntries(values.map(([name, value]) => [name, value(frame)]))))
  },
  $map: (operand, bindings, compile) => {
    const { input, as = 'this', in: body } = partsOf('$map', operand, ['input', 'in'], ['as'])
    const [array, name] = [compile(input, bindings), variable(as)]
    const inner = compile(body, binding(bindings, name))
    return frame =>
      arrayIn('$map', 'input', array(frame))?.map(
        element => inner(bound(frame, { [name]: element })) ?? null,
      ) ?? null
  },
  $filter: (operand, bindings, compile) => {
    const { input, as = 'this', cond } = partsOf('$filter', operand, ['input', 'cond'], ['as'])
    const [array, name] = [compile(input, bindings), variable(as)]
    const test = compile(cond, binding(bindings, name))
    return frame =>
      arrayIn('$filter', 'input', array(frame))?.filter(element =>
        isTrue(test(bound(frame, { [name]: element }))),
      ) ?? null
  },
  $reduce: (operand, bindings, compile) => {
    const { input, initialValue, in: body } = partsOf('$reduce', operand, ['input', 'initialValue', 'in'])
    const [array, first] = [compile(input, bindings), compile(initialValue, bindings)]
    const inner = compile(body, binding(bindings, 'this', 'value'))
    return frame => {
      const elements = arrayIn('$reduce', 'input', array(frame))
      if (!elements) return null
      return elements.reduce<unknown>(
        (value, element) => inner(bound(frame, { this: element, value })),
        first(frame),
      )
    }
  },
}

function partsOf(
  operator: string,
  operand: unknown,
  required: readonly string[],
  optional: readonly string[] = [],
): Fields {
  if (!isObject(operand)) throw pipelineFault(`${operator} only supports an object as its argument`)
  const stranger = Object.keys(operand).find(name => !required.includes(name) && !optional.includes(name))
  if (stranger !== undefined) throw pipelineFault(`Unrecognized parameter to ${operator}: ${stranger}`)
  const missing = required.find(name => !(name in operand))
  if (missing !== undefined) throw pipelineFault(`Missing '${missing}' parameter to ${operator}`)
  return operand
}

/** A name for a variable of one's own begins with a small letter or with one beyond ASCII. */
function variable(name: unknown): string {
  if (typeof name === 'string' && /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) return name
  throw pipelineFault(`'${name}' starts with an invalid character for a user variable name`)
}

function binding({ now, names }: Bindings, ...more: string[]): Bindings {
  return { now, names: new Set([...names, ...more]) }
}

function bound({ root, variables }: Frame, more: Fields): Frame {
  return { root, variables: { ...variables, ...more } }
}

function arrayIn(operator: string, part: string, value: unknown): unknown[] | undefined {
  if (isNil(value)) return undefined
  if (Array.isArray(value)) return value
  throw pipelineFault(`${part} to ${operator} must be an array not ${typeName(value)}`)
}
