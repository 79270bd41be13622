import type { LocalCloud } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'
import { rejection, sdkFor } from '../sdk'
import { ask, startCloud } from './open-api'

const message = { touser: 'oWang', templateId: 'tmpl-twin', data: { thing1: { value: '您好' } } }

describe('which function may call which open API', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startCloud()
  })
  beforeEach(() => cloud.env.consent('oWang', 'tmpl-twin'))
  afterAll(() => cloud.close())

  test('config.json lists it', async () => {
    expect((await ask(cloud.env, 'subscribeMessage.send', message)).errCode).toBe(0)
  })

  test('what is not listed is refused before WeChat hears of it', async () => {
    const before = cloud.env.sent().length
    expect(await cloud.env.call('unlisted', { api: 'subscribeMessage.send', data: message })).toEqual({
      errCode: -604101,
      errMsg: expect.stringContaining('error code: -604101'),
    })
    expect(cloud.env.sent()).toHaveLength(before)
    expect(cloud.env.stats().refused['-604101']).toBe(1)
  })

  test('an API that is not here is not found, also when it is listed', async () => {
    expect(await ask(cloud.env, 'logistics.addOrder', {})).toMatchObject({ errCode: -604100 })
    const raw = await rawRequest(cloud, { action: 'wx.api', apiName: '__proto__', requestData: '{}' })
    expect(raw.data).toEqual({ responseData: expect.stringContaining('"errcode":-604100') })
  })

  test('a program that is no function may call all', async () => {
    const sdk = sdkFor(cloud.env)
    expect(await sdk.openapi.subscribeMessage?.send?.(message)).toMatchObject({ errCode: 0 })
    expect(cloud.env.sent().at(-1)?.fn).toBeNull()
  })

  test('the older cloud.callOpenAPI sends JSON, and hands refusals back instead of throwing them', async () => {
    const sdk = sdkFor(cloud.env)
    const data = { touser: 'oWang', template_id: 'tmpl-twin', data: { thing1: { value: '您好' } } }
    const call = (data: unknown) => sdk.callOpenAPI({ api: 'subscribeMessage.send', data })
    expect(await call(data)).toMatchObject({ result: { errcode: 0, errmsg: 'ok' } })
    expect(await call({ ...data, touser: '' })).toMatchObject({ result: { errcode: 40003 } })
    expect(await call(undefined)).toMatchObject({ result: { errcode: 40003 } })
    expect(await cloud.env.call('unlisted', { api: 'subscribeMessage.send', data, old: true })).toMatchObject(
      { result: { errcode: -604101 } },
    )
  })

  test.each(['{oops', '[]', '1'])('requestData %s of the older way is refused', async requestData => {
    const raw = await rawRequest(cloud, { action: 'wx.api', apiName: 'subscribeMessage.send', requestData })
    expect(raw).toMatchObject({ code: 'INVALID_PARAM', message: expect.stringContaining('requestData') })
  })

  test('payments are refused in plain words', async () => {
    const sdk = sdkFor(cloud.env)
    const order = {
      body: '票',
      outTradeNo: '1',
      spbillCreateIp: '127.0.0.1',
      totalFee: 1,
      envId: 'x',
      functionName: 'pay',
      subMchId: '1',
    }
    expect(await rejection(sdk.cloudPay.unifiedOrder(order))).toMatchObject({
      errMsg: expect.stringContaining('payments are not emulated'),
    })
  })
})
