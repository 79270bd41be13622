import { httpTransport } from '../../../src/lib/transport/http'
import { Unreached } from '../../../src/lib/transport/transport'
import { nowhere } from './device'
import { accepted, crashed, type Gateway, startGateway } from './gateway'

const call = { action: 'site.tree', input: {}, requestId: 'abc-12345' }
let gateway: Gateway

beforeEach(async () => {
  gateway = await startGateway()
})
afterEach(() => gateway.close())

const transport = (url = gateway.url, openid?: string) => httpTransport(() => ({ url, openid }), 300)
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    error => error,
  )

test('a call arrives as it was made, with the identity of the caller', async () => {
  const reply = await transport(gateway.url, 'o-wang')(call)

  expect(reply).toEqual(accepted(call))
  expect(gateway.arrived).toEqual([{ call, openid: 'o-wang' }])
})

test('without an identity no header is sent', async () => {
  await transport()(call)
  expect(gateway.arrived[0]?.openid).toBeUndefined()
})

test.each([
  ['the function crashed', crashed, true],
  ['something else answers', { body: '{"result":"<html>"}' }, true],
  ['it is not JSON', { body: '<html>' }, false],
  ['the connection is cut', 'cut' as const, false],
  ['nobody answers in time', 'silence' as const, false],
])('%s: no reply', async (_, fate, reached) => {
  gateway.next(fate)
  const error = await errorOf(transport()(call))
  expect(error).toBeInstanceOf(Unreached)
  expect(error).toMatchObject({ reached })
})

test('nobody is there: no reply', async () => {
  expect(await errorOf(transport(nowhere)(call))).toMatchObject({ reached: false })
})
