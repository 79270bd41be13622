import { openDiskFiles } from './disk-files'

/** What is kept about a file beside its bytes. */
export interface FileRecord {
  path: string
  bytes: number
  /** Who uploaded it from a client; functions upload for nobody in particular. */
  openid?: string
}

/** The files of one environment. A save is on disk before it resolves; the same path again replaces. */
export interface FileStore {
  find(path: string): FileRecord | undefined
  list(): FileRecord[]
  /** Rejects when there is no such file. */
  read(path: string): Promise<Buffer>
  save(path: string, content: Buffer, openid?: string): Promise<void>
  /** False when there was none. */
  remove(path: string): Promise<boolean>
}

export function openFileStore(storage: { dir: string } | 'memory', onChange = () => {}): FileStore {
  const store = storage === 'memory' ? memoryFiles() : openDiskFiles(storage.dir)
  return {
    ...store,
    async save(...file) {
      await store.save(...file)
      onChange()
    },
    async remove(path) {
      const removed = await store.remove(path)
      if (removed) onChange()
      return removed
    },
  }
}

function memoryFiles(): FileStore {
  const files = new Map<string, { record: FileRecord; content: Buffer }>()
  return {
    find: path => files.get(path)?.record,
    list: () => [...files.values()].map(({ record }) => record),
    async read(path) {
      const file = files.get(path)
      if (!file) throw new Error(`there is no file ${path}`)
      return file.content
    },
    async save(path, content, openid) {
      files.set(path, { record: { path, bytes: content.length, openid }, content })
    },
    remove: async path => files.delete(path),
  }
}
