import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { arrayMatchers } from './array-operators'
import { geoTests } from './geo-operators'
import type { CompileNested, Matcher } from './matcher'
import { equalityTest, isOperators } from './operands'
import type { Test } from './path-values'
import { somePathValue } from './path-values'
import { regexTest, valueTests } from './value-operators'

/**
 * The condition on one field: a value to equal, a regular expression, or operators that must all hold.
 * @throws DatabaseError `badQuery` with MongoDB's text.
 */
export function fieldMatcher(path: string[], condition: unknown, compile: CompileNested): Matcher {
  if (condition instanceof RegExp) return pathMatcher(path, regexTest(condition))
  if (isOperators(condition)) return operatorsMatcher(path, condition, compile)
  return pathMatcher(path, equalityTest(condition))
}

function operatorsMatcher(path: string[], operators: Fields, compile: CompileNested): Matcher {
  const matchers = Object.entries(operators)
    .filter(([name]) => name !== '$options')
    .map(([name, operand]) => operatorMatcher(path, name, operand, operators, compile))
  if (matchers.length === 0) throw new DatabaseError('badQuery', '$options needs a $regex')
  return (document, details) => matchers.every(matches => matches(document, details))
}

function operatorMatcher(
  path: string[],
  name: string,
  operand: unknown,
  siblings: Fields,
  compile: CompileNested,
): Matcher {
  switch (name) {
    case '$eq':
      return pathMatcher(path, equalityTest(operand))
    case '$ne':
      return not(pathMatcher(path, equalityTest(operand)))
    case '$in':
      return pathMatcher(path, membershipTest('$in', operand))
    case '$nin':
      return not(pathMatcher(path, membershipTest('$nin', operand)))
    case '$not':
      return not(negatedMatcher(path, operand, compile))
    case '$exists':
      return existsMatcher(path, operand)
    case '$regex':
      return pathMatcher(path, regexTest(operand, siblings.$options))
  }
  const test = valueTests[name] ?? geoTests[name]
  if (test) return pathMatcher(path, test(operand))
  const matcher = arrayMatchers[name]
  if (matcher)
    return matcher(path, operand, {
      query: compile,
      element: operators => fieldMatcher([], operators, compile),
    })
  throw new DatabaseError('badQuery', `unknown operator: ${name}`)
}

function pathMatcher(path: string[], test: Test): Matcher {
  return (document, details) => somePathValue(document, path, test, details)
}

function not(matches: Matcher): Matcher {
  return document => !matches(document)
}

function negatedMatcher(path: string[], operand: unknown, compile: CompileNested): Matcher {
  if (operand instanceof RegExp) return pathMatcher(path, regexTest(operand))
  if (!isOperators(operand)) throw new DatabaseError('badQuery', '$not needs a regex or a document')
  return operatorsMatcher(path, operand, compile)
}

function existsMatcher(path: string[], operand: unknown): Matcher {
  const exists: Matcher = document =>
    somePathValue(document, path, value => value !== undefined, undefined, true)
  return operand ? exists : not(exists)
}

function membershipTest(name: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw new DatabaseError('badQuery', `${name} needs an array`)
  const tests = operand.map((element: unknown) => {
    if (isOperators(element)) throw new DatabaseError('badQuery', `cannot nest $ under ${name}`)
    return element instanceof RegExp ? regexTest(element) : equalityTest(element)
  })
  if (operand.length > 8 && operand.every(element => typeof element === 'string')) {
    const members = new Set<unknown>(operand)
    return value => members.has(value)
  }
  return value => tests.some(test => test(value))
}
