/** What a file of the build handed to `App`, `Page` or `Component`. */
export type Registered = Record<string, unknown>

type Hook = (this: Registered, ...args: unknown[]) => unknown

/** Calls a lifecycle method, if there is one. Gives what it gave. */
export function callHook(owner: Registered, name: string, ...args: unknown[]): unknown {
  const hook = owner[name]
  // The program's own functions: what they take is what WeChat gives.
  return typeof hook === 'function' ? (hook as Hook).apply(owner, args) : undefined
}
