import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from './db/storage/sqlite'
import { StartRefused } from './start-refused'

/** Someone else works on this folder; the message says who. */
export class StorageInUse extends StartRefused {}

const TURN_MS = 10_000

/**
 * Takes a data folder, with everything in it, for this process. Locks are SQLite's, on files of their own: the system
 * gives them back when the process dies, in whatever way, so there is none to take over and no number to mistake.
 * Returns the release; throws `StorageInUse`.
 */
export function lockStorage(dir: string): () => void {
  mkdirSync(dir, { recursive: true })
  // Those who ask do so one after the other: when the folder is taken, its holder has written down who it is.
  const endTurn = takeLock(join(dir, 'storage.turn'), TURN_MS)
  if (!endTurn) throw new StorageInUse(`${dir} is in use by another process that has just started.`)
  try {
    const unlock = takeLock(join(dir, 'storage.lock'), 0)
    // Not in the locked file: this process would give the lock back if it read that one in another way.
    const holder = join(dir, 'storage.pid')
    if (!unlock) {
      const pid = readFileSync(holder, 'utf8')
      throw new StorageInUse(`${dir} is in use by process ${pid}. Stop it, or choose another folder.`)
    }
    writeFileSync(holder, String(process.pid))
    return unlock
  } finally {
    endTurn()
  }
}

/** `undefined` if another process has it, or another part of this one. Waits for it so long. */
function takeLock(file: string, waitMs: number): (() => void) | undefined {
  const lock = connect(file)
  try {
    lock.exec(`PRAGMA busy_timeout = ${waitMs}`)
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) return undefined
    throw new StartRefused(`Cannot lock ${file}: ${error instanceof Error ? error.message : error}`)
  }
  return () => {
    lock.exec('ROLLBACK')
    lock.close()
  }
}
