import type { InvocationRecord } from '../environment/invocation-record'

export type Matches = (record: InvocationRecord) => boolean

/**
 * Reads the search field of the page: words, all of which must be found somewhere, and `field:word` pairs. Case does not
 * matter.
 */
export function readSearch(text: string): Matches | undefined {
  const tests = text.trim().toLowerCase().split(/\s+/).filter(Boolean).map(readWord)
  if (tests.length === 0) return undefined
  return record => tests.every(test => test(record))
}

function readWord(word: string): Matches {
  const colon = word.indexOf(':')
  const [field, value] = [word.slice(0, colon), word.slice(colon + 1)]
  if (field === 'is') return states[value] ?? (() => false)
  const read = fields[field]
  if (read) return record => read(record).some(text => text?.toLowerCase().includes(value))
  return record => everything(record).some(text => text?.toLowerCase().includes(word))
}

type Texts = (string | null | undefined)[]

const fields: Readonly<Record<string, (record: InvocationRecord) => Texts>> = {
  id: ({ id }) => [id],
  fn: ({ fn }) => [fn],
  openid: ({ openid }) => [openid],
  source: ({ source }) => [source],
  outcome: ({ outcome }) => [outcome],
  action: ({ calls }) => calls.map(({ action }) => action),
  collection: ({ calls }) => calls.map(({ collection }) => collection),
  index: ({ calls }) => calls.map(({ plan }) => plan?.index),
  code: ({ calls }) => calls.map(({ code }) => code),
  log: ({ logs }) => logs.map(({ text }) => text),
  event: ({ event }) => [event],
  answer: ({ answer }) => [answer],
}

const states: Readonly<Record<string, Matches>> = {
  running: ({ outcome }) => outcome === 'running',
  failed: ({ outcome }) => outcome === 'threw' || outcome === 'timeout' || outcome === 'crashed',
  refused: ({ calls }) => calls.some(({ code }) => code !== undefined),
  scan: ({ calls }) => calls.some(isScan),
  fault: ({ calls }) => calls.some(({ fault }) => fault !== undefined),
  warned: ({ logs }) => logs.some(({ level }) => level === 'warn' || level === 'error'),
}

/** Read documents without an index; an insert looks for none. */
export function isScan({ plan }: InvocationRecord['calls'][number]): boolean {
  return plan !== null && plan.index === null && plan.scanned > 0
}

function everything(record: InvocationRecord): Texts {
  const { id, fn, openid, source, event, answer, calls, logs } = record
  return [
    ...[fn, id, openid, source, event, answer],
    ...calls.flatMap(({ action, collection, code, detail }) => [action, collection, code, detail]),
    ...logs.map(({ text }) => text),
  ]
}
