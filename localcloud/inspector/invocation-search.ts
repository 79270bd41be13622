import type { CallRecord, InvocationRecord } from '../environment/invocation-record'

export type Matches = (record: InvocationRecord) => boolean

/** Whether a text holds what is looked for. */
type Test = (text: string | null | undefined) => boolean

/**
 * Reads the search field of the page: words, all of which must be found somewhere, and `field:word` pairs. Case does not
 * matter. `undefined`: everything matches.
 */
export function readSearch(text: string): Matches | undefined {
  const tests = text.trim().split(/\s+/).filter(Boolean).map(readWord)
  return tests.length === 0 ? undefined : record => tests.every(test => test(record))
}

function readWord(word: string): Matches {
  const colon = word.indexOf(':')
  const [field, value] = [word.slice(0, colon).toLowerCase(), word.slice(colon + 1)]
  if (field === 'is') return states.get(value.toLowerCase()) ?? (() => false)
  const has = fields.get(field)
  const test = testFor(has ? value : word)
  return has ? record => has(record, test) : record => hasAnywhere(record, test)
}

/** A pattern that ignores case looks into a text without making another one in small letters. */
function testFor(word: string): Test {
  const pattern = new RegExp(word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'i')
  return text => typeof text === 'string' && pattern.test(text)
}

type Field = (record: InvocationRecord, test: Test) => boolean

const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['id', ({ id }, test) => test(id)],
  ['fn', ({ fn }, test) => test(fn)],
  ['openid', ({ openid }, test) => test(openid)],
  ['source', ({ source }, test) => test(source)],
  ['outcome', ({ outcome }, test) => test(outcome)],
  ['action', ({ calls }, test) => calls.some(({ action }) => test(action))],
  ['collection', ({ calls }, test) => calls.some(({ collection }) => test(collection))],
  ['api', ({ calls }, test) => calls.some(({ api }) => test(api))],
  ['index', ({ calls }, test) => calls.some(({ plan }) => test(plan?.index))],
  ['code', ({ calls }, test) => calls.some(({ code }) => test(code))],
  ['log', ({ logs }, test) => logs.some(({ text }) => test(text))],
  ['event', ({ event }, test) => test(event)],
  ['answer', ({ answer }, test) => test(answer)],
])

const states: ReadonlyMap<string, Matches> = new Map<string, Matches>([
  ['running', ({ outcome }) => outcome === 'running'],
  ['failed', ({ outcome }) => outcome === 'threw' || outcome === 'timeout' || outcome === 'crashed'],
  ['refused', ({ calls }) => calls.some(({ code }) => code !== undefined)],
  ['scan', ({ calls }) => calls.some(isScan)],
  ['fault', ({ calls }) => calls.some(({ fault }) => fault !== undefined)],
  ['warned', ({ logs }) => logs.some(({ level }) => level === 'warn' || level === 'error')],
])

/** Read documents without an index; an insert looks for none. */
export function isScan({ plan }: CallRecord): boolean {
  return plan !== null && plan.index === null && plan.scanned > 0
}

function hasAnywhere(
  { id, fn, openid, source, event, answer, calls, logs }: InvocationRecord,
  test: Test,
): boolean {
  return (
    [fn, event, answer, openid, id, source].some(test) ||
    calls.some(call => [call.collection, call.detail, call.action, call.api, call.code].some(test)) ||
    logs.some(({ text }) => test(text))
  )
}
