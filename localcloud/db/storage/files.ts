import { join } from 'node:path'

/** The files of one database, in a folder of their own: a recovery puts the folder aside as a whole. */
export interface DatabaseFiles {
  folder: string
  /** SQLite adds `-wal`, the log of the commits that are not in it yet, and `-shm`. */
  database: string
  acknowledged: string
}

export function filesIn(folder: string): DatabaseFiles {
  return { folder, database: join(folder, 'data.sqlite'), acknowledged: join(folder, 'acknowledged') }
}

/** Where an environment has its database. */
export function databaseFolder(dir: string): string {
  return join(dir, 'database')
}
