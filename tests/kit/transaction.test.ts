import { database } from '../../cloudfunctions/kit/cloud'
import { within } from '../../cloudfunctions/kit/invocation'
import { Busy } from '../../cloudfunctions/kit/pressure'
import { type Transaction, transaction } from '../../cloudfunctions/kit/transaction'
import { localDatabase } from './in-process'

const local = localDatabase()

const countIn = (data: unknown): number =>
  typeof data === 'object' && data !== null && 'value' in data ? Number(data.value) : 0

/** Read, add, write: lost updates show in the sum. */
async function increment(t: Transaction): Promise<number> {
  const doc = t.collection('counters').doc('a')
  const value = countIn((await doc.get()).data) + 1
  await doc.set({ data: { value } })
  return value
}

test('twenty increments at once all succeed, and each sees another value', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => transaction(increment)))
  expect(results.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  expect(local.env.get('counters', 'a')).toEqual({ _id: 'a', value: 20 })
  // Otherwise the twenty did not meet, and the test shows nothing.
  expect(local.env.stats().refused.DATABASE_TRANSACTION_CONFLICT).toBeGreaterThan(0)
})

test('what the body throws comes out, nothing is written, and there is no second try', async () => {
  let runs = 0
  const broken = transaction(async t => {
    runs++
    await increment(t)
    throw new Error('changed my mind')
  })
  await expect(broken).rejects.toThrow('changed my mind')
  expect(runs).toBe(1)
  expect(local.env.get('counters', 'a')).toBeUndefined()
})

test('a conflict that outlives the time of the call is Busy, and nothing is written', async () => {
  // Somebody else's transaction that does not end holds the document.
  const other = await database.startTransaction()
  await other
    .collection('counters')
    .doc('a')
    .set({ data: { value: 7 } })
  const late = within({ requestId: 'request-1', deadline: Date.now() + 150 }, () => transaction(increment))
  await expect(late).rejects.toBeInstanceOf(Busy)
  await other.rollback()
  expect(local.env.get('counters', 'a')).toBeUndefined()
})

test('a conflict reported on the commit is tried again as well', async () => {
  local.env.faults.add({
    effect: 'fail',
    action: 'database.commitTransaction',
    code: 'DATABASE_TRANSACTION_CONFLICT',
    times: 2,
  })
  await expect(transaction(increment)).resolves.toBe(1)
  expect(local.env.get('counters', 'a')).toMatchObject({ value: 1 })
})
