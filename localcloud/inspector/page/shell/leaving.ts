import { useEffect } from 'react'

/**
 * Keeps what was typed and not saved. Whoever wants to go away from it says so here, and goes when nothing would be lost
 * or the person has agreed.
 */
export class Leaving {
  private drafts = 0
  private waiting: (() => void) | null = null
  private readonly listeners = new Set<() => void>()

  /** Something is typed that would be lost. Returns the end of that. */
  hold(): () => void {
    this.drafts++
    return () => {
      this.drafts--
    }
  }

  get isHeld(): boolean {
    return this.drafts > 0
  }

  /** Goes at once, or asks first. */
  leave(go: () => void): void {
    if (this.isHeld) this.ask(go)
    else go()
  }

  agree(): void {
    const go = this.waiting
    this.ask(null)
    go?.()
  }

  stay(): void {
    this.ask(null)
  }

  /** For `useSyncExternalStore`: whether the person is asked. */
  readonly isAsking = (): boolean => this.waiting !== null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private ask(go: (() => void) | null): void {
    this.waiting = go
    for (const listener of this.listeners) listener()
  }
}

/** There is one page, and one who types in it. */
export const leaving = new Leaving()

/** While `isDirty`, nothing on this page and not the browser either goes away without asking. */
export function useDraft(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return
    const release = leaving.hold()
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => {
      release()
      removeEventListener('beforeunload', warn)
    }
  }, [isDirty])
}
