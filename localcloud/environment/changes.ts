export type Topic =
  | 'invocations'
  | 'collections'
  | `documents of ${string}`
  | 'files'
  | 'outbox'
  | 'faults'
  | 'clock'
  | 'environments'

/**
 * Says what of an environment has changed since when, never how: whoever watches asks for it. So nothing queues up
 * for a slow watcher, and one that was away misses nothing.
 */
export class Changes {
  private revision = 0
  private readonly latest = new Map<Topic, number>()
  private readonly watchers = new Set<() => void>()

  /** Returns the number of this change; they rise. */
  note(topic: Topic): number {
    this.latest.set(topic, ++this.revision)
    for (const watcher of this.watchers) watcher()
    return this.revision
  }

  /** Topic → number of its latest change. */
  read(): Record<string, number> {
    return Object.fromEntries(this.latest)
  }

  /** `watcher` must be quick: it runs within the change. Returns the stop. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }
}
