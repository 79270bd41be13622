/**
 * Loads one thing again and again: never twice at the same time, and once more when it was asked for meanwhile. So a
 * storm of changes costs one request after the other, and the last one is never missed.
 */
export class Refresher<T> {
  private readonly stopped = new AbortController()
  private busy = false
  private again = false

  constructor(
    private readonly load: (signal: AbortSignal) => Promise<T>,
    private readonly onLoaded: (value: T) => void,
    private readonly onFailed: (error: unknown) => void,
  ) {}

  ask(): void {
    if (this.busy) this.again = true
    else void this.run()
  }

  stop(): void {
    this.stopped.abort()
  }

  private async run(): Promise<void> {
    const { signal } = this.stopped
    this.busy = true
    do {
      this.again = false
      try {
        const value = await this.load(signal)
        if (!signal.aborted) this.onLoaded(value)
      } catch (error) {
        if (!signal.aborted) this.onFailed(error)
      }
    } while (this.again && !signal.aborted)
    this.busy = false
  }
}
