import { othersMax, presentAt } from '../../../domain/activity/presence'
import type { ParsedOf } from '../../../domain/contract'
import { derivedId } from '../../kit/ids'
import { type Context, me } from '../handler'
import { staffNames } from '../person/store'
import { presentOn, putPresence, removePresence } from './presence-store'

/** Their names as they are now: the row has ids alone. */
export async function present(
  { activityId, leaving }: ParsedOf<'activity.present'>,
  context: Context,
): Promise<{ others: string[] }> {
  const { now } = context
  const personId = me(context)._id
  const _id = derivedId('presence', activityId, personId)
  if (leaving) {
    await removePresence(_id)
    return { others: [] }
  }
  await putPresence(presentAt({ _id, activityId, personId }, now))
  const others = (await presentOn(activityId, now)).filter(one => one.personId !== personId)
  const names = await staffNames(others.map(one => one.personId))
  return { others: others.slice(0, othersMax).flatMap(one => names.get(one.personId) ?? []) }
}
