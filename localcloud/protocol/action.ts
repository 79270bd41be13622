import type { Database, Fields, Plan } from '../db/types'
import type { Files } from '../files/files'
import type { PushEvent } from '../wechat/push-events'
import type { WeChat } from '../wechat/wechat'
import type { Body } from './body'

/** One request to `/admin`: what an action may look at. */
export interface ActionRequest {
  body: Body
  database: Database
  files: Files
  wechat: WeChat
  /** Name of the environment. */
  env: string
  /** `http://127.0.0.1:PORT`, for links. */
  origin: string
  /** The environment's clock in epoch ms. */
  now: () => number
  /** Id of the invocation that sent the request; it owns the transactions that it begins. */
  owner: string | undefined
  /** Name of the function that sent the request; null for a program that is none. */
  fn: string | null
  /** Has the verdict of a media check come later, as WeChat does. */
  decideLater: (traceId: string) => void
  /** WeChat pushes an event that somebody caused to the function that is set up for it. */
  push: (event: PushEvent, openid: string) => void
  /** Whether the config.json of that function lists an open API; programs may call all. */
  mayCallApi: (name: string) => boolean
  /** Runs a function with the identity of the invocation that asks. Resolves to the JSON text that it returned. */
  callFunction: (name: string, event: string) => Promise<string>
}

/**
 * `data` is sent as it is; `plan` and `isCut` stay here; the SDK reads `transactionId` beside `data`, not in it; `bytes` are
 * sent instead of all JSON.
 */
export interface ActionAnswer {
  data?: Fields
  transactionId?: string
  plan?: Plan
  bytes?: Buffer
  /** The default limit has left out documents. */
  isCut?: boolean
}

/** Throws `CloudError` or `DatabaseError` to refuse. */
export type Action = (request: ActionRequest) => ActionAnswer | Promise<ActionAnswer>
