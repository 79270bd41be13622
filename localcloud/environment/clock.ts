/** What a worker needs to tell the time of an environment: `frozenAt ?? Date.now() + offset`, epoch ms. */
export interface ClockState {
  frozenAt: number | null
  offset: number
}

/**
 * The time of one environment. It rules `serverDate`, `$$NOW`, the life of transactions, and `Date` inside the
 * functions that run for it: a rule about dates is tested at the date it is about, with database and code agreeing.
 * Timers stay real, so that nothing waits for a clock that stands still.
 */
export class Clock {
  private state: ClockState = { frozenAt: null, offset: 0 }

  constructor(private readonly onChange: () => void = () => {}) {}

  readonly now = (): number => this.state.frozenAt ?? Date.now() + this.state.offset

  /** Stops the clock at a moment (epoch ms). */
  set(ms: number): void {
    this.state = { frozenAt: ms, offset: 0 }
    this.onChange()
  }

  /** Moves a stopped clock on, or shifts a running one. */
  advance(ms: number): void {
    const { frozenAt, offset } = this.state
    this.state = frozenAt === null ? { frozenAt, offset: offset + ms } : { frozenAt: frozenAt + ms, offset }
    this.onChange()
  }

  /** Back to the machine's time. */
  real(): void {
    this.state = { frozenAt: null, offset: 0 }
    this.onChange()
  }

  snapshot(): ClockState {
    return { ...this.state }
  }
}
