import { createPrivateStorage, type PrivateDevice, privateKeptMs } from '@/lib/private-storage'

/** A device that gives what it holds later, as WeChat does with what it encrypts. */
function slowDevice(held: Record<string, unknown>) {
  const kept = new Map(Object.entries(held))
  let give: () => void = () => {}
  const device: PrivateDevice = {
    readAll: () =>
      new Promise(resolve => {
        give = () => resolve(new Map(kept))
      }),
    write: (key, value) => void kept.set(key, value),
    remove: key => void kept.delete(key),
  }
  return { kept, device, give: () => give() }
}

const at = 1_760_000_000_000
const soon = () => Promise.resolve().then(() => undefined)

test('nothing is read before it is there, and then whoever waits goes on', async () => {
  const { device, give } = slowDevice({ outbox: { at, value: ['报名'] } })
  const storage = createPrivateStorage(device, () => at)
  const seen: unknown[] = []
  storage.whenReady(() => seen.push(storage.read('outbox')))
  expect([storage.isReady(), seen]).toEqual([false, []])
  give()
  await soon()
  expect([storage.isReady(), seen]).toEqual([true, [['报名']]])
})

test('what is too old, or of no shape that is known, goes from the device', async () => {
  const { device, give, kept } = slowDevice({
    old: { at: at - privateKeptMs, value: 1 },
    young: { at: at - privateKeptMs + 1, value: 2 },
    broken: null,
  })
  const storage = createPrivateStorage(device, () => at)
  give()
  await soon()
  expect([...kept.keys()]).toEqual(['young'])
  expect([storage.read('old'), storage.read('young')]).toEqual([undefined, 2])
})

test('wiped, nothing of anybody stays', () => {
  const kept = new Map<string, unknown>()
  const device: PrivateDevice = {
    readAll: () => kept,
    write: (key, value) => void kept.set(key, value),
    remove: key => void kept.delete(key),
  }
  const storage = createPrivateStorage(device, () => at)
  void storage.write('draft.one', { title: '月饼会' })
  void storage.write('outbox.me', [])
  expect(kept.size).toBe(2)
  storage.wipe()
  expect(kept.size).toBe(0)
  expect(storage.read('draft.one')).toBeUndefined()
})
