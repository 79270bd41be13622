/** What the API under `/__local/api/` answers: types only, shared by server and page; JSON on the wire. */

export type InvocationOutcome = 'running' | 'ok' | 'threw' | 'timeout' | 'crashed' | 'external'

/** One invocation as a row of the list. */
export interface InvocationRow {
  id: string
  /** They rise in the order of the calls. */
  seq: number
  fn: string | null
  openid: string | null
  source: string | null
  parent: string | null
  /** 0 for a call from outside, 1 for what it called, and so on. */
  depth: number
  /** By the environment's clock, epoch ms. */
  calledAt: number
  waitedMs: number
  ms: number
  outcome: InvocationOutcome
  /** The beginning of the event, without what WeChat adds to it. */
  event: string
  /** Requests that it sent. */
  calls: number
  rowsScanned: number
  rowsReturned: number
  /** Reads and writes that no index answered. */
  scans: number
  /** Different codes of refused requests. */
  codes: string[]
  /** Requests that a planned fault struck. */
  faults: number
  logs: number
  worstLog: 'warn' | 'error' | null
}

/** A call from outside and everything that it led to, depth first. */
export interface InvocationTree {
  root: InvocationRow
  nested: InvocationRow[]
}

export interface InvocationPage {
  /** Newest first. */
  items: InvocationTree[]
  /** How many calls from outside match; only of the first page. */
  matching?: number
  /** How many calls from outside are kept. */
  kept: number
  /** `before` of the next page; null after the last one. */
  next: number | null
  /** `since` of the next question for what is new. */
  revision: number
  /** Whatever has a smaller `seq` is not kept any more. */
  oldest: number
  /** Answer to `since`: calls from outside that have changed and do not match (any more). */
  unmatched?: string[]
  /** Answer to `since`: more than one page has changed; ask for the first page. */
  tooMany?: boolean
}

export interface CallView {
  action: string
  collection: string | null
  /** Of an open API. */
  api?: string
  index: string | null
  scanned: number | null
  returned: number | null
  at: number
  ms: number
  code?: string
  detail?: string
  fault?: string
}

export interface InvocationDetail {
  row: InvocationRow
  event: string
  answer: string | null
  calls: CallView[]
  logs: { level: string; text: string }[]
  caller: InvocationRow | null
  called: InvocationRow[]
}
