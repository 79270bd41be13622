import { requestId, WechatRefusal } from '../wechat/wechat-refusal'
import type { Api } from './api'
import { personOf } from './check-params'

const SOUND = 1
const PICTURE = 2

/**
 * `security.mediaCheckAsync` (多媒体内容安全识别): answers an id at once; the verdict comes later, as the event
 * `wxa_media_check` to a function.
 */
export const checkMedia: Api = ({ params, wechat, fn, now, decideLater }) => {
  if (params.media_type !== SOUND && params.media_type !== PICTURE)
    throw new WechatRefusal(40004, 'invalid media type')
  const openid = personOf(params, wechat)
  const traceId = requestId()
  const content = addressOf(params.media_url)
  wechat.checks.add({ at: now(), traceId, kind: 'media', content, openid, fn, verdict: null, told: null })
  decideLater(traceId)
  return { json: { trace_id: traceId } }
}

/** WeChat fetches it from there: a `cloud://` id is no address. */
function addressOf(url: unknown): string {
  if (typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url)) return url
  throw new WechatRefusal(47001, 'data format error hint: [media_url]')
}
