/** What the API under `/__local/api/` answers: types only, shared by server and page; JSON on the wire. */

export interface EnvironmentList {
  items: { name: string; isDefault: boolean }[]
  functions: string[]
  /** Another one after a restart. */
  start: string
}

export interface FileRow {
  path: string
  id: string
  /** sha256 of the bytes. */
  hash: string
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
  /** The most that a file may have. */
  bytesMax: number
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
  /** What WeChat may answer, by open API. */
  errors: Record<string, { errcode: number; errmsg: string }[]>
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
export interface CallEnded {
  answer?: string
  failure?: string
}

export interface TimerList {
  items: TimerView[]
  /** Whether they fire by themselves. */
  isOn: boolean
}
