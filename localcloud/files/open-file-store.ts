import { openDiskFiles } from './disk-files'
import type { FileStore } from './file-store'
import { memoryFiles } from './memory-files'

/**
 * @param now epoch ms, of the environment's clock
 * @param onChange told after each save and removal
 * @throws DatabaseError `storageFailed` if the folder is damaged.
 */
export function openFileStore(
  storage: { dir: string } | 'memory',
  now: () => number,
  onChange: () => void,
): FileStore {
  const store = storage === 'memory' ? memoryFiles(now) : openDiskFiles(storage.dir, now)
  return {
    ...store,
    async save(...file) {
      const record = await store.save(...file)
      onChange()
      return record
    },
    remove(path) {
      const removed = store.remove(path)
      if (removed) onChange()
      return removed
    },
  }
}
