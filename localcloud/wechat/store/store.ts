import type { OpenOptions } from '../../db/types'
import { type Change, type Entries, memoryEntries } from './entries'
import { openJournalEntries } from './journal-entries'
import { Table } from './table'

/** What WeChat keeps about one environment. Tables are in memory; what is committed is on disk first. */
export class Store {
  private readonly entries: Entries

  constructor(
    {
      storage,
      synchronous = 'NORMAL',
      onRecovery,
    }: Pick<OpenOptions, 'storage' | 'synchronous' | 'onRecovery'>,
    private readonly onChange: () => void,
  ) {
    this.entries =
      storage === 'memory' ? memoryEntries : openJournalEntries({ dir: storage.dir, synchronous, onRecovery })
  }

  /** The table of a kind, as it was left. Ask once for each. */
  table<T extends object>(kind: string): Table<T> {
    return new Table(kind, this.entries)
  }

  /** All or nothing, also across tables. @throws DatabaseError `storageFailed`, and then nothing has changed. */
  commit(changes: readonly Change[]): void {
    this.entries.write(changes)
    for (const change of changes) change.apply()
    this.onChange()
  }

  close(): void {
    this.entries.close()
  }
}
