import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { MEDIA_CHECK_BYTES_MAX } from '../limits'
import { APPID } from '../runner/identity'
import type { Check } from './checks'
import { ACCOUNT, type PushEvent } from './push-events'
import { PASS, type Verdict } from './risky-texts'

export interface MediaCheckOptions {
  /** From the request to the verdict in real time; `Infinity`: only when somebody decides. */
  afterMs: number
}

/** WeChat itself, as its events name it; nobody looks at it. */
const FROM = 'olocalcloud_wechat'

/** -1008: WeChat could not fetch the file. What it says of one that is too large is not published: this is ours. */
const NOT_FETCHED = { errcode: -1008, errmsg: 'download failed' }
const FETCHED = { errcode: 0, errmsg: 'ok' }

/** WeChat's later word on pictures and sounds: the event `wxa_media_check`, sent to a function. */
export class MediaChecks {
  private readonly timers = new Set<NodeJS.Timeout>()
  private stopped = false

  constructor(
    private readonly core: Pick<Core, 'pushes' | 'endpoint' | 'log'>,
    private readonly options: MediaCheckOptions,
  ) {}

  /** By default everything passes, after a moment. */
  later(environment: Environment, traceId: string): void {
    const { afterMs } = this.options
    if (afterMs === Infinity) return
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      this.decide(environment, traceId).catch(error => this.core.log('error', `a verdict was lost: ${error}`))
    }, afterMs)
    this.timers.add(timer)
  }

  /** What was waiting for its verdict when the cloud was stopped. */
  resume(environment: Environment): void {
    for (const { traceId } of environment.wechat.checks.pending()) this.later(environment, traceId)
  }

  /**
   * Sends the verdict, also a second time: WeChat may repeat an event. Resolves when the function is done with it.
   * @throws Error if there is no such check
   */
  async decide(environment: Environment, traceId: string, verdict: Verdict = PASS): Promise<void> {
    const check = environment.wechat.checks.find(traceId)
    if (check?.kind !== 'media') throw new Error(`there is no media check ${traceId}`)
    const event = await this.eventOf(check, verdict, environment.clock.now())
    const told = await this.core.pushes.push(environment, event)
    if (this.stopped) return // The function was cut off; it is told at the next start.
    environment.wechat.checks.replace({ ...check, verdict, told: told ?? 'notFound' })
  }

  stop(): void {
    this.stopped = true
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  /** 多媒体内容安全识别, 异步检测结果推送. */
  private async eventOf({ traceId, content }: Check, verdict: Verdict, now: number): Promise<PushEvent> {
    const isFetched = await this.canFetch(content)
    return {
      ToUserName: ACCOUNT,
      FromUserName: FROM,
      CreateTime: Math.floor(now / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: APPID,
      trace_id: traceId,
      version: 2,
      ...(isFetched ? FETCHED : NOT_FETCHED),
      detail: isFetched ? [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }] : [],
      result: isFetched ? verdict : { suggest: 'review', label: PASS.label },
    }
  }

  /**
   * Links of this cloud are tried; what lies elsewhere is taken to be there and to be small enough, because nothing is
   * fetched from outside.
   */
  private async canFetch(url: string): Promise<boolean> {
    if (new URL(url).origin !== new URL(this.core.endpoint.admin).origin) return true
    const response = await fetch(url)
    await response.body?.cancel()
    const bytes = Number(response.headers.get('content-length'))
    if (response.ok && bytes > MEDIA_CHECK_BYTES_MAX)
      this.core.log('warn', `a file of ${bytes} bytes is not checked: ${MEDIA_CHECK_BYTES_MAX} is the most`)
    return response.ok && bytes <= MEDIA_CHECK_BYTES_MAX
  }
}
