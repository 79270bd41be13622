import { expressionTest } from '../expression/compile-expression'
import type { Fields } from '../types'
import { DatabaseError } from '../types'
import { isObject } from '../values/objects'
import { elementTest } from './array-operators'
import { fieldMatcher } from './field-operators'
import type { Matcher } from './matcher'
import type { Test } from './path-values'
import type { Scope } from './scope'
import { systemScope } from './scope'

/**
 * A query document as a function. Semantics of MongoDB 5 (manual, "Query and Projection Operators").
 * `scope` gives `$$NOW` of `$expr`.
 * @throws DatabaseError `badQuery` with MongoDB's text.
 */
export function compileQuery(query: Fields, scope: Scope = systemScope): Matcher {
  const matchers = Object.entries(query).map(([name, condition]) =>
    name.startsWith('$')
      ? topLevelMatcher(name, condition, scope)
      : fieldMatcher(name.split('.'), condition, nested => compileQuery(nested, scope)),
  )
  return everyMatcher(matchers)
}

/** What an element of an array must satisfy: see `elementTest`. Of `$elemMatch` in projections and of `$pull`. */
export function compileElement(operand: unknown, scope: Scope): Test {
  const query = (nested: Fields) => compileQuery(nested, scope)
  return elementTest(operand, { query, element: operators => fieldMatcher([], operators, query) })
}

function topLevelMatcher(name: string, operand: unknown, scope: Scope): Matcher {
  switch (name) {
    case '$and':
      return everyMatcher(branches(name, operand, scope))
    case '$or': {
      const matchers = branches(name, operand, scope)
      return (document, details) => matchers.some(matches => matches(document, details))
    }
    case '$nor': {
      const matchers = branches(name, operand, scope)
      return document => !matchers.some(matches => matches(document))
    }
    case '$expr':
      return expressionTest(operand, scope)
    case '$comment':
      return () => true
    default:
      throw new DatabaseError('badQuery', `unknown top level operator: ${name}`)
  }
}

function branches(name: string, operand: unknown, scope: Scope): Matcher[] {
  if (!Array.isArray(operand)) throw new DatabaseError('badQuery', `${name} must be an array`)
  if (operand.length === 0) throw new DatabaseError('badQuery', '$and/$or/$nor must be a nonempty array')
  return operand.map((branch: unknown) => {
    if (!isObject(branch))
      throw new DatabaseError('badQuery', '$or/$and/$nor entries need to be full objects')
    return compileQuery(branch, scope)
  })
}

function everyMatcher(matchers: readonly Matcher[]): Matcher {
  const [only] = matchers
  if (only && matchers.length === 1) return only
  return (document, details) => matchers.every(matches => matches(document, details))
}
