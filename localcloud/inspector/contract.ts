/** What the API under `/__local/api/` answers; server and page both stand on it. Types only, JSON on the wire. */

export interface EnvironmentList {
  items: { name: string; isDefault: boolean }[]
  functions: string[]
  /** Another one after a restart. */
  start: string
}

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

export interface IndexView {
  name: string
  fields: Record<string, 1 | -1>
  unique: boolean
}

export interface CollectionList {
  items: { name: string; documents: number; indexes: IndexView[] }[]
}

/** EJSON texts; see MongoDB Extended JSON v2, relaxed. */
export interface QueryRequest {
  query: string
  sort: string
  skip: number
  limit: number
}

export interface DocumentRow {
  /** JSON text of `_id`: a string or a number. */
  id: string
  /** The beginning of the document's EJSON, without its `_id`. */
  preview: string
  bytes: number
}

export interface QueryAnswer {
  documents: DocumentRow[]
  total: number
  index: string | null
  scanned: number
  returned: number
  ms: number
}

export interface DocumentView {
  id: string
  /** EJSON, indented. */
  text: string
  /** To be sent back with a change: it is refused when the document is another by then. */
  version: string
}

/** Beside the error of a change that came too late; null: the document is gone. */
export interface ConflictView {
  current: DocumentView | null
}

export interface FileRow {
  path: string
  id: string
  bytes: number
  type: string
  /** Epoch ms by the environment's clock. */
  savedAt: number
  openid: string | null
}

export interface FilePage {
  items: FileRow[]
  total: { matching: number; kept: number }
  next: string | null
}

export interface FaultView {
  id: number
  struck: number
  spec: {
    effect: string
    fn?: string
    action?: string
    collection?: string
    api?: string
    nth?: number
    times: number | 'always'
    code?: string | number
    ms?: number
  }
}

export interface FaultList {
  active: FaultView[]
  spent: FaultView[]
  /** Names of all actions, and of all open APIs, that can be struck. */
  actions: string[]
  apis: string[]
}

export interface ClockView {
  now: number
  frozenAt: number | null
  /** ms that it is ahead of the machine. */
  offset: number
}

export interface TimerView {
  fn: string
  name: string
  config: string
  /** Epoch ms, in real time; null if it never comes. */
  nextRunAt: number | null
  running: number
}

/** One of the two: what the function returned (JSON text), or why it failed. */
export interface TimerFired {
  answer?: string
  failure?: string
}

export interface TimerList {
  items: TimerView[]
  /** Whether they fire by themselves. */
  isOn: boolean
}
