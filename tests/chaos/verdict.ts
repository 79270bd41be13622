import schema from '../../config/database.json'
import type { ActionName, InputOf, OutputOf } from '../../domain/contract'
import { checkInvariants } from '../../scripts/invariants/check'
import { fieldsOf, listOf, textOf, twice } from '../../scripts/invariants/fields'
import { fatesOf, lineIn, offersIn, seatsIn } from '../../scripts/invariants/ledger'
import { type Row, snapshotOf, type Violation } from '../../scripts/invariants/snapshot'
import { templateId } from '../functions/message/telling'
import type { Board } from './board'
import type { Acknowledged } from './client'
import type { Town } from './town'

/** After the storm: what the database says, against every answer that anybody was given. */
export function verdict(
  town: Town,
  { leaving, codes }: Pick<Board, 'leaving' | 'codes'>,
): { lost: string[]; violations: Violation[] } {
  const { acknowledged } = town.ledger
  return {
    lost: [
      ...lostSeats(town, acknowledged, leaving),
      ...lostActivities(town, acknowledged),
      ...lostNotices(town, acknowledged),
      ...lostDays(town, acknowledged),
    ],
    violations: [
      ...checkInvariants(snapshotOfTown(town)),
      ...toldTwice(town),
      ...wrongCodes(acknowledged, codes),
    ],
  }
}

export function snapshotOfTown({ env }: Town) {
  const names = Object.keys(schema.collections)
  // Documents as the local cloud gives them: each has an `_id`.
  const rows = Object.fromEntries(names.map(name => [name, env.read(name) as unknown as Row[]]))
  return snapshotOf(rows, env.clock.now())
}

/** What a phone shows twice, of kinds that are told once of each thing; nobody here sends anything again by hand. */
function toldTwice({ env }: Town): Violation[] {
  const once = new Set((['noticePublished', 'activityCancelled'] as const).map(templateId))
  const shown = env.sent().filter(({ templateId }) => once.has(templateId))
  return twice(shown.map(({ openid, page, title }) => `${openid} ${page} ${title}`)).map(where => ({
    invariant: 8,
    where,
    what: 'was sent twice',
  }))
}

interface Done<N extends ActionName> {
  input: InputOf<N>
  data: OutputOf<N>
}

/** Answers of one action that said yes. The contract says what goes in and what comes out. */
const done = <N extends ActionName>(all: readonly Acknowledged[], name: N): Done<N>[] =>
  all.flatMap(({ action, input, reply }) =>
    action === name && reply.ok ? [{ input, data: reply.data } as Done<N>] : [],
  )

/** Whoever was told they sit still sits; whoever was told they wait sits or waits; whoever left is gone. */
function lostSeats({ env }: Town, all: readonly Acknowledged[], leaving: ReadonlySet<string>): string[] {
  const ledgers = new Map<string, Row>()
  for (const row of env.read('seatLedgers')) ledgers.set(String(row._id), { ...row })
  const activityOf = (signupId: string) => signupId.slice(0, signupId.lastIndexOf('-'))
  const lost: string[] = []
  for (const { data } of done(all, 'signup.join')) {
    const { signupId, state } = data
    if (leaving.has(signupId)) continue
    const ledger = ledgers.get(activityOf(signupId))
    const here = ledger ? signupsIn(ledger) : []
    const tooLate = listOf(ledger?.missed).map(missed => textOf(fieldsOf(missed).signupId))
    const sits = ledger ? [...fatesOf(ledger).seated.values()] : []
    if (state === 'waiting' && tooLate.includes(signupId)) continue
    if (!here.includes(signupId)) lost.push(`${signupId} was told «${state}» and is gone`)
    else if (state === 'seated' && !sits.includes(signupId)) lost.push(`${signupId} lost the seat`)
    if (!env.get('signups', signupId)) lost.push(`${signupId} has no record`)
  }
  for (const { input } of done(all, 'signup.cancel')) {
    const ledger = ledgers.get(activityOf(input.signupId))
    const here = ledger ? signupsIn(ledger) : []
    if (here.includes(input.signupId)) lost.push(`${input.signupId} was cancelled and is there`)
  }
  return lost
}

const signupsIn = (ledger: Row): string[] =>
  [...seatsIn(ledger), ...offersIn(ledger), ...lineIn(ledger)].map(({ signupId }) => signupId)

/** Every clerk edits alone: the last answer stands. */
function lostActivities({ env }: Town, all: readonly Acknowledged[]): string[] {
  const capacities = new Map<string, number>()
  for (const { input, data } of done(all, 'activity.create'))
    capacities.set(data.activityId, input.fields.capacity)
  for (const { input } of done(all, 'activity.save')) capacities.set(input.activityId, input.fields.capacity)
  const cancelled = new Set(done(all, 'activity.cancel').map(({ input }) => input.activityId))
  const published = new Set(done(all, 'activity.publish').map(({ input }) => input.activityId))
  return [...capacities].flatMap(([id, capacity]) => {
    const activity = env.get('activities', id)
    const status = cancelled.has(id) ? 'cancelled' : published.has(id) ? 'published' : 'draft'
    if (activity?.status !== status) return [`activity ${id} is ${activity?.status}, was told «${status}»`]
    return activity.capacity === capacity
      ? []
      : [`activity ${id} holds ${activity.capacity}, was told ${capacity}`]
  })
}

/** Whoever was told that they are checked in is written down as scanned. */
function lostDays({ env }: Town, all: readonly Acknowledged[]): string[] {
  const checked = [...done(all, 'signup.checkIn'), ...done(all, 'signup.scanParty')]
  return checked.flatMap(({ data: { signupId, people } }) => {
    const scanned = env.read('attendances', { signupId }).flatMap(row => listOf(row.scanned))
    return people.every(({ id }) => scanned.includes(id)) ? [] : [`${signupId} was checked in and is not`]
  })
}

/** How long after its time, and before it, a code may count at most. */
const graceMs = 31_000

/** A check-in that counted was by a code of that activity, in its time: told without the rule that decided it. */
function wrongCodes(all: readonly Acknowledged[], codes: Board['codes']): Violation[] {
  return all.flatMap(({ action, input, reply, at, requestId }) => {
    if (action !== 'signup.checkIn' || !reply.ok) return []
    const { activityId, code, state } = { ...fieldsOf(input), ...fieldsOf(reply.data) }
    const right = codes.some(
      one =>
        one.activityId === activityId &&
        one.code === code &&
        one.until + graceMs > at &&
        one.from - graceMs < at + callMsMax,
    )
    if (state !== 'counted' || right) return []
    return { invariant: 5, where: `signup.checkIn ${requestId}`, what: `counted by the code ${code}` }
  })
}

/** A call that is sent again and again takes its time, and the town's clock goes fast. */
const callMsMax = 600_000

function lostNotices({ env }: Town, all: readonly Acknowledged[]): string[] {
  const withdrawn = new Set(done(all, 'notice.withdraw').map(({ input }) => input.noticeId))
  return done(all, 'notice.publish').flatMap(({ input: { noticeId } }) => {
    const status = env.get('notices', noticeId)?.status
    const told = withdrawn.has(noticeId) ? 'withdrawn' : 'published'
    return status === told ? [] : [`notice ${noticeId} is ${status}, was told «${told}»`]
  })
}
