import { setFlagsFromString } from 'node:v8'

/** V8's own is seven times as much. */
const BUDGET = 10_000

/**
 * Has V8 compile a function after less work than it usually waits for. Between two requests other programs have the
 * processor's caches, and code that is not compiled comes back slowly: a `doc.get` through the SDK takes a tenth longer.
 * A program that serves for days need not care; this one is seldom asked more than some thousand times.
 */
export function compileEarly(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
