import { command as _ } from '../../cloudfunctions/kit/cloud'
import { collection } from '../../cloudfunctions/kit/collection'
import { within } from '../../cloudfunctions/kit/invocation'
import { afterCursor, cursorOf, pageOf, readCursor } from '../../cloudfunctions/kit/paging'
import { Busy } from '../../cloudfunctions/kit/pressure'
import { localDatabase } from './in-process'

interface Counter {
  _id: string
  n: number
  more?: { deep: string }
}

const local = localDatabase()
const counters = collection<Counter>('counters')

test('a document goes in once, and comes out as it was', async () => {
  expect(await counters.add({ _id: 'a', n: 1, more: { deep: 'x' } })).toBe(true)
  expect(await counters.add({ _id: 'a', n: 2 })).toBe(false)
  expect(await counters.get('a')).toEqual({ _id: 'a', n: 1, more: { deep: 'x' } })
  expect(await counters.get('b')).toBeNull()
})

test('update counts what it changed; a condition that does not hold changes nothing', async () => {
  await counters.add({ _id: 'a', n: 1 })
  expect(await counters.update({ _id: 'a', n: _.lt(5) }, { n: _.inc(1) })).toBe(1)
  expect(await counters.update({ _id: 'a', n: _.gt(5) }, { n: _.inc(1) })).toBe(0)
  expect(local.env.get('counters', 'a')).toEqual({ _id: 'a', n: 2 })
})

test('more than a thousand at once go in, and a second time none of them does', async () => {
  const many = Array.from({ length: 1200 }, (_, i) => ({ _id: `c${i}`, n: i }))
  await counters.addAll(many)
  expect(await counters.count({ n: _.gte(0) })).toBe(1200)
  await expect(counters.addAll(many.slice(0, 3))).rejects.toMatchObject({ errCode: -502001 })
})

test.each([
  ['asc', [1, 2, 2, 2, 3]],
  ['desc', [3, 2, 2, 2, 1]],
] as const)('pages %s leave nothing out and show nothing twice', async (order, expected) => {
  await counters.addAll([3, 2, 1, 2, 2].map((n, i) => ({ _id: `c${i}`, n })))
  const seen: number[] = []
  let cursor: string | undefined
  do {
    const rows = await counters.find(afterCursor({}, 'n', order, readCursor(cursor)), {
      sort: [
        ['n', order],
        ['_id', 'asc'],
      ],
      limit: 3,
    })
    const page = pageOf(rows, 2, row => cursorOf(row.n, row._id))
    seen.push(...page.items.map(({ n }) => n))
    cursor = page.next
  } while (cursor)
  expect(seen).toEqual(expected)
})

test.each(['', 'nonsense', '5', '5.', '5.$ne', '5.a.b', 'x.a'])('%j is no cursor', text => {
  expect(readCursor(text)).toBeNull()
})

test('under the smallest plan a burst is slow, and every request is answered', async () => {
  local.env.quota({ requestsPerSecond: 30, connections: 20 })
  await Promise.all(Array.from({ length: 60 }, (_, i) => counters.add({ _id: `c${i}`, n: i })))
  local.env.quota(undefined)
  expect(await counters.count({ n: _.gte(0) })).toBe(60)
  const { refused } = local.env.stats()
  expect(
    (refused.EXCEED_REQUEST_LIMIT ?? 0) + (refused.EXCEED_CONCURRENT_REQUEST_LIMIT ?? 0),
  ).toBeGreaterThan(0)
})

test('when the time of the call is up the answer is Busy', async () => {
  local.env.quota({ connections: 0 })
  const late = within({ requestId: 'request-1', deadline: Date.now() + 1300 }, () => counters.get('a'))
  await expect(late).rejects.toBeInstanceOf(Busy)
})
