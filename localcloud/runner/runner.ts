import type { Environment } from '../environment/environment'
import type { LogLineLevel } from '../environment/invocation-record'
import { REPLY_BYTES_MAX } from '../limits'
import type { Log } from '../log'
import { identityTrap } from '../traps/identity-trap'
import { checkVariables, FunctionConfigError } from './function-config'
import { contextOf } from './function-context'
import { type Endpoint, invocationEnv, workerEnv } from './function-env'
import { FunctionFolder, type FunctionPackage } from './function-folder'
import type { Identity } from './identity'
import { LiveInvocations } from './live-invocations'
import type { RunOutcome } from './messages'
import { sdkToPreload } from './preload'
import { WorkerPool } from './worker-pool'

export interface RunnerOptions {
  /** Folder of function packages; without it there are no functions. */
  functions?: string
  /** Functions that callers may run at the same time. */
  workers: number
  memoryMb: number
  /** Modules to load into each worker beforehand; default: the SDK if a function does not bundle it. */
  preload?: string[]
  /** Further variables of every function. */
  env: Record<string, string>
  endpoint: Endpoint
  log: Log
}

export interface FunctionCall {
  environment: Environment
  fn: string
  /** JSON text of the event. */
  event: string
  identity: Identity
  /** Called by a function: it must not wait behind callers. */
  nested?: boolean
  /** What its developer should hear of this call. */
  warnings?: string[]
  /** Id of the invocation that calls. */
  parent?: string
}

export type CallOutcome = RunOutcome | { kind: 'notFound' } | { kind: 'tooLarge'; message: string }

/** Runs functions: finds the package, gives the invocation its id and variables, and cleans up after it. */
export class Runner {
  readonly folder: FunctionFolder
  readonly live: LiveInvocations
  private readonly pool: WorkerPool

  constructor(private readonly options: RunnerOptions) {
    const { functions, workers, preload, env, endpoint, memoryMb, log } = options
    checkVariables(env)
    this.folder = new FunctionFolder(functions)
    this.folder.names() // Reads every config.json, so that a wrong one stops the start.
    this.live = new LiveInvocations(log)
    this.pool = new WorkerPool({
      size: workers,
      preload: preload ?? sdkToPreload(this.folder),
      env: workerEnv(env, endpoint),
      memoryMb,
    })
  }

  async call(call: FunctionCall): Promise<CallOutcome> {
    try {
      const fn = this.folder.find(call.fn)
      return fn ? limitReply(await this.run(call, fn)) : { kind: 'notFound' }
    } catch (error) {
      // At the start it would have stopped everything; it has been changed since.
      if (error instanceof FunctionConfigError) return { kind: 'threw', message: error.message }
      throw error
    }
  }

  async close(): Promise<void> {
    await this.pool.close()
  }

  private async run(call: FunctionCall, fn: FunctionPackage): Promise<RunOutcome> {
    const { environment, identity, event, nested = false, parent = null, warnings = [] } = call
    const { invocations } = environment
    const id = this.live.newId()
    const { openid = null, source } = identity
    const record = invocations.open({ id, fn: fn.name, openid, source, parent, event })
    const note = (level: LogLineLevel, text: string) => {
      invocations.noteLog(record, { level, text })
      if (level === 'warn' || level === 'error') this.options.log(level, `${fn.name}: ${text}`)
    }
    const ofIdentity = identityTrap(identity)
    for (const text of ofIdentity ? [...warnings, ofIdentity] : warnings) note('warn', text)
    const env = invocationEnv(this.options.endpoint, { id, env: environment.name, identity })
    const outcome = await this.pool.run({
      fn: { name: fn.name, dir: fn.dir, version: fn.version },
      event,
      context: contextOf(fn, id, env, this.options.memoryMb),
      env,
      clock: environment.clock.snapshot(),
      timeoutMs: fn.timeoutMs,
      nested,
      onStart: worker => {
        invocations.start(record)
        this.live.start({
          ...{ id, fn: fn.name, environment, identity, event, record, worker },
          pending: 0,
          told: new Set(),
        })
      },
      onEnd: outcome => {
        end(outcome)
        this.live.end(id)
      },
      onLog: note,
      onLoaded: files => this.folder.noteFiles(fn.name, files),
    })
    // A call that never reached a worker has no end yet.
    if (record.outcome === 'running') end(outcome)
    // In the cloud an open transaction lives on for 30 s; nobody is left who could end this one.
    environment.database.abortOwnedBy(id)
    if (outcome.kind !== 'ok') this.options.log('error', `${fn.name}: ${outcome.message}`)
    return outcome

    function end(outcome: RunOutcome): void {
      invocations.end(record, outcome.kind, outcome.kind === 'ok' ? outcome.result : outcome.message)
    }
  }
}

function limitReply(outcome: RunOutcome): CallOutcome {
  if (outcome.kind !== 'ok') return outcome
  const bytes = outcome.result.length * 3 > REPLY_BYTES_MAX ? Buffer.byteLength(outcome.result) : 0
  if (bytes <= REPLY_BYTES_MAX) return outcome
  return { kind: 'tooLarge', message: `the result has ${bytes} bytes, more than ${REPLY_BYTES_MAX}` }
}
