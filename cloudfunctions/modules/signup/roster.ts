import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { maskName } from '../../../domain/person/mask'
import { type Refusal, refuse } from '../../../domain/refusal'
import { flowOf } from '../../../domain/signup/go-on'
import type { Arrival, Offered, Seating } from '../../../domain/signup/ledger'
import { settle, sizeOf } from '../../../domain/signup/settle'
import { nameless } from '../../../domain/signup/signup'
import { siteOfActivity } from '../activity/site-of-activity'
import { auditView } from '../audit/store'
import { type Context, me } from '../handler'
import { getSeating } from './seats-store'
import { signupsById } from './store'

const pageSize = 100

type Roster = OutputOf<'signup.roster'>

interface Line {
  seated: Arrival[]
  offered: Offered[]
  waiting: Arrival[]
}

/** Seated first, by the moment of their join, then those who have an offer, then the line in its order. */
export function lineOf(ledger: Seating, now: number): Line {
  const { seated, due, waiting, live } = settle(flowOf(ledger), now)
  const sitting = Object.entries(ledger.seats).map(([personId, party]) => ({ personId, ...party }))
  return {
    seated: [...sitting, ...seated].sort((a, b) => a.at - b.at),
    offered: live,
    waiting: [...due, ...waiting].sort((a, b) => ledger.line.indexOf(a) - ledger.line.indexOf(b)),
  }
}

const nameOn = (name: string, full: boolean): string => {
  if (name === nameless) return '已注销'
  return full ? name : maskName(name)
}

/** Whose the list is, and the ledger with which it begins; a draft has none. */
export interface RosterOf {
  siteId: string
  ledger: Seating | null
}

export async function rosterOf(input: { activityId: string }): Promise<RosterOf | null> {
  const ledger = await getSeating(input.activityId)
  if (ledger) return { siteId: ledger.siteId, ledger }
  const site = await siteOfActivity(input)
  return site && { ...site, ledger }
}

/** The cursor is the number of rows already shown: a roster is read within a minute, and shifts little. */
export async function roster(
  { activityId, purpose, cursor }: ParsedOf<'signup.roster'>,
  context: Context,
  { ledger }: RosterOf,
): Promise<Roster | Refusal> {
  if (!ledger) return refuse('notPublished')
  if (purpose) {
    await auditView(
      {
        requestId: context.requestId,
        personId: me(context)._id,
        action: 'signup.roster',
        siteId: ledger.siteId,
        about: { activityId },
        at: context.now,
      },
      purpose,
    )
  }
  const { seated, offered, waiting } = lineOf(ledger, context.now)
  const from = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0)
  const rows = [
    ...seated.map(party => ({ party, state: 'seated' as const })),
    ...offered.map(party => ({
      party,
      state: 'waiting' as const,
      offer: { seats: party.size, expiresAt: party.expiresAt },
    })),
    ...waiting.map((party, i) => ({ party, state: 'waiting' as const, position: i + 1 })),
  ]
  const shown = rows.slice(from, from + pageSize)
  const records = await signupsById(shown.map(({ party }) => party.signupId))
  const attendeesOf = new Map(records.map(({ _id, attendees }) => [_id, attendees]))
  // The ledger says who comes: a record also names those who were taken out of it since.
  const peopleOn = ({ signupId, attendees }: Arrival) =>
    (attendeesOf.get(signupId) ?? []).filter(({ key }) => attendees.includes(key))
  const items = shown.map(({ party, ...place }) => {
    const people = peopleOn(party)
    // Answers tell more of somebody than a name: they are shown as full names are.
    const answered = purpose !== undefined && people.some(({ answers }) => answers !== undefined)
    return {
      signupId: party.signupId,
      ...place,
      attendees: people.map(({ name }) => nameOn(name, purpose !== undefined)),
      ...(answered ? { answers: people.map(({ answers = {} }) => answers) } : {}),
      party: party.size,
      joinedAt: party.at,
    }
  })
  return {
    items,
    ...(from + pageSize < rows.length ? { next: String(from + pageSize) } : {}),
    seated: sizeOf(seated),
    waiting: offered.length + waiting.length,
    held: sizeOf(offered),
    capacity: ledger.capacity,
  }
}
