import Taro from '@tarojs/taro'
import { isReply, replyWithinMs, type Transport, Unreached, within } from './transport'

/** WeChat's way: `wx.cloud.callFunction`, which carries the caller's identity by itself. */
export const wechatTransport: Transport = async call => {
  const { result } = await within(
    Taro.cloud.callFunction({ name: 'api', data: { ...call } }).catch((error: unknown) => {
      throw unreached(error)
    }),
    replyWithinMs,
  )
  if (isReply(result)) return result
  throw new Unreached('the function gave no reply', true)
}

/** WeChat rejects with `{ errCode, errMsg }`; the cloud's own codes are six digits (-404011, -501001), the network's -1. */
function unreached(error: unknown): Unreached {
  if (typeof error !== 'object' || error === null) return new Unreached(String(error))
  const code = 'errCode' in error ? Number(error.errCode) : 0
  return new Unreached('errMsg' in error ? String(error.errMsg) : String(error), code <= -100_000)
}
