import type { Database, Fields, Plan } from '../db/types'
import type { Files } from '../files/files'
import type { Body } from './body'

/** One request to `/admin`: what an action may look at. */
export interface ActionRequest {
  body: Body
  database: Database
  files: Files
  /** Name of the environment. */
  env: string
  /** `http://127.0.0.1:PORT`, for links. */
  origin: string
  /** The environment's clock in epoch ms. */
  now: () => number
  /** Id of the invocation that sent the request; it owns the transactions that it begins. */
  owner: string | undefined
  /** Runs a function with the identity of the invocation that asks. Resolves to the JSON text that it returned. */
  callFunction: (name: string, event: string) => Promise<string>
}

/** `data` is sent as it is; `plan` is for counters only; the SDK reads `transactionId` beside `data`, not in it. */
export interface ActionAnswer {
  data?: Fields
  transactionId?: string
  plan?: Plan
}

/** Throws `CloudError` or `DatabaseError` to refuse. */
export type Action = (request: ActionRequest) => ActionAnswer | Promise<ActionAnswer>
