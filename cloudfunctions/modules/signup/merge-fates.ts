import { type Activity, phaseOf } from '../../../domain/activity/activity'
import type { Merge } from '../../../domain/person/merge'
import type { Person } from '../../../domain/person/person'
import { type MergeFate, mergeFate } from '../../../domain/signup/merge'
import { candidates } from '../../../domain/signup/party'
import { activitiesById } from '../activity/store'
import { humanKey } from './human-key'
import { getSeating, ledgersWith } from './seats-store'

/** More sign-ups than anybody has ahead of them. */
const shownMax = 50

/** What would become of sign-ups that run if these two were one; `into` is the record as it would be. */
export async function fatesOf(
  { fromId, into, keys }: { fromId: string; into: Person; keys: Merge['keys'] },
  now: number,
): Promise<{ activity: Activity; fate: MergeFate; names: string[] }[]> {
  const ids = await ledgersWith(fromId, now, shownMax)
  const nameOf = new Map(candidates(into, humanKey).map(({ key, name }) => [key, name]))
  const activities = await activitiesById(ids)
  const found = await Promise.all(
    activities.map(async activity => {
      const ledger = await getSeating(activity._id)
      const over = phaseOf(activity, now) !== 'published'
      const fate = ledger && mergeFate(ledger, { fromId, intoId: into._id, keys: new Map(keys), over }, now)
      if (!fate) return []
      const names = fate.stands.attendees.map(key => nameOf.get(key) ?? '家人')
      return [{ activity, fate, names }]
    }),
  )
  return found.flat().sort((a, b) => a.activity.startsAt - b.activity.startsAt)
}
