/** What `npm run size -- --json` prints. Sizes in bytes. */
export interface Sizes {
  weapp: { main: number; packages: Record<string, number> }
  h5: { firstLoadGzip: number }
  functions: Record<string, FunctionSize>
}

export interface FunctionSize {
  bytes: number
  /** Time to load the function ÷ time to load the bare SDK. */
  coldStartRatio: number
}

export interface Budgets {
  weapp: { main: number; package: number }
  h5: { firstLoadGzip: number }
  /** Of each function. */
  function: FunctionSize
}
