import { createBatchQueue } from '@/lib/batch-queue'
import { phoneStorage } from './device'

interface Item {
  nonce: string
}
const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && 'nonce' in value

/** A server that can be away, and that hears what it is sent. */
function server() {
  const heard: string[][] = []
  let away = false
  return {
    heard,
    leave: () => (away = true),
    come: () => (away = false),
    async deliver(items: readonly Item[]) {
      if (away) return undefined
      heard.push(items.map(({ nonce }) => nonce))
      return new Set(items.map(({ nonce }) => nonce))
    },
  }
}

const open = (storage = phoneStorage(), { deliver } = server()) =>
  createBatchQueue<Item>({ storage, key: 'ticks.a', isItem, most: 2, deliver })

test('items go in their order, at most so many at once', async () => {
  const cloud = server()
  const queue = open(phoneStorage(), cloud)
  for (const nonce of ['a', 'b', 'c']) queue.add({ nonce })
  await queue.send()
  expect(cloud.heard).toEqual([['a', 'b'], ['c']])
  expect(queue.waiting()).toEqual([])
})

test('without an answer they stay, also when the app is closed, and go later', async () => {
  const cloud = server()
  const storage = phoneStorage()
  cloud.leave()
  const queue = open(storage, cloud)
  queue.add({ nonce: 'a' })
  await queue.send()
  expect(queue.waiting()).toEqual([{ nonce: 'a' }])

  cloud.come()
  const reopened = open(storage, cloud)
  reopened.add({ nonce: 'b' })
  await reopened.send()
  expect(cloud.heard).toEqual([['a', 'b']])
  expect(storage.kept.size).toBe(0)
})

test('they lie on the phone before anything is sent', () => {
  const storage = phoneStorage()
  open(storage).add({ nonce: 'a' })
  expect(storage.read('ticks.a')).toEqual([{ nonce: 'a' }])
})

test('what is added while others are on their way is sent after them, and once', async () => {
  const heard: string[] = []
  let answer = (): void => undefined
  const queue = createBatchQueue<Item>({
    storage: phoneStorage(),
    key: 'ticks.a',
    isItem,
    most: 9,
    deliver: items =>
      new Promise(resolve => {
        heard.push(items.map(({ nonce }) => nonce).join())
        answer = () => resolve(new Set(items.map(({ nonce }) => nonce)))
      }),
  })
  queue.add({ nonce: 'a' })
  const first = queue.send()
  queue.add({ nonce: 'b' })
  const second = queue.send()
  answer()
  await new Promise(resolve => setImmediate(resolve))
  answer()
  await Promise.all([first, second])
  expect(heard).toEqual(['a', 'b'])
})

test('an answer to none of them ends the run instead of going round', async () => {
  const deliver = jest.fn(async () => new Set<string>())
  const queue = createBatchQueue<Item>({ storage: phoneStorage(), key: 'k', isItem, most: 9, deliver })
  queue.add({ nonce: 'a' })
  await queue.send()
  expect(deliver).toHaveBeenCalledTimes(1)
  expect(queue.waiting()).toHaveLength(1)
})

test('what lies there and is none of ours is left out', () => {
  const storage = phoneStorage()
  storage.write('ticks.a', ['old', { nonce: 'a' }])
  expect(open(storage).waiting()).toEqual([{ nonce: 'a' }])
})
