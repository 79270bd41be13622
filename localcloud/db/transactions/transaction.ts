import type { Change } from '../store/collection'
import type { View } from '../store/select'
import type { Doc, Id } from '../types'
import { KeyHolders } from '../write/unique-keys'

/** What a transaction sees and has written in one collection. */
interface Workspace {
  /** Own writes, and the former state of what others committed since the snapshot. */
  view: Map<Id, Doc | null>
  changedByOthers: Set<Id>
  writes: Map<Id, Change>
}

/**
 * One open transaction. Its snapshot costs nothing: from its first operation on, every commit of others hands it the
 * documents as they were before.
 */
export class Transaction {
  /** Unique keys that this transaction has taken (the id) or given up (null). */
  readonly keys = new KeyHolders()
  /** Settles when the transaction has ended, in whatever way. */
  readonly ended: Promise<void>
  private readonly workspaces = new Map<string, Workspace>()
  private hasSnapshot = false
  private settle: () => void = () => undefined

  constructor(
    readonly id: string,
    readonly owner: string | undefined,
    readonly expiresAt: number,
  ) {
    this.ended = new Promise(resolve => {
      this.settle = resolve
    })
  }

  takeSnapshot(): void {
    this.hasSnapshot = true
  }

  view(collection: string): View {
    return this.workspace(collection).view
  }

  /** Keeps the snapshot true while others commit. */
  noteCommit({ collection, id, before }: Change): void {
    if (!this.hasSnapshot) return
    const { view, changedByOthers } = this.workspace(collection.name)
    if (!changedByOthers.has(id)) view.set(id, before)
    changedByOthers.add(id)
  }

  isChangedByOthers(collection: string, id: Id): boolean {
    return this.workspaces.get(collection)?.changedByOthers.has(id) ?? false
  }

  record(change: Change): void {
    const { view, writes } = this.workspace(change.collection.name)
    view.set(change.id, change.after)
    writes.set(change.id, { ...change, before: writes.get(change.id)?.before ?? change.before })
  }

  /** What a commit changes; a document that was made and removed again is not among it. */
  changes(): Change[] {
    const all = [...this.workspaces.values()].flatMap(({ writes }) => [...writes.values()])
    return all
      .map(change => ({ ...change, before: change.collection.get(change.id) ?? null }))
      .filter(isEffective)
  }

  end(): void {
    this.settle()
  }

  private workspace(collection: string): Workspace {
    const known = this.workspaces.get(collection)
    if (known) return known
    const workspace: Workspace = { view: new Map(), changedByOthers: new Set(), writes: new Map() }
    this.workspaces.set(collection, workspace)
    return workspace
  }
}

function isEffective({ before, after }: Change): boolean {
  return before !== after
}
