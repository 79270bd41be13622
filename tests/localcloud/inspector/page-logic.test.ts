import type { InvocationPage, InvocationRow } from '../../../localcloud/inspector/contract/invocations'
import { jsonFault } from '../../../localcloud/inspector/page/collections/json-fault'
import { Refresher } from '../../../localcloud/inspector/page/connection/refresher'
import { describeFault } from '../../../localcloud/inspector/page/faults/describe-fault'
import { firstPage, withChanges, withNextPage } from '../../../localcloud/inspector/page/invocations/merge'
import { withNewest } from '../../../localcloud/inspector/page/outbox/use-shelf'
import { indented, jsonTokens } from '../../../localcloud/inspector/page/parts/json-tokens'
import { relaxed } from '../../../localcloud/inspector/page/parts/relaxed'
import { fromField, moment, span, toField, took } from '../../../localcloud/inspector/page/parts/time'
import { rowByKey, scrollToShow, visibleRows } from '../../../localcloud/inspector/page/parts/visible-rows'
import { linkTo, readRoute } from '../../../localcloud/inspector/page/shell/route'

describe('the list of invocations', () => {
  const tree = (seq: number, outcome = 'ok') => ({
    // What the list looks at.
    root: { seq, id: `i${seq}`, outcome } as InvocationRow,
    nested: [],
  })
  const page = (seqs: number[], more: Partial<InvocationPage> = {}): InvocationPage => ({
    items: seqs.map(seq => tree(seq)),
    next: null,
    revision: 1,
    oldest: 1,
    kept: 5,
    ...more,
  })
  const seqs = ({ items }: { items: readonly { root: InvocationRow }[] }) => items.map(({ root }) => root.seq)
  const start = firstPage(page([5, 4, 3], { next: 3, matching: 5 }))

  test('a page is followed by the one before it, once', () => {
    const next = withNextPage(start, page([3, 2, 1]))
    expect([seqs(next), next.next]).toEqual([[5, 4, 3, 2, 1], null])
  })

  test('new ones come on top, changed ones stay in their place', () => {
    const changed = { ...page([]), items: [tree(7), tree(6), tree(4, 'threw')], revision: 9, kept: 7 }
    const state = withChanges(start, changed)
    expect(seqs(state)).toEqual([7, 6, 5, 4, 3])
    expect(state.items[3]?.root.outcome).toBe('threw')
    expect(state).toMatchObject({ revision: 9, kept: 7, matching: 7, next: 3 })
  })

  test('one that changed further down than was loaded is left to its page', () => {
    expect(seqs(withChanges(start, page([2])))).toEqual([5, 4, 3])
  })

  test('what matches no more goes, and what is kept no more', () => {
    expect(withChanges(start, page([], { unmatched: ['i4', 'i1'] }))).toMatchObject({
      items: [tree(5), tree(3)],
      matching: 4,
    })
    const forgotten = withChanges(start, page([], { oldest: 4 }))
    expect([seqs(forgotten), forgotten.next]).toEqual([[5, 4], null])
  })
})

describe('a list of the outbox', () => {
  const page = (seqs: number[], next: number | null) => ({
    items: seqs.map(seq => ({ seq })),
    next,
    total: 9,
  })

  test.each([
    ['nothing before', undefined, page([9, 8], 8), [9, 8], 8],
    ['new ones on top of what was loaded', page([7, 6, 5, 4], 4), page([9, 8, 7], 7), [9, 8, 7, 6, 5, 4], 4],
    ['more came than a page holds', page([5, 4], 4), page([9, 8, 7], 7), [9, 8, 7], 7],
    ['everything fits', page([5, 4], 4), page([6, 5, 4], null), [6, 5, 4], null],
  ])('%s', (_, known, newest, seqs, next) => {
    const merged = withNewest(known, newest)
    expect([merged.items.map(({ seq }) => seq), merged.next]).toEqual([seqs, next])
  })
})

describe('asking again', () => {
  test('never runs twice at a time, and once more for all that was asked meanwhile', async () => {
    const waiting: ((value: number) => void)[] = []
    const loaded: number[] = []
    const refresher = new Refresher<number>(
      () => new Promise(resolve => waiting.push(resolve)),
      value => loaded.push(value),
      () => {},
    )
    const turn = () => new Promise(resolve => setImmediate(resolve))
    refresher.ask()
    refresher.ask()
    refresher.ask()
    expect(waiting).toHaveLength(1)
    waiting[0]?.(1)
    await turn()
    expect(waiting).toHaveLength(2)
    waiting[1]?.(2)
    await turn()
    expect([waiting.length, loaded]).toEqual([2, [1, 2]])
    refresher.ask()
    refresher.stop()
    waiting[2]?.(3)
    await turn()
    expect(loaded).toEqual([1, 2])
  })

  test('goes on after a failure', async () => {
    const heard: unknown[] = []
    let tries = 0
    const refresher = new Refresher(
      async () => {
        if (++tries === 1) throw new Error('away')
        return 'back'
      },
      value => heard.push(value),
      error => heard.push(error),
    )
    refresher.ask()
    refresher.ask()
    await new Promise(resolve => setImmediate(resolve))
    expect(heard).toEqual([new Error('away'), 'back'])
  })
})

