import type { Body } from '../protocol/body'
import { callNamed, type Trap } from './trap'
import { firstPart, isRecord, isTyped, parseWire, type WireValue } from './wire'

/** `{ a: {} }` and `{ a: { b: undefined } }` leave the SDK as `{}`. */
const everything: Trap = {
  kind: 'matches-everything',
  find(sight) {
    const writes = sight.action === 'database.modifyDocument' || sight.action === 'database.removeDocument'
    const [query] = writes ? queriesIn(sight.body, MAY_MATCH_ALL) : []
    if (!matchesAll(query)) return undefined
    const call = callNamed(sight)
    return `${call} on ${sight.collection} matches every document: the SDK leaves out a condition that is {} or undefined`
  },
}

const MAY_MATCH_ALL = /^\s*\{\s*(\}|"\$or")/

function matchesAll(query: WireValue): boolean {
  if (!isRecord(query)) return false
  if (Object.keys(query).length === 0) return true
  return Object.keys(query).length === 1 && Array.isArray(query.$or) && query.$or.some(matchesAll)
}

/**
 * `_.eq(undefined)`, `_.neq(undefined)`, `_.in(undefined)`, … leave the SDK as `{ a: {} }`, and inside of `_.and` and
 * `_.or` as a comparison with null. Of the latter, `$eq` and `$ne` may be meant.
 */
const undefinedOperand: Trap = {
  kind: 'undefined-operand',
  find({ collection, body }) {
    const fields = queriesIn(body, /:(\{\}|null)/).flatMap(emptyConditions)
    if (fields.length === 0) return undefined
    return `the condition on ${fields.join()} in ${collection} compares with {} or null: a command such as _.eq(undefined) got undefined`
  },
}

function emptyConditions(query: WireValue): string[] {
  const fields: string[] = []
  firstPart(query, part => {
    for (const [name, value] of Object.entries(isRecord(part) ? part : {}))
      if (!name.startsWith('$') && isVoid(value)) fields.push(name)
    return false
  })
  return fields
}

function isVoid(condition: WireValue): boolean {
  if (!isRecord(condition)) return false
  const operators = Object.entries(condition)
  return operators.length === 0 || operators.some(([name, value]) => ORDERS.includes(name) && value === null)
}

const ORDERS = ['$gt', '$gte', '$lt', '$lte']

/**
 * `{ a: _.or(…), b: _.or(…) }` leaves the SDK as one `$or` over all branches. A `_.or([…])` that was written out with
 * commands on the same fields looks alike; the text says so.
 */
const mergedOr: Trap = {
  kind: 'merged-or',
  find({ collection, body }) {
    const fields = queriesIn(body, /"\$or"/)
      .map(query => (isRecord(query) && Array.isArray(query.$or) ? mergedFields(query.$or) : []))
      .find(({ length }) => length > 1)
    if (!fields) return undefined
    return `one $or on ${collection} covers ${fields.join(' and ')}, so that either is enough. If where() had _.or(…) on each of them, that is what the SDK makes of it: write _.and([{ … }, { … }])`
  },
}

/** Fields that have at least two branches each, all of them commands, as `_.or` on a field always makes them. */
function mergedFields(branches: WireValue[]): string[] {
  const counts = new Map<string, number>()
  for (const branch of branches) {
    const [entry, ...others] = Object.entries(isRecord(branch) ? branch : {})
    if (!entry || others.length > 0 || !hasOperator(entry[1])) return []
    counts.set(entry[0], (counts.get(entry[0]) ?? 0) + 1)
  }
  return [...counts.values()].every(count => count > 1) ? [...counts.keys()] : []
}

function hasOperator(value: WireValue): value is Record<string, unknown> {
  const [name = ''] = isRecord(value) ? Object.keys(value) : []
  return name.startsWith('$') && !isTyped(value)
}

/** The SDK sends JavaScript's flags as they are. */
const regexFlags: Trap = {
  kind: 'regex-flags',
  find({ collection, body }) {
    const flags = new Set(queriesIn(body, /"\$regularExpression"/).flatMap(strangeFlags))
    if (flags.size === 0) return undefined
    return `a regular expression for ${collection} has the flags ${[...flags].join()}, which MongoDB does not know: only i, m and s mean something`
  },
}

function strangeFlags(query: WireValue): string[] {
  const flags: string[] = []
  firstPart(query, part => {
    const pattern = isRecord(part) ? part.$regularExpression : undefined
    if (isRecord(pattern)) flags.push(...String(pattern.options).replace(/[ims]/g, ''))
    return false
  })
  return flags
}

/** Keys that begin with `$` pass through the SDK, also those that a caller has put into the event. */
const operatorFromEvent: Trap = {
  kind: 'operator-from-event',
  find({ collection, body, event }) {
    if (!event?.includes('"$')) return undefined
    const queries = queriesIn(body, /"\$/)
    const found = firstPart(parseWire(event), part => {
      return hasOperator(part) && firstPart(queries, other => isSame(part, other)) !== undefined
    })
    if (!isRecord(found?.part)) return undefined
    const operators = Object.keys(found.part).join()
    return `the query on ${collection} holds ${operators} as the event brought it: its caller chooses what is found; check the types of what comes in`
  },
}

/** Whether a JSON value of an event has become this part of a query. */
function isSame(value: unknown, wire: WireValue): boolean {
  if (typeof value === 'number') return isRecord(wire) && Number(Object.values(wire)[0]) === value
  if (typeof value !== 'object' || value === null) return value === wire
  if (typeof wire !== 'object' || wire === null || Array.isArray(value) !== Array.isArray(wire)) return false
  const [entries, others] = [Object.entries(value), Object.entries(wire)]
  return (
    entries.length === others.length &&
    entries.every(([name, child], i) => name === others[i]?.[0] && isSame(child, others[i]?.[1]))
  )
}

/** The query of a request, or the `$match`es of its pipeline, if their text holds the hint. */
function queriesIn({ query, stages }: Body, hint: RegExp): WireValue[] {
  const matches = (Array.isArray(stages) ? stages : []).flatMap(stage =>
    isRecord(stage) && stage.stageKey === '$match' ? [stage.stageValue] : [],
  )
  return [query, ...matches].flatMap(text =>
    typeof text === 'string' && hint.test(text) ? [parseWire(text)] : [],
  )
}

export const queryTraps: readonly Trap[] = [
  everything,
  undefinedOperand,
  mergedOr,
  regexFlags,
  operatorFromEvent,
]
