import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { newRun, stepped, type UpkeepKind } from '../../../../domain/person/upkeep'
import type { UpkeepView } from '../../../../domain/person/upkeep-contract'
import { dayOf } from '../../../../domain/time'
import { derivedId, randomId } from '../../../kit/ids'
import type { Job } from '../../../kit/jobs'
import { beginAudit, endAudit } from '../../audit/store'
import { type Context, me } from '../../handler'
import { ownDataAreas } from '../../own-data'
import { resealTask } from './reseal'
import { addRun, hasRun, latestRuns, nextRun, saveRun } from './run-store'
import type { UpkeepTask } from './task'

/** Retention and key rotation: asked for by an owner, or once a day by themselves (retention), carried out by the timer. */

const shown = 12

const tasksOf = (kind: UpkeepKind): readonly UpkeepTask[] =>
  kind === 'retention'
    ? ownDataAreas.flatMap(({ retain }) => retain ?? [])
    : sealedCollections().map(resealTask)

const sealedCollections = (): string[] =>
  ownDataAreas
    .flatMap(({ collections }) => Object.entries(collections))
    .flatMap(([name, holding]) => (holding !== 'nobody' && holding.sealed ? [name] : []))

const namesOf = (kind: UpkeepKind): string[] => tasksOf(kind).map(({ name }) => name)

export async function startUpkeep(
  { kind, dryRun }: ParsedOf<'person.startUpkeep'>,
  context: Context,
): Promise<{ runId: string }> {
  const { now, requestId } = context
  const askedBy = me(context)._id
  const _id = derivedId('upkeep', askedBy, requestId)
  await addRun(newRun({ _id, kind, dryRun, by: 'owner', askedBy, askedAt: now }, namesOf(kind)))
  return { runId: _id }
}

/** For the command of docs/operations.md: who has the keys of the environment needs no role. It is on record as well. */
export async function startByCommand(kind: UpkeepKind, dryRun: boolean, now: number): Promise<string> {
  const _id = randomId()
  const row = {
    requestId: _id,
    personId: 'command',
    action: 'person.startUpkeep',
    about: { runId: _id },
    at: now,
  }
  await beginAudit(row)
  await addRun(newRun({ _id, kind, dryRun, by: 'command', askedAt: now }, namesOf(kind)))
  await endAudit(row, 'done')
  return _id
}

export async function upkeep(): Promise<OutputOf<'person.upkeep'>> {
  const runs = (await latestRuns(shown)).map(
    ({ _id, kind, dryRun, state, by, askedAt, endedAt, task, counts }): UpkeepView => ({
      runId: _id,
      kind,
      dryRun,
      state,
      by,
      askedAt,
      ...(endedAt === undefined ? {} : { endedAt }),
      done: task,
      parts: namesOf(kind).length,
      counts,
    }),
  )
  return { runs }
}

/** One step of the run that comes first; each day it begins a retention of its own. */
export const carryOutUpkeep: Job = {
  name: 'person.upkeep',
  everyMs: 60_000,
  async step(_cursor, now) {
    const run = (await nextRun()) ?? (await beginDaily(now))
    if (!run) return { cursor: null, counts: { steps: 0 } }
    const tasks = tasksOf(run.kind)
    const task = tasks[run.task]
    const step = task ? await task.step(run.cursor, now, run.dryRun) : { cursor: null, found: 0 }
    await saveRun(stepped(run, namesOf(run.kind), step, now), run.rev)
    return { cursor: 'more', counts: { steps: 1 } }
  },
}

/** A day of this begins at three in the morning, when few are about. */
const dayBeginsMs = 3 * 3_600_000

/** Null when today's has run. */
async function beginDaily(now: number) {
  const _id = `daily-${dayOf(now - dayBeginsMs)}`
  if (await hasRun(_id)) return null
  const run = newRun(
    { _id, kind: 'retention', dryRun: false, by: 'daily', askedAt: now },
    namesOf('retention'),
  )
  return (await addRun(run)) ? run : null
}
