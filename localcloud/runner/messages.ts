import type { ClockState } from '../environment/clock'
import type { LogLineLevel } from '../environment/invocation-record'

/** From the pool to a worker: run this. */
export interface JobMessage {
  fn: { name: string; dir: string; version: number }
  /** JSON text of the event. */
  event: string
  context: Record<string, unknown>
  /** Variables of this invocation; those of the one before are deleted first. */
  env: Record<string, string>
  clock: ClockState
}

/** A function to load before the first call, and an invocation's variables to load it with. */
export type WarmUp = Pick<JobMessage, 'fn' | 'env'>

/** From a worker to the pool. `result` is the JSON text of what the function returned. */
export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'loaded'; files: string[] }
  | { type: 'log'; level: LogLineLevel; text: string }
  | { type: 'done'; result: string }
  | { type: 'threw'; message: string }
  | ({ type: 'code'; key: string } & CompiledCode)

/** What V8 compiled of a file, for later workers of the process: see `code-cache.cjs`. */
export interface CompiledCode {
  /** Of the file's text. */
  hash: string
  code: Uint8Array
}

/** How a run ended. `message` is for the developer who called. */
export type RunOutcome =
  | { kind: 'ok'; result: string }
  | { kind: 'threw' | 'timeout' | 'crashed'; message: string }

export interface Job extends JobMessage {
  timeoutMs: number
  /** Called by a function: never waits for callers, whose functions may be waiting for it. */
  nested: boolean
  onStart(worker: RunningWorker): void
  /** Before the worker is free for another job. */
  onEnd(outcome: RunOutcome): void
  onLog(level: LogLineLevel, text: string): void
  onLoaded(files: string[]): void
}

export interface RunningWorker {
  /** Ends the worker and its invocation; resolves when it runs no more. */
  kill(message: string): Promise<void>
  /** Lets the worker finish what it does and then replaces it. */
  retire(): void
}
