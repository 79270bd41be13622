/** Work on everything that is kept, in batches: `retention` ends what was kept long enough, `rotation` changes the key. */

export const upkeepKinds = ['retention', 'rotation'] as const
export type UpkeepKind = (typeof upkeepKinds)[number]

export const isUpkeepKind = (word: string | undefined): word is UpkeepKind =>
  upkeepKinds.some(kind => kind === word)

/** `daily` begins by itself, `command` is the operator's: docs/operations.md. */
export type UpkeepBy = 'daily' | 'owner' | 'command'

export interface UpkeepRun {
  _id: string
  kind: UpkeepKind
  /** It counts what there is to do, and changes nothing. */
  dryRun: boolean
  state: 'begun' | 'done'
  by: UpkeepBy
  /** The owner. */
  askedBy?: string
  askedAt: number
  endedAt?: number
  /** Which of the tasks, and where in it. */
  task: number
  cursor: string | null
  counts: UpkeepCount[]
  /** Raised by each step. */
  rev: number
}

export interface UpkeepCount {
  /** A rule of retention.ts, or a collection. */
  name: string
  /** Changed; with `dryRun` what would be. A step that dies before it is written down is missing here: never too many. */
  found: number
  /** Could not be opened, and was left as it is. */
  broken: number
}

/** After one step: the counts grow, and the next task begins where this one has ended. */
export function stepped(
  run: UpkeepRun,
  names: readonly string[],
  step: { cursor: string | null; found: number; broken?: number },
  now: number,
): UpkeepRun {
  const name = names[run.task]
  const counts = run.counts.map(count =>
    count.name === name
      ? { ...count, found: count.found + step.found, broken: count.broken + (step.broken ?? 0) }
      : count,
  )
  const task = step.cursor === null ? run.task + 1 : run.task
  const next: UpkeepRun = { ...run, counts, task, cursor: step.cursor, rev: run.rev + 1 }
  return task < names.length ? next : { ...next, state: 'done', endedAt: now }
}

export const newRun = (
  run: Pick<UpkeepRun, '_id' | 'kind' | 'dryRun' | 'by' | 'askedAt' | 'askedBy'>,
  names: readonly string[],
): UpkeepRun => ({
  ...run,
  state: 'begun',
  task: 0,
  cursor: null,
  counts: [...new Set(names)].map(name => ({ name, found: 0, broken: 0 })),
  rev: 0,
})
