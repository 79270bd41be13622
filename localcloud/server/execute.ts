import type { Core } from '../core'
import { DatabaseError } from '../db/types'
import type { Environment } from '../environment/environment'
import type { FaultSpec } from '../environment/faults'
import { wait } from '../environment/network'
import { documentedText } from '../openapi/documented-errors'
import type { Action, ActionAnswer } from '../protocol/action'
import { actions } from '../protocol/actions'
import { type Body, optionalTextOf, textOf } from '../protocol/body'
import { CloudError, invalidParam } from '../protocol/cloud-error'
import { databaseRefusal } from '../protocol/database-refusal'
import { isFields } from '../protocol/fields'
import { codeOf, isOpenApiRefusal, openApiAnswer } from '../protocol/open-api-reply'
import { findTraps } from '../traps/find-traps'
import type { Sight } from '../traps/trap'
import { WechatRefusal } from '../wechat/wechat-refusal'
import { type Caller, callerOf } from './caller'
import { callNested } from './nested-call'
import { detailOf } from './request-detail'

const ADMIN_PATH = '/admin'

type Answer = Omit<ActionAnswer, 'plan' | 'isCut'>

interface Exchange {
  core: Core
  body: Body
  name: string
  action: Action
  collection: string | null
  /** Name of the open API that is called. */
  api: string | undefined
  environment: Environment
  caller: Caller
  /** The effect of the fault that struck it. */
  fault?: string
}

/**
 * Finds action, environment and caller, counts, and executes under the environment's quota, latency and faults.
 * `undefined` means: drop the connection.
 */
export async function execute(
  core: Core,
  body: Body,
  invocationId: string | undefined,
): Promise<Answer | undefined> {
  const name = textOf(body, 'action')
  const action = actions.get(name)
  if (!action) throw invalidParam(`the action ${name} is not supported`)
  const environment = core.environments.get(envNameOf(body))
  const caller = callerOf(core, environment, invocationId, name)
  const collection = optionalTextOf(body, 'collectionName') ?? null
  const api = name.startsWith('wx.') ? optionalTextOf(body, 'apiName') : undefined
  return counted({ core, body, name, action, collection, api, environment, caller })
}

/** `init({ env: { database, default } })` sends the whole object with database actions. */
function envNameOf({ envName }: Body): string {
  const name = isFields(envName) ? (envName.database ?? envName.default) : envName
  if (typeof name !== 'string' || name === '') throw invalidParam('envName is required')
  return name
}

async function counted(exchange: Exchange): Promise<Answer | undefined> {
  const { environment, caller, name, collection } = exchange
  const arrivedAt = performance.now()
  environment.stats.request(name, collection)
  const inTransaction = caller.id !== undefined && environment.database.hasOpen(caller.id)
  caller.enter()
  let answer: ActionAnswer | undefined
  let code: string | undefined
  try {
    answer = await limited(exchange)
    if (!answer) return undefined
    const { plan, isCut, ...visible } = answer
    return visible
  } catch (error) {
    if (isOpenApiRefusal(error)) {
      code = codeOf(error)
      environment.stats.refused(code)
      return openApiAnswer(name, error)
    }
    const refusal = error instanceof DatabaseError ? databaseRefusal(error, collection ?? '') : error
    if (refusal instanceof CloudError) {
      code = refusal.code
      environment.stats.refused(code)
    }
    throw refusal
  } finally {
    const ms = performance.now() - arrivedAt
    // After the answer has left, and before anything else comes in: whoever asked need not wait for the books.
    process.nextTick(() => noteDown(exchange, { answer, inTransaction, arrivedAt, ms, code }))
  }
}

interface Outcome {
  answer: ActionAnswer | undefined
  inTransaction: boolean
  arrivedAt: number
  ms: number
  /** Of a refusal. */
  code: string | undefined
}

function noteDown(exchange: Exchange, { answer, inTransaction, ...outcome }: Outcome): void {
  const { environment, caller, name, collection, api, body, fault } = exchange
  const { plan = null, isCut = false } = answer ?? {}
  if (plan) environment.stats.plan(name, plan, String(body.query ?? ''))
  warnOfTraps(exchange, { inTransaction, isCut })
  caller.leave({ action: name, collection, api, plan, detail: detailOf(body), fault, ...outcome })
}

function warnOfTraps(
  { name, collection, body, caller }: Exchange,
  seen: Pick<Sight, 'inTransaction' | 'isCut'>,
): void {
  if (collection === null) return
  const findings = findTraps({ action: name, collection, body, event: caller.event, ...seen })
  for (const { kind, text } of findings) caller.warn(kind, text)
}

async function limited(exchange: Exchange): Promise<ActionAnswer | undefined> {
  const { environment, caller, name, collection, api } = exchange
  // A plan limits the database; a call that waits for another function holds none of its connections.
  const quota = name.startsWith('database.') ? environment.quota : undefined
  quota?.enter(name)
  try {
    const delayMs = environment.network.nextDelayMs()
    if (delayMs > 0) await wait(delayMs)
    const fault = environment.faults.strike({
      action: name,
      collection,
      api: api ?? null,
      fn: caller.fn,
      invocation: caller.id ?? null,
    })
    return await (fault ? struck(exchange, fault) : perform(exchange))
  } finally {
    quota?.leave()
  }
}

async function struck(exchange: Exchange, fault: FaultSpec): Promise<ActionAnswer | undefined> {
  exchange.fault = fault.effect
  if (fault.effect === 'fail') throw plannedRefusal(exchange, fault.code ?? 'SYS_ERR')
  if (fault.effect === 'delay') {
    await wait(fault.ms ?? 0)
    return perform(exchange)
  }
  // The reply is lost, whatever it would have been.
  if (fault.effect !== 'crashBefore') await Promise.allSettled([perform(exchange)])
  if (fault.effect !== 'loseReply') await exchange.caller.crash()
  return undefined
}

const PLANNED = '[localcloud] a planned fault'

/** A conflict ends its transaction, whoever reports it: the SDK tries again without sending an abort. */
function plannedRefusal({ environment, body, api }: Exchange, code: string | number): Error {
  if (typeof code === 'number') return new WechatRefusal(code, documentedText(api, code) ?? PLANNED)
  const tx = optionalTextOf(body, 'transactionId')
  if (tx !== undefined && code === 'DATABASE_TRANSACTION_CONFLICT') environment.database.abort(tx)
  return new CloudError(code, PLANNED)
}

async function perform({ core, body, action, environment, caller }: Exchange): Promise<ActionAnswer> {
  caller.stillThere()
  return action({
    body,
    database: environment.database,
    files: environment.files,
    wechat: environment.wechat,
    env: environment.name,
    origin: core.endpoint.admin.slice(0, -ADMIN_PATH.length),
    now: environment.clock.now,
    owner: caller.id,
    fn: caller.fn,
    push: (event, openid) => core.pushes.begin(environment, event, openid),
    decideLater: traceId => core.mediaChecks.later(environment, traceId),
    mayCallApi: api =>
      caller.fn === null || core.runner.folder.find(caller.fn)?.openapi.includes(api) === true,
    callFunction: (fn, event) => callNested(core, environment, caller, fn, event),
  })
}
