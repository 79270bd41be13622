/** What WeChat hands to `fail` and rejects with: plain, since the program lives in another realm than its platform. */
export interface Failure {
  errMsg: string
  errCode?: number
}

export interface Callbacks {
  success?(result: object): void
  fail?(failure: Failure): void
  complete?(result: object): void
}

/**
 * An asynchronous API in WeChat's manner: with a callback it calls back and returns nothing, without any it returns a
 * promise. The result is what `run` gives, with `errMsg`: `name:ok`, or `name:fail reason` with the message of what
 * `run` threw.
 */
export function asyncApi<Options extends object>(name: string, run: (options: Options) => unknown) {
  // Callers pass what they like, as they do to WeChat; each API reads its own options.
  return (options: Options & Callbacks = {} as Options): Promise<object> | undefined => {
    const outcome = new Promise(resolve => resolve(run(options))).then(
      result => ({ errMsg: `${name}:ok`, ...Object(result) }),
      error => Promise.reject(failureOf(name, error)),
    )
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return outcome
    outcome.then(
      result => {
        success?.(result)
        complete?.(result)
      },
      (failure: Failure) => {
        fail?.(failure)
        complete?.(failure)
      },
    )
    return undefined
  }
}

function failureOf(name: string, error: unknown): Failure {
  if (typeof error === 'object' && error !== null && 'errCode' in error && 'errMsg' in error)
    return { errCode: Number(error.errCode), errMsg: String(error.errMsg) }
  return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
}
