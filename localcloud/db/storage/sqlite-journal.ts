import { mkdirSync } from 'node:fs'
import { DatabaseError } from '../types'
import { Damaged } from './damaged'
import { openEntryWriter } from './entry-writer'
import { databaseFolder, filesIn } from './files'
import type { Journal, OpenedJournal } from './journal'
import { readVerified, type Stored } from './read-verified'
import { finishRecovery, recover } from './recovery/recover'
import { storageFailure } from './sqlite'

export interface JournalOptions {
  /** Of the environment. */
  dir: string
  synchronous: 'NORMAL' | 'FULL'
  /** Given: a damaged database is put together again from what is whole, and this is told what came of it. */
  onRecovery?: (account: string) => void
}

/**
 * Opens the database of an environment, or makes it, and reads all of it. The folder is this process's alone
 * (`lockStorage`), because the documents in memory are the truth while it runs.
 * @throws DatabaseError `storageFailed` if it is damaged and shall not be recovered, or cannot be opened.
 */
export function openSqliteJournal({ dir, synchronous, onRecovery }: JournalOptions): OpenedJournal {
  try {
    finishRecovery(dir)
    const stored = onRecovery ? readOrRecover(dir, onRecovery) : readOrRefuse(dir)
    const { collections, documents, commit, removed, logged } = stored
    const files = filesIn(databaseFolder(dir))
    mkdirSync(files.folder, { recursive: true })
    const standing = {
      commit,
      removed,
      logged,
      documents: documents.length,
      lastSeq: documents.at(-1)?.seq ?? 0,
      firstSeq: Math.min(0, ...collections.values()),
    }
    const journal = reporting(openEntryWriter(files, standing, synchronous))
    return { journal, collections: [...collections.keys()], documents }
  } catch (error) {
    throw storageFailure(`Cannot open the database in ${dir}`, error)
  }
}

function readOrRefuse(dir: string): Stored {
  try {
    return readVerified(filesIn(databaseFolder(dir)))
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    const wayOut =
      'Nothing was changed. Start with --recover: the damaged files are kept beside the new ones, every document that is whole is rescued, and what is lost is said.'
    throw new DatabaseError(
      'storageFailed',
      `The database in ${dir} is damaged: ${error.message}.\n${wayOut} Or put the folder back from a backup.`,
    )
  }
}

function readOrRecover(dir: string, onRecovery: (account: string) => void): Stored {
  const files = filesIn(databaseFolder(dir))
  try {
    return readVerified(files)
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    onRecovery(recover(dir, error))
    return readVerified(files)
  }
}

/** SQLite's errors in the terms of the database. */
function reporting(journal: Journal): Journal {
  return {
    addCollection: name => attempt('Cannot add a collection', () => journal.addCollection(name)),
    write: writes => attempt('Cannot write', () => journal.write(writes)),
    close: journal.close,
  }
}

function attempt(doing: string, run: () => void): void {
  try {
    run()
  } catch (error) {
    throw storageFailure(doing, error)
  }
}
