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
  /** Of each function that has none of its own. */
  function: FunctionSize
  /** Functions that people do not wait for have a size of their own, and no limit to their cold start. */
  functions: Record<string, { bytes: number }>
}
