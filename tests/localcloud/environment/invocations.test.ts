import { Changes } from '../../../localcloud/environment/changes'
import { Invocations } from '../../../localcloud/environment/invocations'
import {
  CALLS_KEPT,
  INVOCATION_CHARS_KEPT,
  INVOCATIONS_KEPT,
  LOG_LINES_KEPT,
  TEXT_CHARS_KEPT,
} from '../../../localcloud/limits'

/** What is remembered of past invocations, and within which bounds. */
describe('remembered invocations', () => {
  const changes = new Changes()
  const fresh = () => new Invocations({ now: () => 5, onChange: () => changes.note('invocations') })
  const opening = (id: string, parent: string | null = null, event = '{}') => ({
    id,
    fn: 'api',
    openid: 'oABC',
    source: 'wx_client',
    parent,
    event,
  })
  const call = { action: 'database.getDocument', collection: 'notes', plan: null, at: 1, ms: 2 }

  test('hold what came in, what came out, and the time of the environment', () => {
    const invocations = fresh()
    const record = invocations.open(opening('a', null, '{"x":1}'))
    invocations.start(record)
    expect(record).toMatchObject({ event: '{"x":1}', answer: null, calledAt: 5, outcome: 'running' })
    invocations.end(record, 'threw', 'Error: no')
    expect(invocations.find('a')).toMatchObject({ answer: 'Error: no', outcome: 'threw' })
  })

  test('the oldest go when there are too many', () => {
    const invocations = fresh()
    for (let n = 0; n < INVOCATIONS_KEPT + 2; n++) invocations.open(opening(`i${n}`))
    const kept = invocations.list()
    expect([kept.length, kept[0]?.id]).toEqual([INVOCATIONS_KEPT, 'i2'])
    expect(invocations.find('i1')).toBeUndefined()
  })

  test('the oldest go when they are too large in all, also one that still runs', () => {
    const invocations = fresh()
    const first = invocations.open(opening('first'))
    const event = 'x'.repeat(TEXT_CHARS_KEPT)
    const many = Math.ceil(INVOCATION_CHARS_KEPT / TEXT_CHARS_KEPT)
    for (let n = 0; n < many; n++) invocations.open(opening(`i${n}`, null, event))
    expect(invocations.find('first')).toBeUndefined()
    const left = invocations.list().length
    invocations.noteLog(first, { level: 'log', text: 'still here' })
    invocations.end(first, 'ok', event)
    expect(invocations.list()).toHaveLength(left)
  })

  test('long texts, many calls and many lines are cut', () => {
    const invocations = fresh()
    const record = invocations.open(opening('a', null, `"${'长'.repeat(TEXT_CHARS_KEPT)}"`))
    for (let n = 0; n < CALLS_KEPT + 5; n++) invocations.noteCall(record, call)
    for (let n = 0; n < LOG_LINES_KEPT + 5; n++) invocations.noteLog(record, { level: 'log', text: 'line' })
    expect([record.event.length, record.event.slice(-2)]).toEqual([TEXT_CHARS_KEPT + 1, '长…'])
    expect([record.calls.length, record.logs.length]).toEqual([CALLS_KEPT, LOG_LINES_KEPT])
  })

  test('a change of what was called is a change of its callers', () => {
    const invocations = fresh()
    const caller = invocations.open(opening('a'))
    const called = invocations.open(opening('b', 'a'))
    const deep = invocations.open(opening('c', 'b'))
    const before = caller.revision
    invocations.noteCall(deep, call)
    expect(caller.revision).toBeGreaterThan(before)
    expect([called.revision, caller.children, called.children]).toEqual([deep.revision, ['b'], ['c']])
  })

  test('a watcher hears of each change, until it stops', () => {
    const invocations = fresh()
    let heard = 0
    const stop = changes.watch(() => heard++)
    const record = invocations.open(opening('a'))
    invocations.noteCall(record, call)
    stop()
    invocations.noteCall(record, call)
    expect(heard).toBe(2)
    expect(changes.read().invocations).toBe(record.revision)
  })
})
