import type { ChainState } from '../../../domain/audit/contract'
import type { ParsedOf } from '../../../domain/contract'
import { dayMs } from '../../../domain/time'
import { type Job, makeDue } from '../../kit/jobs'
import type { Context } from '../handler'
import { checkSeal, type Wrong } from './chain'
import {
  addFinding,
  beginCheck,
  endCheck,
  getCheck,
  goOnWithCheck,
  latestChecks,
  latestFindings,
  removeChecksBefore,
} from './check-store'
import { getSeal, lastSeal, type Seal, sealsFrom } from './seal-store'

/**
 * The whole chain, seal by seal, once a day and whenever an owner asks. What is found stays on record, also when
 * somebody puts it right behind our backs.
 */

const sealsAStep = 10
/** Of one seal: whoever wiped a whole batch need not be listed row by row. */
const findingsASeal = 20
const checksKeptMs = 90 * dayMs

export const verifyAudit: Job = {
  name: 'audit.verify',
  everyMs: dayMs,
  async step(cursor, now) {
    if (cursor === null) return begin(now)
    const startedAt = Number(cursor)
    const after = (await getCheck(startedAt))?.seals ?? 0
    const [before, seals] = await Promise.all([
      after > 0 ? getSeal(after) : null,
      sealsFrom(after + 1, sealsAStep),
    ])
    const last = seals.at(-1)
    if (!last) {
      await endCheck(startedAt, now)
      await removeChecksBefore(now - checksKeptMs, sealsAStep)
      return { cursor: null, counts: { seals: 0, rows: 0, wrong: 0 } }
    }
    const wrong = await wrongOf(before, after, seals)
    for (const one of wrong) await addFinding(one, now)
    const counts = {
      seals: seals.length,
      rows: seals.reduce((sum, { count }) => sum + count, 0),
      wrong: wrong.length,
    }
    await goOnWithCheck(startedAt, after, { ...counts, seals: last.number, hash: last.hash })
    return { cursor, counts }
  },
}

/** What the check before has seen must still be there: a chain of which the end was cut off holds by itself. */
async function begin(now: number) {
  const [latest, earlier] = await latestChecks(2)
  // Begun by a step that was cut off.
  const begun = latest && latest.endedAt === undefined && latest.seals === 0 ? latest : undefined
  const seen = begun ? earlier : latest
  const seal = seen && seen.seals > 0 ? await getSeal(seen.seals) : null
  const cut = seen !== undefined && seen.seals > 0 && seal?.hash !== seen.hash
  const startedAt = begun?.startedAt ?? now
  const wrong = cut ? 1 : 0
  if (cut) await addFinding({ seal: seen.seals, what: seal ? 'sealChanged' : 'sealMissing' }, now)
  await beginCheck(startedAt, wrong)
  return { cursor: String(startedAt), counts: { seals: 0, rows: 0, wrong } }
}

async function wrongOf(before: Seal | null, after: number, seals: readonly Seal[]): Promise<Wrong[]> {
  const wrong: Wrong[] = []
  let previous = before
  let number = after
  for (const seal of seals) {
    for (let missing = number + 1; missing < seal.number && wrong.length < findingsASeal; missing++)
      wrong.push({ seal: missing, what: 'sealMissing' })
    // Behind a gap the next seal cannot be judged: its rows begin where the missing one ended.
    if (seal.number === number + 1) wrong.push(...(await checkSeal(previous, seal)).slice(0, findingsASeal))
    previous = seal
    number = seal.number
  }
  return wrong
}

export async function verify(
  _: ParsedOf<'audit.verify'>,
  { requestId, now }: Context,
): Promise<{ asked: true }> {
  await makeDue(verifyAudit.name, requestId, now)
  return { asked: true }
}

const checksShown = 5
const findingsShown = 50

export async function chain(): Promise<ChainState> {
  const [last, checks, findings] = await Promise.all([
    lastSeal(),
    latestChecks(checksShown),
    latestFindings(findingsShown),
  ])
  return {
    seals: last?.number ?? 0,
    ...(last ? { sealedUntil: last.lastAt, hash: last.hash } : {}),
    checks: checks.map(({ _id: _, hash: __, ...check }) => check),
    findings: findings.map(({ _id: _, ...finding }) => finding),
  }
}
