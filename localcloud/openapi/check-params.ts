import { CONTENT_CHECK_VISIT_MS } from '../limits'
import type { WeChat } from '../wechat/wechat'
import { WechatRefusal } from '../wechat/wechat-refusal'
import { openid } from './params'

const VERSION = 2
const SCENES: readonly unknown[] = [1, 2, 3, 4]

/**
 * What both content checks ask for: version 2, a scene (1 资料, 2 评论, 3 论坛, 4 社交日志), and somebody who used the
 * mini-program in the last two hours. Returns whose content it is.
 */
export function personOf(params: Readonly<Record<string, unknown>>, wechat: WeChat): string {
  if (params.version !== VERSION) throw new WechatRefusal(47001, 'data format error')
  const person = openid(params, 'openid')
  if (!SCENES.includes(params.scene)) throw new WechatRefusal(40129, 'invalid scene')
  if (!wechat.visits.within(person, CONTENT_CHECK_VISIT_MS)) throw new WechatRefusal(61010, 'code is expired')
  return person
}
