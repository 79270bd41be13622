import {
  CODES_PER_MINUTE_MAX,
  MEDIA_CHECKS_PER_MINUTE_MAX,
  OPEN_API_CALLS_PER_MINUTE_MAX,
  TEXT_CHECKS_PER_MINUTE_MAX,
} from '../limits'
import { WechatRefusal } from './wechat-refusal'

interface Rate {
  perMinute: number
  errcode: number
  errmsg: string
}

const byApi: ReadonlyMap<string, Rate> = new Map<string, Rate>([
  ['security.msgSecCheck', perMinute(TEXT_CHECKS_PER_MINUTE_MAX, 44991, 'reach max api minute frequence')],
  [
    'security.mediaCheckAsync',
    perMinute(MEDIA_CHECKS_PER_MINUTE_MAX, 44991, 'reach max api minute frequence'),
  ],
  ['wxacode.getUnlimited', perMinute(CODES_PER_MINUTE_MAX, 45009, 'reach max api daily quota limit')],
])
const all = perMinute(OPEN_API_CALLS_PER_MINUTE_MAX, 45009, 'reach max api daily quota limit')

const MINUTE_MS = 60_000

/** Calls of the last minute, in real time whatever the environment's clock says. */
export class Rates {
  private minute = 0
  private counts = new Map<string, number>()

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Counts a call. @throws WechatRefusal if there were too many in this minute. */
  admit(api: string): void {
    const minute = Math.floor(this.now() / MINUTE_MS)
    if (minute !== this.minute) this.counts = new Map()
    this.minute = minute
    this.count('all', all)
    const own = byApi.get(api)
    if (own) this.count(api, own)
  }

  private count(name: string, { perMinute, errcode, errmsg }: Rate): void {
    const calls = (this.counts.get(name) ?? 0) + 1
    if (calls > perMinute) throw new WechatRefusal(errcode, errmsg)
    this.counts.set(name, calls)
  }
}

function perMinute(max: number, errcode: number, errmsg: string): Rate {
  return { perMinute: max, errcode, errmsg }
}
