import type { Scope } from '../query/scope'
import { typeName } from '../query/value-types'
import { DatabaseError } from '../types'
import { compareValues, equalValues } from '../values/bson-order'
import { isObject } from '../values/objects'
import { storableValue } from '../values/storable'
import type { ChangeMaker } from './change'
import { describe } from './describe'
import { REMOVED } from './edit-path'

/** Operators that replace one value by another. */
export const valueChanges: Record<string, ChangeMaker> = {
  $set: (path, operand) => {
    const value = storableValue(operand, path)
    return { creates: true, change: before => (same(before, value) ? before : value) }
  },
  $unset: () => ({ creates: false, change: before => (before === undefined ? before : REMOVED) }),
  // Reachable only through an upsert, which this database does not have: `replace` makes whole documents.
  $setOnInsert: () => ({ creates: false, change: before => before }),
  $inc: (path, operand) => arithmetic(path, operand, '$inc', 'increment', (a, b) => a + b),
  $mul: (path, operand) => arithmetic(path, operand, '$mul', 'multiply', (a, b) => a * b),
  $min: (path, operand) => extreme(path, operand, order => order < 0),
  $max: (path, operand) => extreme(path, operand, order => order > 0),
  $bit: bitwise,
  $currentDate: currentDate,
}

export function same(before: unknown, after: unknown): boolean {
  return before !== undefined && equalValues(before, after)
}

function arithmetic(
  path: string,
  operand: unknown,
  operator: string,
  verb: string,
  compute: (a: number, b: number) => number,
): ReturnType<ChangeMaker> {
  if (typeof operand !== 'number') {
    const shown = describe({ [path]: operand })
    throw new DatabaseError('badUpdate', `Cannot ${verb} with non-numeric argument: ${shown}`)
  }
  return {
    creates: true,
    change: (before, context) => {
      if (before === undefined) return compute(0, operand)
      if (typeof before === 'number') return compute(before, operand)
      const where = `${describe({ _id: context.documentId })} has the field '${path.split('.').at(-1)}'`
      const fault = `Cannot apply ${operator} to a value of non-numeric type. ${where} of non-numeric type ${typeName(before)}`
      throw new DatabaseError('badUpdate', fault)
    },
  }
}

function extreme(path: string, operand: unknown, wins: (order: number) => boolean): ReturnType<ChangeMaker> {
  const value = storableValue(operand, path)
  return {
    creates: true,
    change: before => (before === undefined || wins(compareValues(value, before)) ? value : before),
  }
}

function bitwise(path: string, operand: unknown): ReturnType<ChangeMaker> {
  const steps = isObject(operand) ? Object.entries(operand) : []
  if (steps.length === 0) {
    const fault = `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`
    throw new DatabaseError('badUpdate', fault)
  }
  for (const [name, number] of steps) {
    if (name !== 'and' && name !== 'or' && name !== 'xor') {
      throw new DatabaseError(
        'badUpdate',
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`,
      )
    }
    if (!Number.isInteger(number)) {
      const fault = `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(number)}' is not supported here`
      throw new DatabaseError('badUpdate', fault)
    }
  }
  return {
    creates: true,
    change: (before, context) => {
      if (before !== undefined && !Number.isInteger(before)) {
        const where = `${describe({ _id: context.documentId })} has the field ${path}`
        const fault = `Cannot apply $bit to a value of non-integral type.${where} of non-integer type ${typeName(before)}`
        throw new DatabaseError('badUpdate', fault)
      }
      return Number(
        steps.reduce(
          (bits, [name, number]) => combine(name, bits, BigInt(Number(number))),
          BigInt(Number(before ?? 0)),
        ),
      )
    },
  }
}

function combine(name: string, a: bigint, b: bigint): bigint {
  if (name === 'and') return a & b
  return name === 'or' ? a | b : a ^ b
}

function currentDate(path: string, operand: unknown, scope: Scope): ReturnType<ChangeMaker> {
  const type = isObject(operand) ? operand.$type : undefined
  if (typeof operand !== 'boolean' && type !== 'date' && type !== 'timestamp') {
    const fault = `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`
    throw new DatabaseError('badUpdate', `${fault} (${path})`)
  }
  return { creates: true, change: () => new Date(scope.now()) }
}
