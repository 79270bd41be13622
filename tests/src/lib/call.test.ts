import { nowhere, openApp } from './device'
import { crashed, type Gateway, refused, startGateway } from './gateway'

let gateway: Gateway

beforeEach(async () => {
  gateway = await startGateway()
})
afterEach(() => gateway.close())

const requestIds = () => gateway.arrived.map(each => each.call.requestId)

test('the answer to a call', async () => {
  const { call, network } = openApp(gateway)
  expect(await call('site.tree', {})).toEqual({ ok: true, data: { did: 'site.tree' } })
  expect(network.online()).toBe(true)
})

test('a refusal is an answer, and is not asked for again', async () => {
  gateway.next(refused('closed'))
  const { call, pauses } = openApp(gateway)
  expect(await call('notice.withdraw', { noticeId: 'n', rev: 1, reason: '错了' })).toMatchObject({
    ok: false,
    cause: 'closed',
    message: '因为 closed',
  })
  expect(gateway.arrived).toHaveLength(1)
  expect(pauses).toEqual([])
})

test('a lost connection is tried again under the same request id, later each time', async () => {
  gateway.next('cut', 'cut')
  const { call, pauses } = openApp(gateway)
  expect(await call('site.tree', {})).toMatchObject({ ok: true })
  expect(gateway.arrived).toHaveLength(3)
  expect(new Set(requestIds()).size).toBe(1)
  expect(pauses).toEqual([500, 1500])
})

test('a busy server is tried again, and its word is passed on in the end', async () => {
  gateway.next(refused('busy'))
  const { call } = openApp(gateway)
  expect(await call('site.tree', {})).toMatchObject({ ok: true })

  gateway.next(refused('busy'), refused('busy'), refused('busy'))
  expect(await call('site.tree', {})).toMatchObject({ ok: false, cause: 'busy' })
})

test('three lost connections: no answer, and the network counts as gone until a reply', async () => {
  gateway.next('cut', 'cut', 'cut')
  const { call, network } = openApp(gateway)
  expect(await call('site.tree', {})).toMatchObject({ ok: false, cause: 'noAnswer' })
  expect(gateway.arrived).toHaveLength(3)
  expect(network.online()).toBe(false)

  const back = jest.fn()
  network.onBack(back)
  await call('site.tree', {})
  expect(network.online()).toBe(true)
  expect(back).toHaveBeenCalledTimes(1)
})

test('a function that crashes is no dead network', async () => {
  gateway.next(crashed, crashed, crashed)
  const { call, network } = openApp(gateway)
  expect(await call('site.tree', {})).toMatchObject({ ok: false, cause: 'noAnswer' })
  expect(network.online()).toBe(true)
})

test('where the platform knows of no network, one try tells', async () => {
  const { call, network, pauses } = openApp({ url: nowhere })
  network.platformSays(false)
  expect(await call('site.tree', {})).toMatchObject({
    ok: false,
    cause: 'offline',
    message: '网络不通，请检查网络后再试',
  })
  expect(pauses).toEqual([])
})

test('every intent has its own request id, unless it is handed over', async () => {
  const { call } = openApp(gateway)
  await call('site.tree', {})
  await call('site.tree', {})
  await call('site.tree', {}, { requestId: 'again-0001' })
  const [first, second, third] = requestIds()
  expect(first).toMatch(/^[0-9A-Za-z_-]{8,64}$/)
  expect(second).not.toBe(first)
  expect(third).toBe('again-0001')
})

test('a reply that was on its way when the platform lost the network does not bring it back', async () => {
  const { call, network } = openApp(gateway)
  const answer = call('site.tree', {})
  network.platformSays(false)
  expect(await answer).toMatchObject({ ok: true })
  expect(network.online()).toBe(false)
  // One that was sent since then does.
  await call('site.tree', {})
  expect(network.online()).toBe(true)
})
