/** Keeps the last `size` things. */
export class Ring<T> {
  private items: T[] = []

  constructor(private readonly size: number) {}

  push(item: T): void {
    this.items.push(item)
    // Cut now and then instead of shifting at every push, which would copy the whole list each time.
    if (this.items.length >= 2 * this.size) this.items = this.items.slice(-this.size)
  }

  /** Oldest first. */
  list(): T[] {
    return this.items.slice(-this.size)
  }

  clear(): void {
    this.items = []
  }
}
