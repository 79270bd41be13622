import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import { type Refusal, refuse } from '../../../../domain/refusal'
import { dayAt } from '../../../../domain/signup/attendance/days'
import { getActivity } from '../../activity/store'
import { auditView } from '../../audit/store'
import { type Context, me } from '../../handler'
import { lineOf, type RosterOf } from '../roster'
import { peopleOf } from './party'
import { signupsOnDay } from './store'

const pageSize = 100

/**
 * Who sits, with what has been said of them, by the moment of their sign-up. The cursor is the number of rows already
 * shown, as in a roster. With a day named it is one request behind the ledger, and the record of the look.
 */
export async function attendance(
  { activityId, day, purpose, cursor }: ParsedOf<'signup.attendance'>,
  context: Context,
  { ledger }: RosterOf,
): Promise<OutputOf<'signup.attendance'> | Refusal> {
  const { now, requestId } = context
  const meant = day ?? (await today(activityId, now))
  if (!ledger || meant === null) return refuse('notPublished')
  const about = { activityId }
  const look = { requestId, personId: me(context)._id, action: 'signup.attendance', siteId: ledger.siteId }
  await auditView({ ...look, about, at: now }, purpose)
  const { seated } = lineOf(ledger, now)
  const from = Math.max(0, Math.trunc(Number(cursor ?? 0)) || 0)
  const shown = seated.slice(from, from + pageSize)
  const signups = await signupsOnDay(
    shown.map(({ signupId }) => signupId),
    meant,
  )
  const signupOf = new Map(signups.map(signup => [signup.signupId, signup]))
  const items = shown.map(party => {
    const { names = [], attendance } = signupOf.get(party.signupId) ?? {}
    return { signupId: party.signupId, people: peopleOf(party, names, attendance, purpose !== undefined) }
  })
  const next = from + pageSize < seated.length ? { next: String(from + pageSize) } : {}
  return { items, ...next, day: meant, now }
}

async function today(activityId: string, now: number): Promise<string | null> {
  const activity = await getActivity(activityId)
  return activity && dayAt(activity, now)
}
