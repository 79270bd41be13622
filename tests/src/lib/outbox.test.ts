import { nowhere, openApp, phoneStorage } from './device'
import { type Gateway, refused, startGateway } from './gateway'

let gateway: Gateway

beforeEach(async () => {
  gateway = await startGateway()
})
afterEach(() => gateway.close())

const join = { activityId: 'moon', attendees: ['self'] }
const requestIds = () => gateway.arrived.map(each => each.call.requestId)

test('with a network it is an ordinary call, and nothing stays behind', async () => {
  const storage = phoneStorage()
  const { call, outbox, done } = openApp(gateway, { storage })
  expect(await call('signup.join', join)).toMatchObject({ ok: true })
  expect(outbox.entries()).toEqual([])
  expect(storage.kept.size).toBe(0)
  expect(done).toHaveLength(1)
})

test('it is on the phone before it leaves, so that an app closed half-way loses nothing', async () => {
  const storage = phoneStorage()
  gateway.next('silence')
  const closedHalfWay = openApp(gateway, { storage })
  void closedHalfWay.call('signup.join', join)
  expect(storage.kept.size).toBe(1)

  const reopened = openApp(gateway, { storage })
  await reopened.outbox.flush()
  expect(reopened.outbox.entries()).toEqual([])
  expect(storage.kept.size).toBe(0)
})

test('without a network it is kept, and sent once when it is back, under the request id it was born with', async () => {
  const storage = phoneStorage()
  const cloud = { url: nowhere }
  const app = openApp(cloud, { storage })
  expect(await app.call('signup.join', join)).toMatchObject({ ok: false, cause: 'unsent' })
  const [kept] = app.outbox.entries()
  expect(kept?.call.input).toEqual(join)

  const reopened = openApp(gateway, { storage })
  await Promise.all([reopened.outbox.flush(), reopened.outbox.flush()])
  expect(requestIds()).toEqual([kept?.call.requestId])
  expect(reopened.outbox.entries()).toEqual([])
})

test('a reply lost on the way: the same request id goes again, never a new one', async () => {
  const cloud = { url: gateway.url }
  gateway.next('cut', 'cut', 'cut')
  const { call, outbox } = openApp(cloud)
  expect(await call('signup.join', join)).toMatchObject({ cause: 'unsent' })
  await outbox.flush()
  expect(requestIds()).toHaveLength(4)
  expect(new Set(requestIds()).size).toBe(1)
})

test('a refusal goes to whoever waits for it, and is then done with', async () => {
  gateway.next(refused('lineFull'))
  const { call, outbox, done } = openApp(gateway)
  expect(await call('signup.join', join)).toMatchObject({ ok: false, cause: 'lineFull' })
  expect(outbox.entries()).toEqual([])
  expect(done).toEqual([])
})

test('a refusal that nobody waits for stays until it was seen, and is not sent again', async () => {
  const storage = phoneStorage()
  await openApp({ url: nowhere }, { storage }).call('signup.join', join)

  gateway.next(refused('closed'))
  const { outbox } = openApp(gateway, { storage })
  await outbox.flush()
  await outbox.flush()
  const [entry] = outbox.entries()
  expect(entry?.refusal).toMatchObject({ cause: 'closed', message: '因为 closed' })
  expect(gateway.arrived).toHaveLength(1)

  outbox.drop(entry?.call.requestId ?? '')
  expect(openApp(gateway, { storage }).outbox.entries()).toEqual([])
})

test('what is taken back in time is not sent', async () => {
  const storage = phoneStorage()
  const app = openApp({ url: nowhere }, { storage })
  await app.call('signup.join', join, { requestId: 'taken-back' })
  app.outbox.drop('taken-back')

  await openApp(gateway, { storage }).outbox.flush()
  expect(gateway.arrived).toEqual([])
})

test('in the order of the taps, also those made while it sends', async () => {
  const { call } = openApp(gateway)
  const first = call('signup.join', join, { requestId: 'first-tap' })
  const second = call('signup.join', join, { requestId: 'second-tap' })
  await first
  // Right after the answer to the last one, when the sending is just ending.
  await second
  await call('signup.join', join, { requestId: 'third-tap' })
  expect(requestIds()).toEqual(['first-tap', 'second-tap', 'third-tap'])
})

test('a second tap with the same request id is the same deed', async () => {
  const app = openApp({ url: nowhere })
  await app.call('signup.join', join, { requestId: 'same-deed' })
  await app.call('signup.join', join, { requestId: 'same-deed' })
  expect(app.outbox.entries()).toHaveLength(1)
})

test('after a day it is not sent any more: the person is told', async () => {
  const storage = phoneStorage()
  let now = 1_760_000_000_000
  await openApp({ url: nowhere }, { storage, now: () => now }).call('signup.join', join)
  now += 24 * 3_600_000 + 1

  const { outbox } = openApp(gateway, { storage, now: () => now })
  await outbox.flush()
  expect(gateway.arrived).toEqual([])
  expect(outbox.entries()[0]?.refusal).toMatchObject({ cause: 'tooLate' })
})

test('one person’s deeds are not sent under another’s name', async () => {
  const storage = phoneStorage()
  await openApp({ url: nowhere }, { storage, openid: 'o-wang' }).call('signup.join', join)
  await openApp(gateway, { storage, openid: 'o-li' }).outbox.flush()
  expect(gateway.arrived).toEqual([])
})

test('what an older version kept in another shape is left alone', () => {
  const storage = phoneStorage()
  storage.write('outbox.o-wang', [{ requestId: 'old' }, null, 'x'])
  expect(openApp(gateway, { storage }).outbox.entries()).toEqual([])
})
