/** How often topics have changed, as far as this page has heard: what shows them asks again when the number rises. */
export class Ticks {
  private all = 0
  private readonly byTopic = new Map<string, number>()
  private readonly listeners = new Set<() => void>()

  /** null: everything may have changed. */
  note(topics: string[] | null): void {
    if (topics === null) this.all++
    for (const topic of topics ?? []) this.byTopic.set(topic, (this.byTopic.get(topic) ?? 0) + 1)
    for (const listener of this.listeners) listener()
  }

  of(topic: string): number {
    return this.all + (this.byTopic.get(topic) ?? 0)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
