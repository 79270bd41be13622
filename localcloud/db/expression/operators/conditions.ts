import type { Fields } from '../../types'
import { isObject } from '../../values/objects'
import {
  type Bindings,
  type Compile,
  type Evaluate,
  type Form,
  isNil,
  isTrue,
  pipelineFault,
} from '../expression'

/** Operators that look at no more of their parts than they need. */
export const conditions: Record<string, Form> = {
  $and: (operand, bindings, compile) => {
    const parts = partsOf(operand, bindings, compile)
    return frame => parts.every(part => isTrue(part(frame)))
  },
  $or: (operand, bindings, compile) => {
    const parts = partsOf(operand, bindings, compile)
    return frame => parts.some(part => isTrue(part(frame)))
  },
  $not: (operand, bindings, compile) => {
    const [part, ...others] = partsOf(operand, bindings, compile)
    if (!part || others.length > 0) throw pipelineFault(wrongCount('$not', 'exactly 1', operand))
    return frame => !isTrue(part(frame))
  },
  $cond: (operand, bindings, compile) => {
    const { if: test, then, else: otherwise } = branchesOf(operand, bindings, compile)
    return frame => (isTrue(test(frame)) ? then(frame) : otherwise(frame))
  },
  $ifNull: (operand, bindings, compile) => {
    const parts = partsOf(operand, bindings, compile)
    const last = parts.pop()
    if (!last || parts.length === 0)
      throw pipelineFault(`$ifNull needs at least two arguments, had: ${parts.length + (last ? 1 : 0)}`)
    return frame => {
      for (const part of parts) {
        const value = part(frame)
        if (!isNil(value)) return value
      }
      return last(frame)
    }
  },
  $switch: (operand, bindings, compile) => {
    const { branches, fallback } = readSwitch(operand, bindings, compile)
    return frame => {
      const branch = branches.find(({ test }) => isTrue(test(frame)))
      if (branch) return branch.then(frame)
      if (fallback) return fallback(frame)
      throw pipelineFault(
        '$switch could not find a matching branch for an input, and no default was specified.',
      )
    }
  },
}

function partsOf(operand: unknown, bindings: Bindings, compile: Compile): Evaluate[] {
  return (Array.isArray(operand) ? operand : [operand]).map(part => compile(part, bindings))
}

function wrongCount(name: string, count: string, operand: unknown): string {
  const given = Array.isArray(operand) ? operand.length : 1
  return `Expression ${name} takes ${count} arguments. ${given} were passed in.`
}

function branchesOf(operand: unknown, bindings: Bindings, compile: Compile) {
  if (Array.isArray(operand)) {
    const [test, then, otherwise] = partsOf(operand, bindings, compile)
    if (test && then && otherwise && operand.length === 3) return { if: test, then, else: otherwise }
  }
  if (!isObject(operand)) throw pipelineFault(wrongCount('$cond', 'exactly 3', operand))
  return readFields('$cond', operand, ['if', 'then', 'else'], bindings, compile)
}

function readSwitch(operand: unknown, bindings: Bindings, compile: Compile) {
  if (!isObject(operand)) throw pipelineFault('$switch requires an object as an argument')
  const { branches } = operand
  if (!Array.isArray(branches) || branches.length === 0)
    throw pipelineFault('$switch requires at least one branch.')
  return {
    branches: branches.map((branch: unknown) => {
      if (!isObject(branch)) throw pipelineFault('$switch expected each branch to be an object')
      const { case: test, then } = readFields('$switch', branch, ['case', 'then'], bindings, compile)
      return { test, then }
    }),
    fallback: 'default' in operand ? compile(operand.default, bindings) : undefined,
  }
}

/** Exactly these fields, each an expression. */
function readFields<Name extends string>(
  operator: string,
  fields: Fields,
  names: readonly Name[],
  bindings: Bindings,
  compile: Compile,
): Record<Name, Evaluate> {
  const stranger = Object.keys(fields).find(name => !names.some(known => known === name))
  if (stranger !== undefined) throw pipelineFault(`Unrecognized parameter to ${operator}: ${stranger}`)
  const read = names.map((name): [Name, Evaluate] => {
    if (!(name in fields)) throw pipelineFault(`Missing '${name}' parameter to ${operator}`)
    return [name, compile(fields[name], bindings)]
  })
  return Object.fromEntries(read) as Record<Name, Evaluate> // One entry for each name.
}
