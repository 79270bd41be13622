import type { OutputOf, ParsedOf } from '../../../domain/contract'
import type { FaultView, JobHealth } from '../../../domain/site/contract'
import { isJobLate, timerSeenAt } from '../../../domain/site/health'
import { dayMs } from '../../../domain/time'
import { type Fault, faultsByCode, latestFaults } from '../../kit/faults'
import { type JobState, jobStates } from '../../kit/jobs'
import { latestChecks } from '../audit/check-store'
import { lastSeal } from '../audit/seal-store'
import { type Context, me } from '../handler'
import { jobs } from '../jobs'

/** Is everything well: for whoever looks after the program. */

const faultsShown = 20

export async function health(_: ParsedOf<'site.health'>, context: Context): Promise<OutputOf<'site.health'>> {
  const { now } = context
  const begun = Date.now()
  const seal = await lastSeal()
  const databaseMs = Date.now() - begun
  const [states, [check], faults] = await Promise.all([
    jobStates(),
    latestChecks(1),
    latestFaults(faultsShown),
  ])
  return {
    at: now,
    version: process.env.APP_VERSION ?? '',
    build: process.env.APP_BUILD ?? '',
    databaseMs,
    jobs: jobsHealth(states, installedAt(context), now),
    chain: {
      seals: seal?.number ?? 0,
      ...(seal ? { sealedUntil: seal.lastAt } : {}),
      ...(check?.endedAt === undefined ? {} : { checkedAt: check.endedAt }),
      wrong: check?.wrong ?? 0,
    },
    faultsToday: faults.filter(({ lastAt }) => lastAt > now - dayMs).length,
  }
}

/** As far as the caller can tell: before their first role there was nothing to look after. */
const installedAt = (context: Context): number =>
  Math.min(...me(context).grants.map(({ grantedAt }) => grantedAt))

function jobsHealth(states: readonly JobState[], installed: number, now: number): JobHealth[] {
  const met = states.map(({ endedAt, since = 0 }) => ({ endedAt, since }))
  // A job that the timer has not met, because it comes with this release or because no timer comes at all.
  const since = timerSeenAt(met, installed)
  return jobs.map(({ name, everyMs }) => {
    const state = states.find(({ _id }) => _id === name)
    const { endedAt = 0, report = {} } = state ?? {}
    const late = isJobLate({ everyMs, endedAt, since: state ? (state.since ?? 0) : since }, now)
    return { name, everyMs, ...(endedAt > 0 ? { endedAt } : {}), late, report }
  })
}

/** A code is read out by somebody: small letters will do. */
export async function faults({ code }: ParsedOf<'site.faults'>): Promise<OutputOf<'site.faults'>> {
  const found = await (code === undefined
    ? latestFaults(faultsShown)
    : faultsByCode(code.toUpperCase(), faultsShown))
  return { faults: found.map(viewOf) }
}

const viewOf = ({ _id, where, error, count, firstAt, lastAt, recent }: Fault): FaultView => ({
  id: _id,
  where,
  error,
  count,
  firstAt,
  lastAt,
  recent: [...recent].reverse(),
})
