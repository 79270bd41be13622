import { join } from 'node:path'

/** The files of one database, in a folder of their own: a recovery puts the folder aside as a whole. */
export interface DatabaseFiles {
  folder: string
  /** SQLite adds `-wal`, a log of its own, and `-shm`. */
  database: string
  /** The commits that the database file does not have yet. */
  log: string
  acknowledged: string
}

export function filesIn(folder: string): DatabaseFiles {
  return {
    folder,
    database: join(folder, 'data.sqlite'),
    log: join(folder, 'commits.log'),
    acknowledged: join(folder, 'acknowledged'),
  }
}

/** Where an environment has its database. */
export function databaseFolder(dir: string): string {
  return join(dir, 'database')
}
