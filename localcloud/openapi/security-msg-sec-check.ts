import { OLD_TEXT_CHECK_BYTES_MAX, TEXT_CHECK_CHARACTERS_MAX } from '../limits'
import { PASS, type Verdict } from '../wechat/risky-texts'
import { requestId, WechatRefusal } from '../wechat/wechat-refusal'
import type { Api, ApiReply, ApiRequest } from './api'
import { personOf } from './check-params'

/**
 * `security.msgSecCheck` (文本内容安全识别): a verdict on a text. Version 2 hands it out in the answer; without `version` it
 * is the first one, which refuses a risky text with 87014.
 */
export const checkText: Api = request =>
  (request.params.version ?? 1) === 1 ? firstVersion(request) : secondVersion(request)

function secondVersion(request: ApiRequest): ApiReply {
  const { params, wechat } = request
  const person = personOf(params, wechat)
  const content = contentOf(params)
  if ([...content].length > TEXT_CHECK_CHARACTERS_MAX) throw tooLong()
  const texts = [content, params.title, params.nickname, params.signature]
  const text = texts.filter(part => typeof part === 'string').join('\n')
  const found = wechat.checks.risky.find(text)
  const verdict = found?.verdict ?? PASS
  const detail = [
    { strategy: 'content_model', errcode: 0, ...verdict, prob: 90 },
    ...(found ? [{ strategy: 'keyword', errcode: 0, ...verdict, level: 90, keyword: found.part }] : []),
  ]
  return { json: { detail, trace_id: note(request, text, person, verdict), result: verdict } }
}

function firstVersion(request: ApiRequest): ApiReply {
  const content = contentOf(request.params)
  if (Buffer.byteLength(content) > OLD_TEXT_CHECK_BYTES_MAX) throw tooLong()
  const verdict = request.wechat.checks.risky.find(content)?.verdict ?? PASS
  note(request, content, null, verdict)
  if (verdict.suggest === 'risky') throw new WechatRefusal(87014, 'risky content')
  return { json: {} }
}

function contentOf({ content }: ApiRequest['params']): string {
  if (typeof content === 'string' && content !== '') return content
  throw new WechatRefusal(44002, 'empty post data')
}

function tooLong(): WechatRefusal {
  return new WechatRefusal(45002, 'content size out of limit')
}

function note(
  { wechat, fn, now }: ApiRequest,
  content: string,
  openid: string | null,
  verdict: Verdict,
): string {
  const traceId = requestId()
  wechat.checks.add({ at: now(), traceId, kind: 'text', content, openid, fn, verdict, told: null })
  return traceId
}
