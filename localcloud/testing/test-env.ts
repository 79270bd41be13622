import { buffer } from 'node:stream/consumers'
import type { Core } from '../core'
import type { Doc, Fields, Id } from '../db/types'
import type { Clock } from '../environment/clock'
import type { Environment } from '../environment/environment'
import type { Faults } from '../environment/faults'
import type { InvocationRecord } from '../environment/invocation-record'
import type { LatencySpec } from '../environment/network'
import type { QuotaSpec } from '../environment/quota'
import type { Stats } from '../environment/stats'
import { checkPath, parseFileId } from '../files/file-id'
import { type PlanName, plans } from '../plans'
import { sdkEnv } from '../runner/function-env'
import type { Identity } from '../runner/identity'
import { fireTimer } from '../scheduler/fire-timer'
import { callFromClient } from '../server/gateway'
import type { Message } from '../wechat/outbox'
import type { Verdict } from '../wechat/risky-texts'
import type { Shelved } from '../wechat/store/shelf'
import { changeEvent } from '../wechat/subscribe-events'
import type { WeChat } from '../wechat/wechat'

/** Who calls; without an `openid` it is nobody in particular. `source` is `wx_client` by default. */
export type CallOptions = Partial<Identity>

/** What `wx.cloud.callFunction` rejects with. */
export class CallFailed extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
  ) {
    super(errMsg)
    this.name = 'CallFailed'
  }
}

/** One environment in the hands of a test. */
export class TestEnv {
  readonly name: string
  /** Rules `serverDate`, `$$NOW` and `Date` inside functions. */
  readonly clock: Clock
  /** What WeChat knows and keeps of this environment: consents, outbox. */
  readonly wechat: WeChat
  /** Planned failures at the n-th request. */
  readonly faults: Faults

  constructor(
    private readonly core: Core,
    private readonly environment: Environment,
  ) {
    this.name = environment.name
    this.clock = environment.clock
    this.faults = environment.faults
    this.wechat = environment.wechat
  }

  /** Calls a function as the mini-program does. Resolves to what it returned; rejects with `CallFailed`. */
  async call(fn: string, data: Record<string, unknown> = {}, options: CallOptions = {}): Promise<unknown> {
    return unwrap(
      await callFromClient(this.core, {
        environment: this.environment,
        fn,
        data,
        identity: { ...options, source: options.source ?? 'wx_client' },
      }),
    )
  }

  /** Runs a function as its timer does: the one of its `config.json`, or, by name, one that it need not have. */
  async trigger(fn: string, triggerName?: string): Promise<unknown> {
    const { core, environment } = this
    return unwrap(
      await (triggerName === undefined
        ? core.timers.fire(fn, undefined, environment)
        : fireTimer(core, environment, fn, triggerName)),
    )
  }

  /** Writes documents past all functions; makes the collection if it is not there. */
  async seed(collection: string, docs: Fields[]): Promise<void> {
    const { database } = this.environment
    if (!database.collections().includes(collection)) database.createCollection(collection)
    if (docs.length > 0) await database.insert(collection, docs)
  }

  /** Reads documents past all functions, in the order of `sort`; all of them without `limit`. */
  read(
    collection: string,
    query: Fields = {},
    options: { sort?: Record<string, 1 | -1>; limit?: number } = {},
  ): Doc[] {
    return this.environment.database.find(collection, { query, ...options }).docs
  }

  get(collection: string, id: Id): Doc | undefined {
    return this.read(collection, { _id: id }, { limit: 1 })[0]
  }

  /** Changes documents past all functions, as a hand in the console would; `update` holds MongoDB's operators. */
  async change(collection: string, query: Fields, update: Fields): Promise<number> {
    return (await this.environment.database.update(collection, query, update, { multi: true })).modified
  }

  /** Removes documents past all functions; how many there were. */
  async remove(collection: string, query: Fields): Promise<number> {
    return (await this.environment.database.remove(collection, query, { multi: true })).deleted
  }

  /** Puts a file past all functions; gives its id, `cloud://…`. */
  async putFile(cloudPath: string, content: Buffer | string): Promise<string> {
    const { files } = this.environment
    const { path } = await files.store.save(checkPath(cloudPath), Buffer.from(content))
    return files.idOf(path)
  }

  /** The content of a file by its id; `undefined` when there is none. */
  async file(fileID: string): Promise<Buffer | undefined> {
    const { name, files } = this.environment
    const id = parseFileId(fileID)
    const record = id?.env === name ? files.store.find(id.path) : undefined
    const content = record && (await files.store.read(record))
    return content && buffer(content)
  }

  /** Somebody agrees to receive messages: one for each of `times`. */
  consent(openid: string, templateId: string, times = 1): void {
    this.wechat.consents.note(openid, [{ templateId, yes: true, times }])
  }

  /** Somebody turns templates off in WeChat's own settings; the function that is set up for it hears of it. */
  turnOff(openid: string, ...templateIds: string[]): void {
    this.wechat.consents.turnOff(openid, templateIds)
    const event = changeEvent(openid, templateIds, this.clock.now())
    this.core.pushes.begin(this.environment, event, openid)
  }

  /** Resolves when functions are done with all of WeChat's events that are under way. */
  async pushed(): Promise<void> {
    await this.core.pushes.settled()
  }

  /** Subscribe messages that were sent, oldest first. */
  sent(filter: { openid?: string; templateId?: string } = {}): Shelved<Message>[] {
    return this.wechat.outbox
      .list()
      .filter(
        ({ openid, templateId }) =>
          [openid, undefined].includes(filter.openid) && [templateId, undefined].includes(filter.templateId),
      )
  }

  /**
   * WeChat's verdict on a picture or sound reaches the function that is told; on every one that waits for it, without
   * `traceId`. Resolves when the function is done.
   */
  async decideMedia(verdict?: Verdict, traceId?: string): Promise<void> {
    const ids = traceId === undefined ? this.wechat.checks.pending().map(check => check.traceId) : [traceId]
    for (const id of ids) await this.core.mediaChecks.decide(this.environment, id, verdict)
  }

  /** Adds a network's delay to each request; `undefined` takes it away. */
  latency(spec: LatencySpec | undefined): void {
    this.environment.network.set(spec)
  }

  /** Limits requests as a plan of the cloud does, by its name or by figures; `undefined` lifts it. */
  quota(plan: PlanName | QuotaSpec | undefined): void {
    this.environment.quota.set(typeof plan === 'string' ? plans[plan] : plan)
  }

  stats(): Stats {
    return this.environment.stats.read()
  }

  /** Forgets counters and invocations. */
  resetStats(): void {
    this.environment.stats.reset()
    this.environment.invocations.clear()
  }

  invocations(): InvocationRecord[] {
    return this.environment.invocations.list()
  }

  /** Variables for `process.env` with which the SDK works on this environment in this very process. */
  sdkEnv(): Record<string, string> {
    return sdkEnv(this.core.endpoint, this.name)
  }
}

function unwrap(answer: string): unknown {
  const parsed: { result: unknown } | { errCode: number; errMsg: string } = JSON.parse(answer)
  if ('errCode' in parsed) throw new CallFailed(parsed.errCode, parsed.errMsg)
  return parsed.result
}
