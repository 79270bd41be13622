import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { Damaged } from '../damaged'
import { NEW, openEntryWriter } from '../entry-writer'
import { databaseFolder, filesIn } from '../files'
import { syncFolder } from '../sync-folder'
import { accountOf } from './account'
import type { Rescued } from './finds'
import { rescue } from './rescue'

const BATCH = 1000

/**
 * Puts a database together from what is whole of a damaged one, and keeps the damaged one beside it as it is. Whenever the
 * process dies in this, the next start finds the damaged database or the whole new one.
 * @returns what was done and what was lost, for a person
 */
export function recover(dir: string, damage: Damaged): string {
  const folder = databaseFolder(dir)
  const { recovering, recovered } = stepsOf(folder)
  for (const remains of [recovering, recovered]) rmSync(remains, { recursive: true, force: true })
  const rescued = rescue(filesIn(folder))
  build(recovering, rescued)
  renameSync(recovering, recovered)
  const kept = freeName(`${folder}.damaged-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`)
  renameSync(folder, kept)
  finishRecovery(dir)
  return accountOf({ dir, damage: damage.message, kept, rescued })
}

/** The last step of a recovery, also of one whose process died before it. */
export function finishRecovery(dir: string): void {
  const folder = databaseFolder(dir)
  const { recovered } = stepsOf(folder)
  if (existsSync(folder) || !existsSync(recovered)) return
  renameSync(recovered, folder)
  syncFolder(dir)
}

/** In the making, and whole but not in its place yet. */
function stepsOf(folder: string): { recovering: string; recovered: string } {
  return { recovering: `${folder}.recovering`, recovered: `${folder}.recovered` }
}

function build(folder: string, { collections, documents }: Rescued): void {
  mkdirSync(folder)
  const writer = openEntryWriter(filesIn(folder), NEW, 'FULL')
  for (const name of collections) writer.addCollection(name)
  for (let at = 0; at < documents.length; at += BATCH) {
    writer.write(
      documents.slice(at, at + BATCH).map(({ seq, collection: name, doc }) => ({
        seq,
        collection: { name },
        id: doc._id,
        after: doc,
      })),
    )
  }
  writer.close()
}

function freeName(name: string): string {
  let free = name
  for (let i = 2; existsSync(free); i++) free = `${name}-${i}`
  return free
}
