import { getRun } from '../../cloudfunctions/modules/person/upkeep/run-store'
import { startByCommand } from '../../cloudfunctions/modules/person/upkeep/upkeep'
import type { UpkeepKind, UpkeepRun } from '../../domain/person/upkeep'

const lookEveryMs = 2_000
const pause = () => new Promise<void>(resolve => setTimeout(resolve, lookEveryMs))

interface Ports {
  now: number
  tell(text: string): void
  /** Between two looks. */
  wait?(): Promise<void>
}

export type Asked = Pick<UpkeepRun, 'kind' | 'dryRun' | 'state' | 'counts'>

/** Asks for a run and waits until the environment's timer has carried it out; `tell` gets a line a step that it sees. */
export async function askUpkeep(
  kind: UpkeepKind,
  dryRun: boolean,
  { now, tell, wait = pause }: Ports,
): Promise<Asked> {
  const runId = await startByCommand(kind, dryRun, now)
  tell(`asked for, as ${runId}; the timer begins within a minute`)
  for (let seen = -1; ; await wait()) {
    const run = await getRun(runId)
    if (!run) throw new Error(`run ${runId} is gone`)
    if (run.state === 'done') return { kind, dryRun, state: run.state, counts: run.counts }
    if (run.rev !== seen) tell(`part ${run.task + 1}: ${JSON.stringify(run.counts)}`)
    seen = run.rev
  }
}
