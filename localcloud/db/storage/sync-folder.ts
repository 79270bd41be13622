import { closeSync, fsyncSync, openSync } from 'node:fs'

/** New names of files are on disk when their folder is. */
export function syncFolder(dir: string): void {
  const descriptor = openSync(dir, 'r')
  try {
    fsyncSync(descriptor)
  } catch {
    // Windows does not do it for folders.
  } finally {
    closeSync(descriptor)
  }
}