describe('rows that can be seen', () => {
  test.each([
    [0, 280, 1000, { start: 0, end: 20 }],
    [28_000, 280, 10_000, { start: 990, end: 1020 }],
    [0, 280, 3, { start: 0, end: 3 }],
    [9_999, 280, 0, { start: 0, end: 0 }],
  ])('scrolled to %d with a height of %d, of %d rows', (top, height, rows, expected) => {
    expect(visibleRows(top, height, 28, rows)).toEqual(expected)
  })

  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['PageDown', 2, 6],
    ['End', 0, 9],
    ['Home', 5, 0],
    ['x', 5, undefined],
    ['toString', 5, undefined],
  ])('%s from %d leads to %p', (key, from, to) => {
    expect(rowByKey(key, from, 10, 4)).toBe(to)
  })

  test('a list scrolls no further than it must', () => {
    expect([5, 0, 20].map(row => scrollToShow(row, 28 * 3, 280, 28))).toEqual([84, 0, 308])
  })
})

describe('JSON for the eye', () => {
  test.each([
    '{"a":"x: 1","b":[1,-2.5e3,null,true],"c":{}}',
    '{"cut off":"he said \\"hi…',
    'eq {"$expr":[1]} order {"a":-1} ← plain words',
    '',
  ])('%s is coloured in pieces that make it whole again', text => {
    expect(
      jsonTokens(text)
        .map(token => token.text)
        .join(''),
    ).toBe(text)
  })

  test('keys, texts, numbers and words are told apart', () => {
    const kinds = jsonTokens('{"a":"x","b":1,"c":null}').filter(({ kind }) => kind !== 'plain')
    expect(kinds.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      ...['key "a"', 'text "x"', 'key "b"', 'number 1', 'key "c"', 'word null'],
    ])
  })

  test('is indented if it is whole', () => {
    expect(indented('{"a":1}')).toBe('{\n  "a": 1\n}')
    expect(indented('{"a":…')).toBe('{"a":…')
  })

  test.each([
    ['{"a":1}', undefined],
    ['[1]', 'an object is needed'],
    ['null', 'an object is needed'],
  ])('%s as a document: %s', (text, fault) => {
    expect(jsonFault(text)).toBe(fault)
  })

  test.each([
    ['{"n":{"$numberInt":"5"},"x":{"$numberDouble":"-1.5e3"}}', '{"n":5,"x":-1.5e3}'],
    ['{"at":{"$date":{"$numberLong":"0"}}}', '{"at":{"$date":"1970-01-01T00:00:00.000Z"}}'],
    ['{"at":{"$date":{"$numberLong":"999999999999999"}}}', '{"at":{"$date":"+033658-09-27T01:46:39.999Z"}}'],
    ['{"x":{"$numberDouble":"NaN"},"cut":{"$numberIn…', '{"x":{"$numberDouble":"NaN"},"cut":{"$numberIn…'],
  ])('%s is read as %s', (canonical, text) => {
    expect(relaxed(canonical)).toBe(text)
  })

  test('a mistake is named with its place', () => {
    expect(jsonFault('{\n  "a": 1,\n  b: 2\n}')).toMatch(/, line 3, column 3$/)
    expect(jsonFault('{"a" 1}')).toMatch(/, column 6$/)
  })
})

describe('times and places', () => {
  test('moments are those of UTC+8, also on their way through a field', () => {
    const ms = Date.parse('2026-12-31T20:00:05Z')
    expect(moment(ms)).toBe('2027-01-01 04:00:05')
    expect(fromField(toField(ms))).toBe(ms)
    expect(fromField('2027-01-01T04:00')).toBe(ms - 5_000)
    expect(fromField('')).toBeUndefined()
  })

  test.each([
    [86_400_000, '+1 d'],
    [-90_000, '−1 min 30 s'],
    [0, '+0 s'],
  ])('a shift of %d ms is %s', (ms, text) => {
    expect(span(ms)).toBe(text)
  })

  test.each([
    [0.123, '0.12 ms'],
    [5.67, '5.7 ms'],
    [45.6, '46 ms'],
    [1_234, '1.23 s'],
    [20_000, '20.0 s'],
  ])('%d ms took %s', (ms, text) => {
    expect(took(ms)).toBe(text)
  })

  test('a place keeps odd names whole', () => {
    const route = readRoute(linkTo('files', 'a b/c?d&e#f%g', { search: 'x & y' }))
    expect([route.view, route.rest, route.query.get('search')]).toEqual(['files', 'a b/c?d&e#f%g', 'x & y'])
    expect(readRoute('')).toMatchObject({ view: '', rest: '' })
  })

  test('a fault is said in words', () => {
    expect(describeFault({ effect: 'fail', fn: 'api', nth: 2, times: 'always', code: 'X' })).toEqual({
      title: 'Refuse',
      where: 'at request 2 of each invocation to the database by api',
      how: 'code X, until it is removed',
    })
  })
})
