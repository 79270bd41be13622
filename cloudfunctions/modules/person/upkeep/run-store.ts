import type { UpkeepRun } from '../../../../domain/person/upkeep'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'

const runs = collection<UpkeepRun>('upkeepRuns')

/** False when a repeat of the same request has made it already. */
export const addRun = (run: UpkeepRun): Promise<boolean> => runs.add(run)

/** The one that was asked for first, of those that are not done. */
export async function nextRun(): Promise<UpkeepRun | null> {
  const [run] = await runs.find({ state: 'begun' }, { sort: [['askedAt', 'asc']], limit: 1 })
  return run ?? null
}

/** Saves a step, unless another holder has made one since. */
export async function saveRun({ _id, counts, ...fields }: UpkeepRun, rev: number): Promise<boolean> {
  return (await runs.update({ _id, rev }, { ...fields, counts: _.set(counts) })) === 1
}

export const getRun = (runId: string): Promise<UpkeepRun | null> => runs.get(runId)

export const hasRun = async (runId: string): Promise<boolean> =>
  (await runs.get(runId, { _id: true })) !== null

export const latestRuns = (limit: number): Promise<UpkeepRun[]> =>
  runs.find({ askedAt: _.gt(0) }, { sort: [['askedAt', 'desc']], limit })
