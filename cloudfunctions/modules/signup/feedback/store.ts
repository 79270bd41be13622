import type { Feedback, StarCounts, Stars } from '../../../../domain/signup/feedback/feedback'
import { command as _, expression as $ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { open, seal } from '../../../kit/crypto'
import { derivedId } from '../../../kit/ids'
import { type After, afterCursor } from '../../../kit/paging'

/** What people said of activities; their words lie sealed. Every function here is one request. */

type Stored = Omit<Feedback, 'text'> & { sealed: string }

const feedbacks = collection<Stored>('feedbacks')

export const feedbackIdOf = (activityId: string, personId: string): string =>
  derivedId('feedback', activityId, personId)

const about = (id: string): string => `feedbacks/${id}`
const sealed = ({ text, ...rest }: Feedback): Stored => ({ ...rest, sealed: seal(text, about(rest._id)) })
const opened = ({ sealed, ...rest }: Stored): Feedback => ({ ...rest, text: open(sealed, about(rest._id)) })

export async function getFeedback(id: string): Promise<Feedback | null> {
  const found = await feedbacks.get(id)
  return found && opened(found)
}

/** False when somebody else wrote in between. */
export async function saveFeedback(after: Feedback): Promise<boolean> {
  const row = sealed(after)
  if (after.rev === 0) return feedbacks.add(row)
  const { _id, rev, ...fields } = row
  return (await feedbacks.update({ _id, rev: rev - 1 }, { ...fields, rev })) === 1
}

/** What is told of all voices together, read in one request, which brings back a few rows whatever their number. */
export interface Voices {
  counts: StarCounts
  /** The latest of those that everybody reads, and of those that wait. */
  shown: Feedback[]
  waiting: Feedback[]
  /** This person's. */
  mine: Feedback | null
}

const latestMax = 20

interface ByStars {
  _id: Stars
  count: number
  shown: (Stored | null)[]
  waiting: (Stored | null)[]
  mine: (Stored | null)[]
}

/** Reads as many rows as there are voices, at most one a party. `personId`: see `Voices.mine`. */
export async function voicesOf(activityId: string, personId = ''): Promise<Voices> {
  const whole = { $push: '$$ROOT' }
  const those = (field: string, value: string) =>
    $.slice([$.filter({ input: '$all', as: 'one', cond: $.eq([`$$one.${field}`, value]) }), latestMax])
  const rows = await feedbacks.aggregate<ByStars>(from =>
    from
      .match({ activityId })
      .sort({ at: -1 })
      .group({ _id: '$stars', count: { $sum: 1 }, all: whole })
      .project({
        count: true,
        shown: those('textState', 'shown'),
        waiting: those('textState', 'waiting'),
        mine: those('personId', personId),
      }),
  )
  const counts: StarCounts = [0, 0, 0, 0, 0]
  for (const { _id, count } of rows) counts[_id - 1] = count
  const latest = (lists: readonly (Stored | null)[][]) =>
    lists
      .flat()
      .flatMap(row => row ?? [])
      .sort((a, b) => b.at - a.at)
      .slice(0, latestMax)
      .map(opened)
  return {
    counts,
    shown: latest(rows.map(({ shown }) => shown)),
    waiting: latest(rows.map(({ waiting }) => waiting)),
    mine: latest(rows.map(({ mine }) => mine))[0] ?? null,
  }
}

/** How many have said something of each of these activities (at most 100), and all of their stars together. */
export async function voicesAt(
  activityIds: readonly string[],
): Promise<Map<string, { count: number; stars: number }>> {
  if (activityIds.length === 0) return new Map()
  const rows = await feedbacks.aggregate<{ _id: string; count: number; stars: number }>(from =>
    from
      .match({ activityId: _.in([...activityIds]) })
      .group({ _id: '$activityId', count: { $sum: 1 }, stars: { $sum: '$stars' } })
      .limit(100),
  )
  return new Map(rows.map(({ _id, ...voices }) => [_id, voices]))
}

export async function textsOf(
  activityId: string,
  textState: Feedback['textState'],
  after: After | null,
  limit: number,
): Promise<Feedback[]> {
  const rows = await feedbacks.find(afterCursor({ activityId, textState }, 'at', 'desc', after), {
    sort: [
      ['at', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })
  return rows.map(opened)
}

/** Of these sites, or of all, those that wait longest first: ids and times alone. */
export const waitingTexts = (
  sites: readonly string[] | undefined,
  limit: number,
): Promise<Pick<Stored, '_id' | 'activityId' | 'siteId' | 'at'>[]> =>
  feedbacks.find(
    { textState: 'waiting', ...(sites ? { siteId: _.in([...sites]) } : {}) },
    { sort: [['at', 'asc']], limit, fields: { activityId: true, siteId: true, at: true } },
  )

export const feedbacksOfPerson = (personId: string, limit: number): Promise<Stored[]> =>
  feedbacks.find({ personId }, { limit })
export const openFeedback = opened

export const removeFeedback = (id: string): Promise<void> => feedbacks.remove(id)
export const removeFeedbackOf = (personId: string): Promise<number> => feedbacks.removeAll({ personId })
export const removeFeedbackAt = (activityId: string): Promise<number> => feedbacks.removeAll({ activityId })

/** Under the id that it has as the other's. */
export const addFeedback = (feedback: Feedback): Promise<boolean> => feedbacks.add(sealed(feedback))
