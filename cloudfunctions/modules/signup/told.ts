import type { Activity } from '../../../domain/activity/activity'
import { missedDraft, offeredDraft, promotedDraft } from '../../../domain/message/about-seats'
import type { AnyDraft } from '../../../domain/message/message'
import type { LedgerChange } from '../../../domain/signup/go-on'
import type { Missed, Offer, Party, Seating } from '../../../domain/signup/ledger'
import { getActivity } from '../activity/store'
import { tell, tellMissing } from '../message/tell'

/** Those for whom seats are held, those who now sit, and those who were too late: told once for each write. */

export const tellMoved = (
  activityId: string,
  { promoted, offer, missed }: Pick<LedgerChange, 'promoted' | 'offer' | 'missed'>,
  now: number,
): Promise<void> =>
  promoted.length + offer.length + missed.length === 0
    ? Promise.resolve()
    : tell(async () => {
        const activity = await getActivity(activityId)
        return activity ? draftsFor(activity, { promoted, offer, missed }, now) : []
      })

/** What a process that died after the write has not told; how many messages that were. */
export async function tellMovedLater(activity: Activity, ledger: Seating, now: number): Promise<number> {
  const { seats, offers, missed } = ledger
  const moved = { promoted: Object.values(seats), offer: Object.values(offers), missed }
  const drafts = draftsFor(activity, moved, now)
  return drafts.length === 0 ? 0 : tellMissing(drafts)
}

/** Of one ledger in one round: more than one request can ask for. */
const writesMax = 1000

interface Moved {
  promoted: readonly Party[]
  offer: readonly Offer[]
  missed: readonly Missed[]
}

function draftsFor(activity: Activity, { promoted, offer, missed }: Moved, now: number): AnyDraft[] {
  if (activity.status !== 'published' || activity.startsAt <= now) return []
  const given = new Set(promoted.flatMap(({ promotedRev }) => promotedRev ?? []))
  const until = new Map(offer.map(({ offeredRev, expiresAt }) => [offeredRev, expiresAt]))
  const late = new Set(missed.map(({ rev }) => rev))
  return [
    ...[...given].map(rev => promotedDraft(activity, rev, now)),
    ...[...until].map(([rev, expiresAt]) => offeredDraft(activity, { rev, expiresAt }, now)),
    ...[...late].map(rev => missedDraft(activity, rev, now)),
  ].slice(0, writesMax)
}
