import { compileElement } from '../query/compile-query'
import type { Test } from '../query/path-values'
import type { Scope } from '../query/scope'
import { regexTest } from '../query/value-operators'
import { typeName } from '../query/value-types'
import { DatabaseError } from '../types'
import { equalValues } from '../values/bson-order'
import { isObject } from '../values/objects'
import { storableValue } from '../values/storable'
import type { Change, ChangeMaker } from './change'
import { describe } from './describe'
import { pushChange } from './push-change'

/** Operators that change an array's elements. */
export const arrayChanges: Record<string, ChangeMaker> = {
  $push: pushChange,
  $addToSet: addToSetChange,
  $pop: popChange,
  $pull: (_path, operand, clock) => removal(pullTest(operand, clock)),
  $pullAll: (_path, operand) => {
    if (!Array.isArray(operand)) {
      throw new DatabaseError(
        'badUpdate',
        `$pullAll requires an array argument but was given a ${typeName(operand)}`,
      )
    }
    return removal(element => operand.some(unwanted => equalValues(element, unwanted)))
  },
}

function addToSetChange(path: string, operand: unknown): Change {
  const each = isObject(operand) && '$each' in operand ? operand.$each : [operand]
  if (!Array.isArray(each)) {
    const fault = `The argument to $each in $addToSet must be an array but it was of type ${typeName(each)}`
    throw new DatabaseError('badUpdate', fault)
  }
  const values = each.map((value, i) => storableValue(value, `${path}.${i}`))
  return {
    creates: true,
    change: (before, context) => {
      if (before !== undefined && !Array.isArray(before)) {
        const where = `Field named '${path.split('.').at(-1)}' has non-array type ${typeName(before)}`
        const fault = `Cannot apply $addToSet to non-array field. ${where} (${describe({ _id: context.documentId })})`
        throw new DatabaseError('badUpdate', fault)
      }
      const after: unknown[] = before?.slice() ?? []
      for (const value of values) if (!after.some(element => equalValues(element, value))) after.push(value)
      return after.length === before?.length ? before : Object.freeze(after)
    },
  }
}

function popChange(path: string, operand: unknown): Change {
  if (operand !== 1 && operand !== -1) {
    throw new DatabaseError('badUpdate', `$pop expects 1 or -1, found: ${describe(operand)}`)
  }
  return {
    creates: false,
    change: before => {
      if (before === undefined) return before
      if (!Array.isArray(before)) {
        const fault = `Path '${path}' contains an element of non-array type '${typeName(before)}'`
        throw new DatabaseError('badUpdate', fault)
      }
      if (before.length === 0) return before
      return Object.freeze(operand === 1 ? before.slice(0, -1) : before.slice(1))
    },
  }
}

function removal(unwanted: Test): Change {
  return {
    creates: false,
    change: before => {
      if (before === undefined) return before
      if (!Array.isArray(before))
        throw new DatabaseError('badUpdate', 'Cannot apply $pull to a non-array value')
      const after = before.filter(element => !unwanted(element))
      return after.length === before.length ? before : Object.freeze(after)
    },
  }
}

/** A value to equal, a regular expression, operators on the element, or a query on its fields. */
function pullTest(operand: unknown, scope: Scope): Test {
  if (operand instanceof RegExp) return regexTest(operand)
  if (isObject(operand)) return compileElement(operand, scope)
  return element => equalValues(element, operand)
}
