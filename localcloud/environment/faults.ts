import { SPENT_FAULTS_KEPT } from '../limits'

/**
 * - `fail`: answer `code` without executing.
 * - `delay`: wait `ms`, then execute.
 * - `crashBefore`: the worker dies and the request is not executed.
 * - `crashAfter`: the request is executed and durable, then the worker dies before it gets the answer.
 * - `loseReply`: executed and durable, the connection drops, the worker lives.
 * For a program outside of our workers the crashes are dropped connections.
 */
export type FaultEffect = 'fail' | 'delay' | 'crashBefore' | 'crashAfter' | 'loseReply'

export interface FaultSpec {
  effect: FaultEffect
  /** Only requests of this function. */
  fn?: string
  /** Only this action, e.g. `database.modifyDocument`; without it, and without `api`, every `database.*` action. */
  action?: string
  collection?: string
  /** Only this open API, e.g. `subscribeMessage.send`; for the actions `wx.openApi` and `wx.api`. */
  api?: string
  /** Only the n-th matching request of each invocation, from 1. Requests without an invocation count together. */
  nth?: number
  /** How often it strikes in all; default 1, `Infinity` for always. */
  times?: number
  /** For `fail`; default `SYS_ERR`. A number is WeChat's own `errcode`, e.g. -1 for a busy system, for open APIs only. */
  code?: string | number
  /** For `delay`; default 0. */
  ms?: number
}

export interface FaultCall {
  action: string
  collection: string | null
  api: string | null
  fn: string | null
  invocation: string | null
}

export interface Fault {
  /** Unique within its environment. */
  readonly id: number
  readonly spec: FaultSpec
  /** How often it has struck. */
  struck: number
  remove(): void
}

/** Planned failures of one environment. */
export class Faults {
  private active = new Map<Fault, Map<string, number>>()
  private latestSpent: Fault[] = []
  private added = 0

  constructor(private readonly onChange: () => void = () => {}) {}

  add(spec: FaultSpec): Fault {
    if (typeof spec.code === 'number' && !isOfOpenApi(spec))
      throw new Error('a number is an errcode of WeChat, which only open APIs answer: name the api')
    const fault: Fault = { id: ++this.added, spec, struck: 0, remove: () => this.remove(fault) }
    this.active.set(fault, new Map())
    this.onChange()
    return fault
  }

  /** Those that may still strike, in the order in which they were added. */
  list(): Fault[] {
    return [...this.active.keys()]
  }

  /** The latest that have struck as often as they may, the last one first. */
  spent(): Fault[] {
    return this.latestSpent
  }

  clear(): void {
    this.active.clear()
    this.latestSpent = []
    this.onChange()
  }

  private remove(fault: Fault): void {
    if (this.active.delete(fault)) this.onChange()
  }

  /** The fault that strikes this request, if any. Every fault counts the requests that match it. */
  strike(call: FaultCall): FaultSpec | undefined {
    let hit: Fault | undefined
    for (const [fault, counts] of this.active) {
      if (!matches(fault.spec, call)) continue
      const key = call.invocation ?? ''
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (fault.spec.nth === undefined || fault.spec.nth === count) hit ??= fault
    }
    if (!hit) return undefined
    hit.struck++
    if (hit.struck >= (hit.spec.times ?? 1)) {
      this.active.delete(hit)
      this.latestSpent = [hit, ...this.latestSpent].slice(0, SPENT_FAULTS_KEPT)
    }
    this.onChange()
    return hit.spec
  }
}

const isOfOpenApi = ({ api, action }: FaultSpec): boolean =>
  action === undefined ? api !== undefined : action === 'wx.openApi' || action === 'wx.api'

function matches({ fn, action, collection, api }: FaultSpec, call: FaultCall): boolean {
  if (fn !== undefined && fn !== call.fn) return false
  if (api !== undefined && api !== call.api) return false
  // An open API is asked for by two actions.
  if (action === undefined ? !(api ?? call.action.startsWith('database.')) : action !== call.action)
    return false
  return collection === undefined || collection === call.collection
}
