import { NESTED_WORKERS_MAX, QUEUED_CALLS_MAX, SPARE_WORKER_IDLE_MS } from '../limits'
import { FunctionWorker, type WorkerOptions } from './function-worker'
import type { Job, RunOutcome, WarmUp } from './messages'

export interface PoolOptions extends WorkerOptions {
  /** Functions that callers may run at the same time. */
  size: number
}

/**
 * Runs jobs on generic workers. Two things are counted apart: how many callers may run at once (`size`, the rest
 * queues), and how many workers exist. A nested call never queues behind callers: they may be waiting for it, and
 * a pool of fixed size would stand still. It gets an idle worker or a new one.
 */
export class WorkerPool {
  private readonly workers = new Set<FunctionWorker>()
  private readonly idle: FunctionWorker[] = []
  private readonly queue: (() => void)[] = []
  private callers = 0
  private closed = false
  private latest: WarmUp | undefined
  private spareTimer: NodeJS.Timeout | undefined

  constructor(private readonly options: PoolOptions) {
    this.idle.push(this.start())
  }

  async run(job: Job): Promise<RunOutcome> {
    if (job.nested) return this.runNow(job)
    if (!(await this.admit())) return { kind: 'crashed', message: 'too many calls are waiting for a worker' }
    try {
      return await this.runNow(job)
    } finally {
      this.leave()
    }
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.spareTimer)
    await Promise.all([...this.workers].map(worker => worker.kill('the local cloud was closed')))
  }

  get workerCount(): number {
    return this.workers.size
  }

  /** A place among the callers; `false` if even the queue is full. */
  private async admit(): Promise<boolean> {
    if (this.callers < this.options.size) this.callers++
    else if (this.queue.length >= QUEUED_CALLS_MAX) return false
    else await new Promise<void>(resolve => this.queue.push(resolve))
    return true
  }

  /** Hands the place to the next in the queue, so that nobody can slip in between. */
  private leave(): void {
    const next = this.queue.shift()
    if (next) next()
    else this.callers--
  }

  private async runNow(job: Job): Promise<RunOutcome> {
    if (this.closed) return { kind: 'crashed', message: 'the local cloud was closed' }
    this.latest = { fn: job.fn, env: job.env } // likeliest to be asked for again
    const worker = this.take(job.fn.name)
    if (!worker) return { kind: 'crashed', message: `more than ${NESTED_WORKERS_MAX} nested calls at once` }
    const outcome = await worker.run(job)
    this.give(worker)
    return outcome
  }

  /** An idle worker, best one that holds the function already, else a new one. */
  private take(fn: string): FunctionWorker | undefined {
    const holder = this.idle.findIndex(worker => worker.functions.has(fn))
    const [worker] = this.idle.splice(holder === -1 ? this.idle.length - 1 : holder, 1)
    if (worker) return worker
    if (this.workers.size >= this.options.size + NESTED_WORKERS_MAX) return undefined
    return this.start()
  }

  private give(worker: FunctionWorker): void {
    if (worker.retired) worker.retire()
    else this.idle.push(worker)
    // After a crash the next caller should find a worker that is warm, not wait for one to start.
    if (this.idle.length === 0 && !this.closed) this.idle.push(this.start())
    if (this.workers.size > this.options.size) this.shrinkLater()
  }

  private start(): FunctionWorker {
    const worker = new FunctionWorker(this.options, this.latest, gone => {
      this.workers.delete(gone)
      const at = this.idle.indexOf(gone)
      if (at !== -1) this.idle.splice(at, 1)
    })
    this.workers.add(worker)
    return worker
  }

  /** Workers beyond the cap stay a moment: nested calls come in bursts. */
  private shrinkLater(): void {
    this.spareTimer ??= setTimeout(() => {
      this.spareTimer = undefined
      const spare = Math.max(0, this.workers.size - this.options.size)
      for (const worker of this.idle.splice(0, spare)) worker.retire()
    }, SPARE_WORKER_IDLE_MS).unref()
  }
}
