import vm from 'node:vm'
import type { Activity } from './activity'
import { ownTime, withoutTheNew } from './old-phone'
import { createTimers } from './timers'

/** The program's own world: a realm with the language and the globals of a mini-program, and nothing of Node. */
export interface Sandbox {
  /** The value of a script. */
  run(code: string, filename: string): unknown
  /** Puts further globals in. */
  define(globals: Record<string, unknown>): void
}

/** `onError` hears what is thrown where nobody catches, and what is logged as an error. */
export function createSandbox(
  activity: Activity,
  now: () => number,
  onError: (text: string) => void,
): Sandbox {
  const realm: Record<string, unknown> = {
    now,
    console: { ...silent, error: (...args: unknown[]) => onError(args.map(textOf).join(' ')) },
    ...createTimers(activity, error => onError(textOf(error))),
  }
  realm.global = realm
  // A mini-program may not make code at run time.
  const context = vm.createContext(realm, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(withoutTheNew, context)
  vm.runInContext(ownTime, context)
  return {
    run: (code, filename) => vm.runInContext(code, context, { filename }),
    define: globals => void Object.assign(realm, globals),
  }
}

const silent = { log() {}, info() {}, debug() {}, warn() {} }

/** Errors of another realm are no instances of our `Error`. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'stack' in value ? String(value.stack) : String(value)
