import type { Activity } from '../../../domain/activity/activity'
import { promotedDraft } from '../../../domain/message/about-activity'
import type { Party, Seating } from '../../../domain/signup/ledger'
import { getActivity } from '../activity/store'
import { tell, tellMissing } from '../message/tell'

/** Those who waited and now sit are told, once for each write that seated some. */

export const tellPromoted = (activityId: string, promoted: readonly Party[], now: number): Promise<void> =>
  promoted.length === 0
    ? Promise.resolve()
    : tell(async () => {
        const activity = await getActivity(activityId)
        return activity ? draftsFor(activity, promoted, now) : []
      })

/** What a process that died after the write has not told; how many writes that were. */
export async function tellPromotedLater(activity: Activity, ledger: Seating, now: number): Promise<number> {
  const drafts = draftsFor(activity, Object.values(ledger.seats), now)
  return drafts.length === 0 ? 0 : tellMissing(drafts)
}

/** Of one ledger in one round: more than one request can ask for. */
const writesMax = 1000

const draftsFor = (activity: Activity, parties: readonly Party[], now: number) => {
  if (activity.status !== 'published' || activity.startsAt <= now) return []
  const revs = new Set(parties.flatMap(({ promotedRev }) => promotedRev ?? []))
  return [...revs].slice(0, writesMax).map(rev => promotedDraft(activity, rev, now))
}
