import { join } from 'node:path'
import { setEnvironmentData, Worker } from 'node:worker_threads'
import type { Job, RunningWorker, RunOutcome, WarmUp, WorkerMessage } from './messages'

export interface WorkerOptions {
  /** Absolute files of modules to load before the first call. */
  preload: string[]
  env: Record<string, string>
  memoryMb: number
}

const SHELL = join(__dirname, 'worker-shell.cjs')

/** One worker thread: at most one invocation at a time, and nothing that it does reaches the process. */
export class FunctionWorker implements RunningWorker {
  /** Names of functions that it has run, hence holds in memory. */
  readonly functions = new Set<string>()
  /** Set when the worker must not be used again. */
  retired = false
  private readonly thread: Worker
  private readonly ready: Promise<void>
  private lastError: Error | undefined
  private job: Job | undefined
  private settle: ((outcome: RunOutcome) => void) | undefined

  constructor(
    { preload, env, memoryMb }: WorkerOptions,
    warmUp: WarmUp | undefined,
    private readonly onExit: (worker: FunctionWorker) => void,
  ) {
    this.thread = new Worker(SHELL, {
      workerData: { preload, warmUp },
      env,
      // Not the flags of the main process: a TypeScript loader would cost each worker a quarter of a second.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      stdout: true,
      stderr: true,
    })
    if (warmUp) this.functions.add(warmUp.fn.name)
    this.thread.stdout.on('data', chunk => this.job?.onLog('log', String(chunk).trimEnd()))
    this.thread.stderr.on('data', chunk => this.job?.onLog('error', String(chunk).trimEnd()))
    this.ready = new Promise(resolve => {
      this.thread.once('message', () => resolve())
      this.thread.once('exit', () => resolve())
    })
    this.thread.on('message', (message: WorkerMessage) => this.receive(message))
    this.thread.on('error', error => {
      this.lastError = error
    })
    this.thread.on('exit', code => this.exited(code))
  }

  /** Resolves in every case; a worker that died in it is `retired`. */
  async run(job: Job): Promise<RunOutcome> {
    const outcome = new Promise<RunOutcome>(resolve => {
      this.settle = resolve
    })
    this.job = job
    this.functions.add(job.fn.name)
    await this.ready
    job.onStart(this)
    const timer = setTimeout(() => void this.timeOut(job.timeoutMs), job.timeoutMs)
    const { fn, event, context, env, clock } = job
    this.thread.postMessage({ fn, event, context, env, clock })
    try {
      const ended = await outcome
      job.onEnd(ended)
      return ended
    } finally {
      clearTimeout(timer)
      this.job = undefined
    }
  }

  retire(): void {
    this.retired = true
    if (!this.job) void this.thread.terminate()
  }

  async kill(message: string): Promise<void> {
    await this.end({ kind: 'crashed', message })
  }

  /** The wording is the cloud's. */
  private timeOut(timeoutMs: number): Promise<void> {
    return this.end({ kind: 'timeout', message: `Invoking task timed out after ${timeoutMs / 1000} seconds` })
  }

  /** Ends the thread first: when the caller hears of it, the function cannot send anything any more. */
  private async end(outcome: RunOutcome): Promise<void> {
    const { settle } = this
    this.settle = undefined
    this.retired = true
    await this.thread.terminate()
    settle?.(outcome)
  }

  private receive(message: WorkerMessage): void {
    if (message.type === 'log') this.job?.onLog(message.level, message.text)
    else if (message.type === 'loaded') this.job?.onLoaded(message.files)
    else if (message.type === 'code')
      setEnvironmentData(message.key, { hash: message.hash, code: message.code })
    else if (message.type === 'done') this.settle?.({ kind: 'ok', result: message.result })
    else if (message.type === 'threw') this.settle?.({ kind: 'threw', message: message.message })
  }

  private exited(code: number): void {
    this.retired = true
    const reason = this.lastError?.stack ?? `the process exited with code ${code}`
    this.settle?.({ kind: 'crashed', message: reason })
    this.onExit(this)
  }
}
