import type { OutputOf, ParsedOf } from '../../../domain/contract'
import type { FaultView } from '../../../domain/site/contract'
import { isJobLate } from '../../../domain/site/health'
import { dayMs } from '../../../domain/time'
import { type Fault, faultsByCode, latestFaults } from '../../kit/faults'
import { jobStates } from '../../kit/jobs'
import { latestChecks } from '../audit/check-store'
import { lastSeal } from '../audit/seal-store'
import type { Context } from '../handler'
import { jobs } from '../jobs'

/** Is everything well: for whoever looks after the program. */

const faultsShown = 20

export async function health(_: ParsedOf<'site.health'>, { now }: Context): Promise<OutputOf<'site.health'>> {
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
    jobs: jobs.map(({ name, everyMs }) => {
      const { endedAt = 0, report = {} } = states.find(({ _id }) => _id === name) ?? {}
      const late = isJobLate({ endedAt, everyMs }, now)
      return { name, everyMs, ...(endedAt > 0 ? { endedAt } : {}), late, report }
    }),
    chain: {
      seals: seal?.number ?? 0,
      ...(seal ? { sealedUntil: seal.lastAt } : {}),
      ...(check?.endedAt === undefined ? {} : { checkedAt: check.endedAt }),
      wrong: check?.wrong ?? 0,
    },
    faultsToday: faults.filter(({ lastAt }) => lastAt > now - dayMs).length,
  }
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
