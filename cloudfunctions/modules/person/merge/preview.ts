import type { DeskPerson } from '../../../../domain/person/desk'
import { maskName } from '../../../../domain/person/mask'
import { decideMerge, isSameName } from '../../../../domain/person/merge'
import type { MergeSignup, MergeView } from '../../../../domain/person/merge-contract'
import type { FamilyMember, Person } from '../../../../domain/person/person'
import { isRefusal, type Refusal } from '../../../../domain/refusal'
import { humanKey } from '../../signup/human-key'
import { fatesOf } from '../../signup/merge-fates'
import { rowOf } from '../desk/desk-view'

/** What a merge would do, decided as the merge decides it; nothing is written. */
export async function previewOf(from: DeskPerson, into: Person, now: number): Promise<MergeView | Refusal> {
  const merging = decideMerge(from, into, humanKey, { now, requestId: '' })
  if (isRefusal(merging)) return merging
  const fates = await fatesOf({ fromId: from._id, into: merging.into, keys: merging.keys }, now)
  const signups: MergeSignup[] = fates.map(({ activity, fate: { kind, why, sits }, names }) => ({
    activityId: activity._id,
    title: activity.title,
    startsAt: activity.startsAt,
    attendees: names.map(maskName),
    state: sits ? 'seated' : 'waiting',
    fate: kind,
    ...(why ? { why } : {}),
  }))
  return {
    from: rowOf(from),
    into: rowOf(into),
    family: merging.into.family.map(member => ({
      name: maskName(member.name),
      fate: fateOf(member, from, into),
    })),
    signups,
    otherName: !isSameName(from, into),
  }
}

function fateOf({ id, name }: FamilyMember, from: Person, into: Person): MergeView['family'][number]['fate'] {
  if (!into.family.some(kept => kept.id === id)) return 'comes'
  return from.family.some(other => other.name === name) ? 'same' : 'stays'
}
