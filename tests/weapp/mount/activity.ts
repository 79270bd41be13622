/** Counts what is under way, to tell when a screen has come to rest. */
export class Activity {
  private running = 0
  private waiting: (() => void)[] = []

  /** Returns the end; calling it twice counts once. */
  begin(): () => void {
    this.running++
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.running--
      this.check()
    }
  }

  /** Resolves when nothing is under way, and what was has had its consequences. */
  quiet(): Promise<void> {
    return new Promise(resolve => {
      this.waiting.push(resolve)
      this.check()
    })
  }

  /** Promises' callbacks run before an immediate does, and may begin something new. */
  private check(): void {
    if (this.running > 0) return
    setImmediate(() => {
      if (this.running > 0) return
      for (const resolve of this.waiting.splice(0)) resolve()
    })
  }
}
