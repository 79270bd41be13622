import { command as _ } from './cloud'
import { collection } from './collection'
import type { Job } from './jobs'
import { logFault } from './log'

/**
 * Changes to what is stored, forward only: each runs once, in the order of the list, in steps that are safe to repeat.
 * They run while people use the app, so a migration is written such that the functions understand both shapes: first
 * the release that reads both, then its migration, and the old shape is dropped in a later release.
 */
export interface Migration {
  /** `0001-what-it-does`: counted without a gap, never renamed, never taken out of the list. */
  id: string
  /** One step of at most a second or so, from where the last one ended (null: the beginning); null when it is done. */
  step(cursor: string | null, now: number): Promise<{ cursor: string | null; changed: number }>
}

interface MigrationState {
  _id: string
  cursor: string | null
  changed: number
  startedAt: number
  doneAt?: number
}

const states = collection<MigrationState>('migrations')

/** The functions are older than the database: deploy the later ones again. The job's report counts them as `ahead`. */
class DatabaseAhead extends Error {
  constructor(ids: readonly string[]) {
    super(`a later version has migrated this database: ${ids.join(', ')}`)
    this.name = 'DatabaseAhead'
  }
}

/** More than there will ever be; a bound all the same. */
const migrationsMax = 1000

/**
 * The job that runs them. It is cut off and run twice like any job: a step begins where the last finished one ended. A
 * database that a later version has migrated is left alone, and that is reported as a fault.
 */
export const migrationJob = (migrations: readonly Migration[]): Job => ({
  name: 'migrations',
  everyMs: 5 * 60_000,
  async step(_cursor, now): ReturnType<Job['step']> {
    const known = new Map(
      (await states.find({ _id: _.gt('') }, { limit: migrationsMax })).map(state => [state._id, state]),
    )
    const ahead = [...known.keys()].filter(id => !migrations.some(migration => migration.id === id))
    if (ahead.length > 0) {
      logFault({ job: 'migrations' }, new DatabaseAhead(ahead))
      return { cursor: null, counts: { ahead: ahead.length } }
    }
    const next = migrations.find(({ id }) => known.get(id)?.doneAt === undefined)
    if (!next) return { cursor: null, counts: { changed: 0 } }
    const changed = await runStep(next, known.get(next.id), now)
    return { cursor: 'more', counts: { changed } }
  },
})

async function runStep({ id, step }: Migration, before: MigrationState | undefined, now: number) {
  const { cursor, changed } = await step(before?.cursor ?? null, now)
  await states.put({
    _id: id,
    cursor,
    changed: (before?.changed ?? 0) + changed,
    startedAt: before?.startedAt ?? now,
    ...(cursor === null ? { doneAt: now } : {}),
  })
  return changed
}
