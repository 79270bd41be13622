import { Rates } from '../../../localcloud/wechat/rates'
import { WechatRefusal } from '../../../localcloud/wechat/wechat-refusal'

describe('calls a minute', () => {
  let now = 0
  let rates: Rates
  beforeEach(() => {
    now = 0
    rates = new Rates(() => now)
  })

  const call = (api: string, times: number) => {
    for (let n = 0; n < times; n++) rates.admit(api)
  }
  const refusal = (api: string): number | undefined => {
    try {
      rates.admit(api)
    } catch (error) {
      return error instanceof WechatRefusal ? error.errcode : undefined
    }
    return 0
  }

  test.each([
    ['security.msgSecCheck', 4_000, 44991],
    ['security.mediaCheckAsync', 2_000, 44991],
    ['wxacode.getUnlimited', 5_000, 45009],
    ['subscribeMessage.send', 100_000, 45009],
  ])('%s: %d, and the next one is refused until the next minute', (api, max, errcode) => {
    call(api, max)
    expect(refusal(api)).toBe(errcode)
    now = 59_999
    expect(refusal(api)).toBe(errcode)
    now = 60_000
    expect(refusal(api)).toBe(0)
  })

  test('one API does not use up another’s', () => {
    call('security.mediaCheckAsync', 2_000)
    expect(refusal('security.msgSecCheck')).toBe(0)
  })
})
