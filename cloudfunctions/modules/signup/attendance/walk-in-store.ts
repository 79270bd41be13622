import type { WalkIn } from '../../../../domain/signup/attendance/attendance'
import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { open, type Sealed, seal } from '../../../kit/crypto'
import { derivedId } from '../../../kit/ids'

/** Who came without a seat. Names lie sealed: docs/decisions/0006-field-encryption.md. */
export interface StoredWalkIn extends Omit<WalkIn, 'name'> {
  sealed: Sealed
}

const walkIns = collection<StoredWalkIn>('walkIns')

/** The same tap of the same member of staff is the same entry. */
export const walkInIdOf = (activityId: string, day: string, staffId: string, requestId: string): string =>
  derivedId('walkIn', activityId, day, staffId, requestId)

/** One a person and day. */
export const walkInIdOfPerson = (activityId: string, day: string, personId: string): string =>
  derivedId('walkInPerson', activityId, day, personId)

const about = (walkInId: string): string => `walkIns/${walkInId}`

export function openWalkIn({ sealed, ...rest }: StoredWalkIn): WalkIn {
  // Only `sealWalkIn` writes this field, and the cipher's tag proves it.
  const { name } = JSON.parse(open(sealed, about(rest._id))) as Pick<WalkIn, 'name'>
  return { ...rest, ...(name === undefined ? {} : { name }) }
}

const sealWalkIn = ({ name, ...rest }: WalkIn): StoredWalkIn => ({
  ...rest,
  sealed: seal(JSON.stringify({ name }), about(rest._id)),
})

export async function getWalkIn(walkInId: string): Promise<WalkIn | null> {
  const found = await walkIns.get(walkInId)
  return found && openWalkIn(found)
}

/** False when it is there already. */
export const addWalkIn = (walkIn: WalkIn): Promise<boolean> => walkIns.add(sealWalkIn(walkIn))

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addWalkIns = (many: readonly WalkIn[]): Promise<void> => walkIns.addAll(many.map(sealWalkIn))

/** False when somebody else changed it in between. */
export const saveCount = async ({ _id, rev, count, changes }: WalkIn): Promise<boolean> =>
  (await walkIns.update({ _id, rev: rev - 1 }, { count, rev, changes: _.set(changes) })) === 1

/** More entries than anybody writes down at one entrance on one day. */
const entriesMax = 1000

/** The newest first, names still sealed. */
export const walkInsOn = (activityId: string, day: string): Promise<StoredWalkIn[]> =>
  walkIns.find(
    { activityId, day },
    {
      sort: [
        ['addedAt', 'desc'],
        ['_id', 'asc'],
      ],
      limit: entriesMax,
    },
  )

/** Where one person came without a seat: far more than anybody does within the year for which it is kept. */
export const walkInsOfPerson = (personId: string): Promise<Pick<WalkIn, '_id' | 'day' | 'addedAt'>[]> =>
  walkIns.find({ personId }, { limit: 500, fields: { day: true, addedAt: true } })

/** Who came by their code is a number from now on. */
export async function forgetWalkIns(personId: string, limit: number): Promise<number> {
  const rows = await walkIns.find({ personId }, { limit, fields: { _id: true } })
  for (const { _id } of rows)
    await walkIns.update({ _id }, { personId: _.remove(), sealed: seal('{}', about(_id)) })
  return rows.length
}

/** The record was merged into another. */
export const moveWalkIns = (fromId: string, intoId: string): Promise<number> =>
  walkIns.update({ personId: fromId }, { personId: intoId })

export async function removeWalkInsOf(activityId: string, limit: number): Promise<number> {
  const rows = await walkIns.find({ activityId }, { limit, fields: { _id: true } })
  if (rows.length > 0) await walkIns.removeAll({ _id: _.in(rows.map(({ _id }) => _id)) })
  return rows.length
}

/** A number for each activity that has any, which every write raises. */
export async function walkInRevisionsAt(activityIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await walkIns.aggregate<{ _id: string; revs: number; entries: number }>(from =>
    from
      .match({ activityId: _.in([...activityIds]) })
      .group({ _id: '$activityId', revs: { $sum: '$rev' }, entries: { $sum: 1 } })
      .limit(100),
  )
  return new Map(rows.map(({ _id, revs, entries }) => [_id, revs + entries]))
}
