import { openDiskFiles } from './disk-files'
import type { FileStore } from './file-store'
import { memoryFiles } from './memory-files'

/**
 * @param now epoch ms, of the environment's clock
 * @param onChange told after each save and removal
 * @param onRecovery see `openDiskFiles`
 * @throws DatabaseError `storageFailed` if the folder is damaged and shall not be recovered.
 */
export function openFileStore(
  storage: { dir: string } | 'memory',
  now: () => number,
  onChange: () => void,
  onRecovery?: (account: string) => void,
): FileStore {
  const store = storage === 'memory' ? memoryFiles(now) : openDiskFiles(storage.dir, now, onRecovery)
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
