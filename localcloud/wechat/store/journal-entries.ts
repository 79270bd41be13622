import { join } from 'node:path'
import type { Write } from '../../db/storage/journal'
import { type JournalOptions, openSqliteJournal } from '../../db/storage/sqlite-journal'
import type { Doc } from '../../db/types'
import type { Change, Entries, Key } from './entries'

/** The places that the values of one kind have in the journal, by their keys. */
type Places = Map<Key, number>

/**
 * Keeps everything in the folder `wechat` of the environment, beside the documents and by the same journal: a kind is a
 * collection there and a value a document, so damage is found out and recovered in the same way. The lock of the
 * documents also guards this folder.
 * @throws DatabaseError `storageFailed` if it is damaged and shall not be recovered.
 */
export function openJournalEntries({ dir, ...options }: JournalOptions): Entries {
  const { journal, documents } = openSqliteJournal({ dir: join(dir, 'wechat'), ...options })
  let lastSeq = documents.at(-1)?.seq ?? 0
  const places = new Map<string, Places>()
  const stored = new Map<string, Doc[]>()
  for (const { seq, collection, doc } of documents) {
    placesOf(collection).set(doc._id, seq)
    const known = stored.get(collection)
    if (known) known.push(doc)
    else stored.set(collection, [doc])
  }

  function placesOf(kind: string): Places {
    const known = places.get(kind) ?? new Map()
    places.set(kind, known)
    return known
  }

  /** Nothing is written about what was never there. */
  function writesOf(changes: readonly Change[]): Write[] {
    let next = lastSeq
    return lastOfEach(changes).flatMap(({ kind, key, value }) => {
      const known = placesOf(kind).get(key)
      if (known === undefined && value === undefined) return []
      const seq = known ?? ++next
      return [{ seq, collection: { name: kind }, id: key, after: value ? { _id: key, value } : null }]
    })
  }

  function follow({ seq, collection: { name }, id, after }: Write): void {
    if (after) placesOf(name).set(id, seq)
    else placesOf(name).delete(id)
    lastSeq = Math.max(lastSeq, seq)
  }

  return {
    read<T>(kind: string, take: (key: Key, value: T) => void) {
      // What was put under this kind: `write` is given nothing else.
      for (const { _id, value } of stored.get(kind) ?? []) take(_id, value as T)
      stored.delete(kind) // Held by the taker from now on, who may drop it.
    },
    write(changes) {
      const writes = writesOf(changes)
      if (writes.length === 0) return
      journal.write(writes)
      for (const write of writes) follow(write)
    },
    close: journal.close,
  }
}

/** Of several changes of one key the last one counts. */
function lastOfEach(changes: readonly Change[]): Change[] {
  const last = new Map<string, Change>()
  for (const change of changes) last.set(JSON.stringify([change.kind, change.key]), change)
  return [...last.values()]
}
