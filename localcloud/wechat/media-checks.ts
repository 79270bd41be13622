import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import { APPID } from '../runner/identity'
import type { Check } from './checks'
import { PASS, type Verdict } from './risky-texts'

export interface MediaCheckOptions {
  /** The function that WeChat tells; in the console it is set up under 消息推送 for `wxa_media_check`. */
  fn: string
  /** From the request to the verdict in real time; `Infinity`: only when somebody decides. */
  afterMs: number
}

/** The names of WeChat and of the mini-program in events; nobody looks at them. */
const FROM = 'olocalcloud_wechat'
const TO = 'gh_localcloud'

/** -1008: WeChat could not fetch the file. */
const NOT_FETCHED = { errcode: -1008, errmsg: 'download failed' }
const FETCHED = { errcode: 0, errmsg: 'ok' }

/** WeChat's later word on pictures and sounds: the event `wxa_media_check`, sent to a function. */
export class MediaChecks {
  private readonly timers = new Set<NodeJS.Timeout>()
  private stopped = false

  constructor(
    private readonly core: Pick<Core, 'runner' | 'endpoint' | 'log'>,
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
    const { runner, log } = this.core
    const { fn } = this.options
    const event = await this.eventOf(check, verdict, environment.clock.now())
    const outcome = await runner.call({
      environment,
      fn,
      event: JSON.stringify(event),
      identity: { source: 'wx_unknown' },
    })
    if (this.stopped) return // The function was cut off; it is told at the next start.
    if (outcome.kind === 'notFound') log('warn', `there is no function ${fn} to tell the verdict on a file`)
    environment.wechat.checks.replace({ ...check, verdict, told: outcome.kind })
  }

  stop(): void {
    this.stopped = true
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
  }

  /** 多媒体内容安全识别, 异步检测结果推送. */
  private async eventOf({ traceId, content }: Check, verdict: Verdict, now: number): Promise<object> {
    const isFetched = await this.canFetch(content)
    return {
      ToUserName: TO,
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

  /** Links of this cloud are tried; what lies elsewhere is taken to be there, because nothing is fetched from outside. */
  private async canFetch(url: string): Promise<boolean> {
    if (new URL(url).origin !== new URL(this.core.endpoint.admin).origin) return true
    const response = await fetch(url)
    await response.body?.cancel()
    return response.ok
  }
}
