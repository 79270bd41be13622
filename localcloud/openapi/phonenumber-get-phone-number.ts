import { APPID } from '../runner/identity'
import { WechatRefusal } from '../wechat/wechat-refusal'
import type { Api } from './api'

const CHINA = '86'

/** `phonenumber.getPhoneNumber` (获取手机号): the number behind a code; each code is good once, for five minutes. */
export const getPhoneNumber: Api = ({ params: { code, openid }, wechat }) => {
  const owner = typeof openid === 'string' ? openid : undefined
  const found = typeof code === 'string' ? wechat.phoneCodes.use(code, owner) : undefined
  if (!found) throw new WechatRefusal(40029, 'invalid code')
  const { countryCode, number, at } = found
  const phoneInfo = {
    phoneNumber: countryCode === CHINA ? number : `+${countryCode}${number}`,
    purePhoneNumber: number,
    countryCode,
    watermark: { timestamp: Math.floor(at / 1000), appid: APPID },
  }
  return { json: { phone_info: phoneInfo } }
}
