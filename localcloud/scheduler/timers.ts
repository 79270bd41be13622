import { Cron } from 'croner'
import type { Core } from '../core'
import type { Environment } from '../environment/environment'
import type { TimerTrigger } from '../runner/function-config'
import { CRON_ZONE, chinaYear } from './cron-expression'
import { fireTimer } from './fire-timer'

/** One timer of a `config.json`, as a page can show it. */
export interface TimerState {
  fn: string
  name: string
  /** Seven fields, in UTC+8. */
  config: string
  /** Epoch ms, in real time; null if it never comes. While timers are off, nothing happens then. */
  nextRunAt: number | null
  /** Runs under way, whoever fired them. */
  running: number
}

/**
 * The timers of all functions. They follow real time whatever an environment's clock says, work for the first
 * environment, and do not catch up on what was missed while the cloud was off. Runs may overlap, as in the cloud.
 */
export class Timers {
  private on = false
  private jobs: Cron[] = []
  private readonly running = new Map<string, number>()

  constructor(private readonly core: Omit<Core, 'timers'>) {}

  /** From now on they fire by themselves, by what `config.json` says now. */
  start(): void {
    this.stop()
    this.on = true
    this.jobs = this.triggers().map(
      ({ fn, trigger }) =>
        new Cron(trigger.cron.pattern, { timezone: CRON_ZONE }, () => {
          if (trigger.cron.hasYear(chinaYear(new Date()))) void this.run(fn, trigger.name)
        }),
    )
  }

  stop(): void {
    for (const job of this.jobs) job.stop()
    this.jobs = []
    this.on = false
  }

  /** Whether they fire by themselves. */
  get isOn(): boolean {
    return this.on
  }

  list(): TimerState[] {
    return this.triggers().map(({ fn, trigger: { name, config, cron } }) => ({
      fn,
      name,
      config,
      nextRunAt: cron.nextRun(new Date())?.getTime() ?? null,
      running: this.running.get(fn) ?? 0,
    }))
  }

  /**
   * Fires the timer of a function now, also while timers are off. Returns what `fireTimer` returns.
   * @throws Error if its `config.json` has no timer, or none of that name.
   */
  async fire(fn: string, name?: string, environment?: Environment): Promise<string> {
    return this.run(fn, this.nameOf(fn, name), environment)
  }

  /** The name of the one timer that a function may have. */
  private nameOf(fn: string, wanted?: string): string {
    const known = this.core.runner.folder.find(fn)?.triggers ?? []
    const found = wanted === undefined ? known[0] : known.find(({ name }) => name === wanted)
    if (found) return found.name
    throw new Error(`the function ${fn} has no timer${wanted === undefined ? '' : ` named ${wanted}`}`)
  }

  private async run(fn: string, name: string, environment?: Environment): Promise<string> {
    const { environments, defaultEnv, log } = this.core
    const before = this.running.get(fn) ?? 0
    if (before > 0) {
      const still = before === 1 ? 'a run before it is' : `${before} runs before it are`
      log('warn', `${fn}: its timer ${name} fires while ${still} still going; the cloud does the same`)
    }
    this.running.set(fn, before + 1)
    try {
      return await fireTimer(this.core, environment ?? environments.get(defaultEnv), fn, name)
    } finally {
      this.running.set(fn, (this.running.get(fn) ?? 1) - 1)
    }
  }

  private triggers(): { fn: string; trigger: TimerTrigger }[] {
    const { folder } = this.core.runner
    return folder.names().flatMap(fn => (folder.find(fn)?.triggers ?? []).map(trigger => ({ fn, trigger })))
  }
}
