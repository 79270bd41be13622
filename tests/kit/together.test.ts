import { command as _ } from '../../cloudfunctions/kit/cloud'
import { collection } from '../../cloudfunctions/kit/collection'
import { together } from '../../cloudfunctions/kit/together'
import { localDatabase } from './in-process'

interface Counter {
  _id: string
  n: number
  more?: { deep: string }
}

const local = localDatabase()
const counters = collection<Counter>('counters')
const anchor = { collection: 'counters', id: 'c0' }
const requests = () => local.env.stats().requests

beforeEach(async () => {
  await counters.addAll(
    Array.from({ length: 9 }, (_each, i) => ({ _id: `c${i}`, n: i, more: { deep: `d${i}` } })),
  )
  local.env.resetStats()
})

/** One read of each kind. */
const reads = [
  () => counters.get('c3'),
  () => counters.get('nobody'),
  () => counters.get('c4', { n: true }),
  () => counters.find({ n: _.gte(2).and(_.lt(6)) }, { sort: [['n', 'desc']], limit: 3, fields: { n: true } }),
  () => counters.find({ n: _.in([1, 7]) }, { sort: [['n', 'asc']], limit: 5 }),
  () => counters.aggregate(from => from.match({ n: _.gt(5) }).group({ _id: null, sum: { $sum: '$n' } })),
]
const all = () => Promise.all<unknown>(reads.map(read => read()))

test('reads of one moment are one request, which gives what each gives alone', async () => {
  const alone = await all()
  expect(requests()).toBe(reads.length)
  local.env.resetStats()
  expect(await together(anchor, all)).toEqual(alone)
  expect(requests()).toBe(1)
  expect(alone[0]).toMatchObject({ n: 3 })
  expect(alone[1]).toBeNull()
})

test('each reads along its index, and no more than it needs', async () => {
  await together(anchor, () =>
    Promise.all([counters.find({ n: _.gte(0) }, { sort: [['n', 'asc']], limit: 2 }), counters.get('c8')]),
  )
  expect(local.env.stats()).toMatchObject({ requests: 1, rowsScanned: 1 + 2 + 1 })
})

test('after a write it is read anew, by each kind of read', async () => {
  const seen = await together(anchor, async () => {
    const both = () =>
      Promise.all([counters.get('c3'), counters.find({ n: _.gte(3) }, { sort: [['n', 'asc']], limit: 1 })])
    await both()
    await counters.update({ _id: 'c3' }, { n: 33 })
    const changed = await both()
    await counters.remove('c3')
    return [changed, await both()]
  })
  expect(seen).toMatchObject([
    [{ _id: 'c3', n: 33 }, [{ _id: 'c4' }]],
    [null, [{ _id: 'c4' }]],
  ])
})

test('what is asked for again is not read again, also later', async () => {
  const twice = await together(anchor, async () => {
    const [first] = await Promise.all([counters.get('c3'), counters.get('c3'), counters.get('c5')])
    return [first, await counters.get('c3')]
  })
  expect(twice).toEqual([expect.objectContaining({ n: 3 }), expect.objectContaining({ n: 3 })])
  expect(requests()).toBe(1)
})

test('one read goes alone, and two that wait for each other are two', async () => {
  await together(anchor, async () => counters.get(`c${(await counters.get('c3'))?.n}0`))
  expect(requests()).toBe(2)
  expect(local.env.stats().indexes).toEqual({ 'counters._id_': 2 })
})

test('when there is no answer to all, each is asked for alone: one that fails does not keep back the others', async () => {
  local.env.faults.add({ effect: 'fail', action: 'database.aggregateDocuments' })
  local.env.faults.add({ effect: 'fail', action: 'database.getDocument' })
  const [failed, got] = await together(anchor, () =>
    Promise.allSettled([counters.find({ n: 1 }, { limit: 1 }), counters.get('c5')]),
  )
  expect(failed.status).toBe('rejected')
  expect(got).toMatchObject({ value: { n: 5 } })
})

test('where the document is gone to which they are joined, they are asked for alone', async () => {
  const gone = { collection: 'counters', id: 'gone' }
  const found = await together(gone, () => Promise.all([counters.get('c1'), counters.get('c2')]))
  expect(found).toMatchObject([{ n: 1 }, { n: 2 }])
})

test('more than fifty go in several', async () => {
  const ids = Array.from({ length: 120 }, (_each, i) => `x${i}`)
  await together(anchor, () => Promise.all(ids.map(id => counters.get(id))))
  expect(requests()).toBe(3)
})
