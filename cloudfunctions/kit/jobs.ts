import { requestsKept } from '../../domain/repeat'
import { command as _ } from './cloud'
import { collection } from './collection'
import { noteFault } from './faults'
import { randomId } from './ids'
import { log } from './log'

/**
 * The timer's work. A tick may be run twice at once or be cut off anywhere: a job runs under a lease, keeps its place
 * in a cursor after each step, and its steps are safe to repeat.
 */

export interface Job {
  name: string
  /** Not begun again before this much time has passed since its last end. */
  everyMs: number
  /**
   * How long another tick keeps away; `defaultLeaseMs` unless given. 0 for a job whose steps claim their own work and may
   * run in two ticks at once: the next tick then goes on at once where one has died.
   */
  leaseMs?: number
  /**
   * One step of at most a second or so, from where the last one ended (null: the beginning). Says where to go on;
   * null when there is nothing left. `counts` go to the report.
   */
  step(cursor: string | null, now: number): Promise<{ cursor: string | null; counts: Record<string, number> }>
}

export interface JobState {
  _id: string
  /** When the timer first met the job. Absent where that was in an older release. */
  since?: number
  /** As the job says itself; 0 until it has begun once. */
  everyMs: number
  leaseUntil: number
  holder: string
  cursor: string | null
  /** When the last whole round ended. */
  endedAt: number
  /** Sums of the round that is under way, and of the last whole one. */
  running: Record<string, number>
  report: Record<string, number>
  /** Somebody wants a round now: see `makeDue`. */
  asked: boolean
  /** The latest requests that did: see domain/repeat.ts. */
  requests: string[]
}

const jobs = collection<JobState>('jobs')

/** Longer than any function may run (20 s), so that two holders are never at work at the same time. */
const defaultLeaseMs = 30_000

const fresh = (name: string, since: number): JobState => ({
  _id: name,
  since,
  everyMs: 0,
  leaseUntil: 0,
  holder: '',
  cursor: null,
  endedAt: 0,
  running: {},
  report: {},
  asked: false,
  requests: [],
})

/**
 * Runs each job that is due, in turn, within `totalMs` for all. Each has an equal share of what is left, so that a long
 * one never keeps the others from their turn, and what the short ones leave goes to those behind them.
 */
export async function runJobs(all: readonly Job[], now: () => number, totalMs: number): Promise<void> {
  const end = now() + totalMs
  for (const [i, job] of all.entries()) {
    try {
      await runJob(job, now, (end - now()) / (all.length - i))
    } catch (error) {
      // The next tick goes on from the cursor; the other jobs are not held up.
      await noteFault({ job: job.name }, error)
    }
  }
}

async function runJob(job: Job, now: () => number, sliceMs: number): Promise<void> {
  const state = await take(job, now())
  if (!state) return
  const until = now() + sliceMs
  let { cursor, running } = state
  let steps = 0
  do {
    const done = await job.step(cursor, now())
    cursor = done.cursor
    running = added(running, done.counts)
    steps++
    const ended = cursor === null
    const data = ended
      ? { cursor, endedAt: now(), running: _.set({}), report: _.set(running), asked: false }
      : { cursor, running }
    // Somebody else's lease by now: what this step did is safe to repeat, so they lose nothing.
    if ((await jobs.update({ _id: job.name, holder: state.holder }, data)) === 0) return
  } while (cursor !== null && now() < until)
  await jobs.update({ _id: job.name, holder: state.holder }, { leaseUntil: 0 })
  log({ event: 'job', job: job.name, outcome: cursor === null ? 'done' : 'continues', count: steps })
}

/** A round begins with the next tick, however long ago the last one ended. A repeat of the request asks for no other. */
export async function makeDue(name: string, requestId: string, now: number): Promise<void> {
  await jobs.add(fresh(name, now))
  await jobs.update(
    { _id: name, requests: _.neq(requestId) },
    { asked: true, requests: _.push({ each: [requestId], slice: -requestsKept }) },
  )
}

/** How far each job is that the timer has met: at most 100. */
export const jobStates = (): Promise<JobState[]> => jobs.find({ _id: _.gt('') }, { limit: 100 })

/** The lease, or null when somebody holds it or the job is not due. */
async function take(job: Job, at: number): Promise<JobState | null> {
  await jobs.add(fresh(job.name, at))
  const holder = randomId()
  const due = _.or([{ cursor: _.neq(null) }, { asked: true }, { endedAt: _.lte(at - job.everyMs) }])
  const taken = await jobs.update(_.and([{ _id: job.name, leaseUntil: _.lte(at) }, due]), {
    holder,
    everyMs: job.everyMs,
    leaseUntil: at + (job.leaseMs ?? defaultLeaseMs),
  })
  if (taken === 0) return null
  const state = await jobs.get(job.name)
  return state?.holder === holder ? state : null
}

function added(sums: Record<string, number>, counts: Record<string, number>): Record<string, number> {
  const out = { ...sums }
  for (const [name, count] of Object.entries(counts)) out[name] = (out[name] ?? 0) + count
  return out
}
