import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'libsql'

/** Longer than any build takes. */
const patienceMs = 10 * 60_000

/**
 * Runs `work` while no other process is in it: Jest's workers must not build into one folder at the same time.
 *
 * The lock is that of an SQLite file: the system lets it go when its holder dies, so nothing stale is left behind.
 * Waiting blocks this process, which has nothing else to do.
 */
export async function withBuildLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(path.dirname(file), { recursive: true })
  const lock = new Sqlite(file)
  lock.exec(`PRAGMA busy_timeout = ${patienceMs}`)
  lock.exec('BEGIN EXCLUSIVE')
  try {
    return await work()
  } finally {
    lock.exec('ROLLBACK')
    lock.close()
  }
}
