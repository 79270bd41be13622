import { DatabaseError, type Fields } from '../types'
import { isObject } from '../values/objects'
import type { CompileNested, Matcher } from './matcher'
import { equalityTest, isOperators } from './operands'
import type { MatchDetails, Test } from './path-values'
import { somePathValue } from './path-values'
import { regexTest } from './value-operators'

/** Compiles what an operator holds inside itself. */
export interface Compile {
  query: CompileNested
  /** Operators on an array's element itself. */
  element(operators: Fields): Matcher
}

type FieldOperator = (path: string[], operand: unknown, compile: Compile) => Matcher

/** Operators that look at an array as a whole. */
export const arrayMatchers: Record<string, FieldOperator> = {
  $size: sizeMatcher,
  $all: allMatcher,
  $elemMatch: elemMatchMatcher,
}

function sizeMatcher(path: string[], operand: unknown): Matcher {
  if (typeof operand !== 'number' || !Number.isInteger(operand)) {
    throw new DatabaseError('badQuery', `Failed to parse $size. Expected an integer in: $size: ${operand}`)
  }
  if (operand < 0) {
    throw new DatabaseError(
      'badQuery',
      `Failed to parse $size. Expected a non-negative number in: $size: ${operand}`,
    )
  }
  return document =>
    somePathValue(document, path, value => Array.isArray(value) && value.length === operand, undefined, true)
}

/** Every member must be there, on its own: as an element, as the value itself, or by `$elemMatch`. */
function allMatcher(path: string[], operand: unknown, compile: Compile): Matcher {
  if (!Array.isArray(operand)) throw new DatabaseError('badQuery', '$all needs an array')
  if (operand.length === 0) return () => false
  const matchers = operand.map((member: unknown): Matcher => {
    if (isObject(member) && '$elemMatch' in member) return elemMatchMatcher(path, member.$elemMatch, compile)
    if (isOperators(member)) throw new DatabaseError('badQuery', 'no $ expressions in $all')
    const test: Test = member instanceof RegExp ? regexTest(member) : equalityTest(member)
    return (document, details) => somePathValue(document, path, test, details)
  })
  return (document, details) => matchers.every(matches => matches(document, details))
}

function elemMatchMatcher(path: string[], operand: unknown, compile: Compile): Matcher {
  const test = elementTest(operand, compile)
  return (document, details) => {
    const within = (value: unknown): boolean => {
      const index = Array.isArray(value) ? value.findIndex(test) : -1
      if (index >= 0 && details) details.arrayIndex = index
      return index >= 0
    }
    // The path may itself lead through an outer array: then the outer element is the position.
    const outer: MatchDetails = {}
    const matched = somePathValue(document, path, within, outer, true)
    if (details && outer.arrayIndex !== undefined) details.arrayIndex = outer.arrayIndex
    return matched
  }
}

/**
 * What an element must satisfy: operators on the element itself (`{ $gt: 3, $lt: 5 }`) or a query on its fields
 * (`{ a: 1 }`, `{ $or: [...] }`). Shared by `$elemMatch` of queries and projections and by `$pull`.
 */
export function elementTest(operand: unknown, compile: Compile): Test {
  if (!isObject(operand)) throw new DatabaseError('badQuery', '$elemMatch needs an Object')
  if (isOperators(operand) && !Object.keys(operand).some(isLogical)) {
    return compile.element(operand)
  }
  const matches = compile.query(operand)
  return element => isObject(element) && matches(element)
}

function isLogical(name: string): boolean {
  return name === '$and' || name === '$or' || name === '$nor' || name === '$expr'
}
