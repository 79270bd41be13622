import { WechatRefusal } from '../wechat/wechat-refusal'

type Params = Readonly<Record<string, unknown>>

/** A text that must be there; throws the given refusal, else 47001 as for broken data. */
export function text(params: Params, name: string, refusal?: WechatRefusal): string {
  const value = params[name]
  if (typeof value === 'string' && value !== '') return value
  throw refusal ?? new WechatRefusal(47001, `data format error hint: [${name} is required]`)
}

const OPENID = /^[\x21-\x7e]{1,128}$/

/** WeChat knows its own openids; here every visible ASCII text may be one, so that tests can name people. */
export function openid(params: Params, name: string): string {
  const value = params[name]
  if (typeof value === 'string' && OPENID.test(value)) return value
  throw new WechatRefusal(40003, 'invalid openid')
}

/** One of a few texts, or what stands for none. */
export function choice(
  params: Params,
  name: string,
  choices: readonly string[],
  absent: string,
  refusal: WechatRefusal,
): string {
  const value = params[name] ?? absent
  if (typeof value === 'string' && choices.includes(value)) return value
  throw refusal
}
