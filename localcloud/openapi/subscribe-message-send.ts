import { isFields } from '../protocol/fields'
import type { Message } from '../wechat/outbox'
import { sentEvent } from '../wechat/subscribe-events'
import type { Keyword } from '../wechat/templates'
import type { WeChat } from '../wechat/wechat'
import { WechatRefusal } from '../wechat/wechat-refusal'
import type { Api } from './api'
import { choice, openid, text } from './params'

const STATES = ['developer', 'trial', 'formal']
/** The page of the API describes this error and does not say the answer's text. */
const SENSITIVE = '命中敏感词'
const LANGUAGES = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']

/**
 * `subscribeMessage.send` (发送订阅消息). One consent lets one message through; the same message sent twice is two
 * messages. The function that is set up for it hears of each by `subscribe_msg_sent_event`. In which order WeChat checks is not published: here what is wrong with the request comes before the consent,
 * so that a test without consents finds it.
 */
export const sendSubscribeMessage: Api = ({ params, wechat, fn, now, push }) => {
  const unknown = new WechatRefusal(40037, 'invalid template_id')
  const receiver = openid(params, 'touser')
  const template = wechat.account.templates.get(text(params, 'template_id', unknown))
  if (!template) throw unknown
  if (wechat.banned.has(template.id)) throw new WechatRefusal(43107, 'the template is banned')
  const message: Message = {
    at: now(),
    openid: receiver,
    templateId: template.id,
    title: template.title,
    lines: template.keywords.map(keyword => lineOf(keyword, params.data)),
    page: pageOf(params.page, wechat.account.pages),
    state: choice(params, 'miniprogram_state', STATES, 'formal', invalid('miniprogram_state')),
    lang: choice(params, 'lang', LANGUAGES, 'zh_CN', invalid('lang')),
    fn,
  }
  if (isRisky(message, wechat)) throw new WechatRefusal(45168, SENSITIVE)
  const sent = wechat.outbox.send(message)
  if (!sent) throw new WechatRefusal(43101, 'user refuse to accept the msg')
  push(sentEvent(sent), receiver)
  return { json: { msgid: sent.seq } }
}

/** Which words WeChat minds is not published; here they are those that content checks find risky. */
function isRisky({ lines }: Message, { checks }: WeChat): boolean {
  const text = lines.map(({ value }) => value).join('\n')
  return checks.risky.find(text)?.verdict.suggest === 'risky'
}

function lineOf({ label, key, accepts }: Keyword, data: unknown): Message['lines'][number] {
  const field = isFields(data) ? data[key] : undefined
  const given = isFields(field) ? field.value : undefined
  const value = typeof given === 'number' ? String(given) : (given ?? '')
  if (value === '') throw new WechatRefusal(47003, `argument invalid! data.${key}.value is empty`)
  if (typeof value !== 'string' || !accepts(value)) throw invalid(`data.${key}.value`)
  return { label, key, value }
}

/** A page of this mini-program, with parameters if wanted. */
function pageOf(page: unknown, pages: ReadonlySet<string> | undefined): string | null {
  if (page === undefined || page === null || page === '') return null
  const path = typeof page === 'string' ? (/^([\w/-]+)(\?|$)/.exec(page)?.[1] ?? '') : ''
  if (typeof page !== 'string' || path === '' || path.startsWith('/') || pages?.has(path) === false)
    throw new WechatRefusal(41030, 'invalid page')
  return page
}

function invalid(field: string): WechatRefusal {
  return new WechatRefusal(47003, `argument invalid! ${field} invalid`)
}
