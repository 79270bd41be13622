import { closeSync, fdatasyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Entry } from './entry'
import { logLines } from './log-line'
import { syncFolder } from './sync-folder'

/**
 * The commits that the table does not have yet, written one after the other: one `write` of the system a commit, where
 * SQLite needs ten.
 */
export interface CommitLog {
  readonly bytes: number
  /** The rows of one commit, all or nothing. @throws Error in the system's words, and then nothing of them is there. */
  append(rows: readonly Entry[]): void
  /** Once the table has everything. */
  clear(): void
  close(): void
}

/**
 * Opens a log to write it anew. What it holds stays until the first commit, or until it is cleared.
 * @param isSynced whether a commit must survive a power cut, not only the death of the process
 */
export function openCommitLog(file: string, isSynced: boolean): CommitLog {
  const descriptor = openSync(file, 'a')
  closeSync(descriptor)
  const place = openSync(file, 'r+')
  if (isSynced) syncFolder(dirname(file))
  let bytes = 0
  /** Behind `bytes` something may stand that must not. */
  let isRagged = true

  function cut(): void {
    ftruncateSync(place, bytes)
    isRagged = false
  }

  return {
    get bytes() {
      return bytes
    },
    append(rows) {
      if (isRagged) cut()
      isRagged = true
      try {
        const text = Buffer.from(logLines(rows))
        writeWhole(place, text, bytes)
        if (isSynced) fdatasyncSync(place)
        bytes += text.length
        isRagged = false
      } catch (error) {
        cutIfPossible(cut)
        throw error
      }
    },
    clear() {
      bytes = 0
      isRagged = true
      cut()
    },
    close: () => closeSync(place),
  }
}

/** The system may take less than it is given: the rest it refuses, or takes the next time. */
function writeWhole(descriptor: number, text: Buffer, from: number): void {
  for (let done = 0; done < text.length; )
    done += writeSync(descriptor, text, done, text.length - done, from + done)
}

function cutIfPossible(cut: () => void): void {
  try {
    cut()
  } catch {
    // The next commit tries again, and is refused if that fails.
  }
}
