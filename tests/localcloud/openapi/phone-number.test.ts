import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { ask, startCloud } from './open-api'

const minute = 60_000

describe('phonenumber.getPhoneNumber', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await startCloud()
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    env.clock.set(Date.parse('2026-09-18T02:00:00Z'))
  })
  afterAll(() => cloud.close())

  const open = (code: unknown, openid?: string) => ask(env, 'phonenumber.getPhoneNumber', { code, openid })
  const tap = async (phone: unknown) => {
    const response = await fetch(`${cloud.url}/wx/getPhoneNumber`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oWang', 'x-localcloud-env': env.name },
      body: JSON.stringify({ phone }),
    })
    return (await response.json()) as { code: string; errMsg: string; errCode?: number }
  }

  test('the number that somebody handed over', async () => {
    const { code, errMsg } = await tap('13800000001')
    expect(errMsg).toBe('getPhoneNumber:ok')
    expect(await open(code, 'oWang')).toEqual({
      errCode: 0,
      errMsg: 'openapi.phonenumber.getPhoneNumber:ok',
      phoneInfo: {
        phoneNumber: '13800000001',
        purePhoneNumber: '13800000001',
        countryCode: '86',
        watermark: { timestamp: Date.parse('2026-09-18T02:00:00Z') / 1000, appid: 'wxlocalcloud000000' },
      },
    })
  })

  test('a number of another country has its code', async () => {
    expect((await open(env.wechat.phoneCodes.make('oWang', '+44 7911123456'))).phoneInfo).toMatchObject({
      phoneNumber: '+447911123456',
      purePhoneNumber: '7911123456',
      countryCode: '44',
    })
  })

  test('each code is good once', async () => {
    const code = env.wechat.phoneCodes.make('oWang', '13800000001')
    expect((await open(code)).errCode).toBe(0)
    expect(await open(code)).toMatchObject({
      errCode: 40029,
      errMsg: expect.stringContaining('invalid code'),
    })
  })

  test('for five minutes', async () => {
    const [first, second] = ['13800000001', '13800000002'].map(phone =>
      env.wechat.phoneCodes.make('oWang', phone),
    )
    env.clock.advance(5 * minute)
    expect((await open(first)).errCode).toBe(0)
    env.clock.advance(1)
    expect((await open(second)).errCode).toBe(40029)
  })

  test.each([[undefined], [''], ['none'], [7]])('the code %j is none', async code => {
    expect((await open(code)).errCode).toBe(40029)
  })

  test('a code of somebody else stays theirs', async () => {
    const code = env.wechat.phoneCodes.make('oWang', '13800000001')
    expect((await open(code, 'oLi')).errCode).toBe(40029)
    expect((await open(code, 'oWang')).errCode).toBe(0)
  })

  test.each([[''], ['my phone'], [undefined], ['+86'], ['1380000000100000000']])(
    '%j is no number',
    async phone => {
      expect(await tap(phone)).toMatchObject({
        errCode: -1,
        errMsg: expect.stringContaining('getPhoneNumber:fail'),
      })
    },
  )

  test('what was made is remembered, with its use', async () => {
    const code = env.wechat.phoneCodes.make('oWang', '13800000001')
    await open(code)
    expect(env.wechat.phoneCodes.page({ search: '0001' }).items).toMatchObject([
      { openid: 'oWang', number: '13800000001', usedAt: env.clock.now() },
    ])
  })
})
