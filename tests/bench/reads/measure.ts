import type { ActionName } from '../../../domain/contract'
import type { TestEnv } from '../../../localcloud/testing'
import type { Caller } from '../../world/caller'
import type { Case } from './cases'
import type { Street } from './street'

/** What a reading action asks of the database; rows over all its requests. */
export interface Figures {
  /** Those that read, with the one by which every call learns who calls. */
  requests: number
  /** Rows for the record of who looked, and tries that are counted. */
  writes: number
  scanned: number
  returned: number
  /** Of the action, ms: with its own work and that of the SDK, without a network. */
  p50: number
}

export interface Measured extends Figures {
  /** Rows that a request read beyond those that it gave, at most. */
  excess: number
  /** Requests in words, for whoever looks into a miss. */
  queries: string[]
}

const writing: ReadonlySet<string> = new Set([
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
])

/** Calls it as the reader with the least rights who may. @throws when nobody may */
export async function measure(
  env: TestEnv,
  street: Street,
  { action, input }: Case,
  times: number,
): Promise<Measured> {
  const asked = input(street)
  const reader = await whoMay(street.readers, action, asked)
  const runs: { ms: number; calls: ReturnType<TestEnv['invocations']>[number]['calls'] }[] = []
  for (let i = 0; i < times; i++) {
    await reader.get(action, asked as never)
    const last = env
      .invocations()
      .filter(({ fn }) => fn === 'api')
      .at(-1)
    if (last) runs.push(last)
  }
  const calls = (runs.at(-1)?.calls ?? []).filter(({ action: name }) => name.startsWith('database.'))
  const rows = calls.map(({ plan }) => ({
    scanned: plan?.scanned ?? 0,
    returned: (plan?.returned ?? 0) + (plan?.joined ?? 0),
  }))
  const sum = (of: 'scanned' | 'returned') => rows.reduce((total, row) => total + row[of], 0)
  const ms = runs.map(run => run.ms).sort((a, b) => a - b)
  const writes = calls.filter(({ action: name }) => writing.has(name)).length
  return {
    requests: calls.length - writes,
    writes,
    scanned: sum('scanned'),
    returned: sum('returned'),
    p50: Number((ms[ms.length >> 1] ?? 0).toFixed(1)),
    excess: Math.max(0, ...rows.map(({ scanned, returned }) => scanned - returned)),
    queries: calls.map(
      ({ action: name, collection, plan, detail }) =>
        `${name} ${collection} ${plan?.index} ${plan?.scanned}/${plan?.returned} ${detail ?? ''}`,
    ),
  }
}

async function whoMay(readers: readonly Caller[], action: ActionName, input: unknown): Promise<Caller> {
  const refusals: string[] = []
  for (const reader of readers) {
    const reply = await reader.call(action, input as never)
    if (reply.ok) return reader
    refusals.push(`${reader.name}: ${reply.cause} ${reply.message}`)
  }
  throw new Error(`${action}: nobody may read it\n${refusals.join('\n')}`)
}
