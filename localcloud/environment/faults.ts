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
  /** Only this action, e.g. `database.modifyDocument`; without it every `database.*` action. */
  action?: string
  collection?: string
  /** Only the n-th matching request of each invocation, from 1. Requests without an invocation count together. */
  nth?: number
  /** How often it strikes in all; default 1, `Infinity` for always. */
  times?: number
  /** For `fail`; default `SYS_ERR`. */
  code?: string
  /** For `delay`; default 0. */
  ms?: number
}

export interface FaultCall {
  action: string
  collection: string | null
  fn: string | null
  invocation: string | null
}

export interface Fault {
  readonly spec: FaultSpec
  /** How often it has struck. */
  struck: number
  remove(): void
}

/** Planned failures of one environment. */
export class Faults {
  private active = new Map<Fault, Map<string, number>>()

  constructor(private readonly onChange: () => void = () => {}) {}

  add(spec: FaultSpec): Fault {
    const fault: Fault = { spec, struck: 0, remove: () => this.remove(fault) }
    this.active.set(fault, new Map())
    this.onChange()
    return fault
  }

  /** Those that may still strike, in the order in which they were added. */
  list(): Fault[] {
    return [...this.active.keys()]
  }

  clear(): void {
    this.active.clear()
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
    if (hit.struck >= (hit.spec.times ?? 1)) hit.remove()
    else this.onChange()
    return hit.spec
  }
}

function matches({ fn, action, collection }: FaultSpec, call: FaultCall): boolean {
  if (fn !== undefined && fn !== call.fn) return false
  if (action === undefined ? !call.action.startsWith('database.') : action !== call.action) return false
  return collection === undefined || collection === call.collection
}
