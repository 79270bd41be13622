import type { Attempt, AttemptState } from '../../../domain/message/attempt'
import type { StateCount } from '../../../domain/message/report'
import { command as _, expression as $ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'

/** Attempts to reach somebody: rows only for those whom WeChat was asked for. Every function here is one request. */

const attempts = collection<Attempt>('messageAttempts')

/** Throws at the first that is there already; which of the others are written then is not known. */
export const addAttempts = (rows: readonly Attempt[]): Promise<void> => attempts.addAll(rows)

/** By id, or those of one run: at most 1,000. */
export const attemptsById = (ids: readonly string[]): Promise<Attempt[]> =>
  ids.length === 0 ? Promise.resolve([]) : attempts.find({ _id: _.in([...ids]) }, { limit: 1000 })
export const attemptsOfBatch = (batch: string): Promise<Attempt[]> =>
  attempts.find({ batch }, { limit: 1000 })

/** What is due to be tried again, longest due first. */
export const dueAttempts = (now: number, limit: number): Promise<Attempt[]> =>
  attempts.find({ state: 'later', dueAt: _.lte(now) }, { sort: [['dueAt', 'asc']], limit })

/** Takes what is due for this run; another run may have been first with some of them. */
export const takeDue = (ids: readonly string[], batch: string, until: number): Promise<number> =>
  attempts.update({ _id: _.in([...ids]), state: 'later' }, { state: 'sending', batch, dueAt: until })

export interface Ending extends Pick<Attempt, 'state' | 'code' | 'field'> {
  dueAt: number
  endedAt: number
}

/** Writes what came of some attempts of a run; without ids of all that are still on their way. Safe to repeat. */
export const endAttempts = (batch: string, ids: readonly string[] | null, ending: Ending): Promise<number> =>
  attempts.update(
    { batch, state: 'sending', ...(ids ? { _id: _.in([...ids]) } : {}) },
    { ...ending, ...(ending.state === 'later' ? { tries: _.inc(1) } : {}) },
  )

/** Whose run has died: nobody knows what became of them. */
export const markUnknown = (now: number): Promise<number> =>
  attempts.update(
    { state: 'sending', dueAt: _.lte(now) },
    { state: 'unknown', code: 'died', dueAt: 0, endedAt: now },
  )

/** False when a repeat of the same request has written it. */
export const addAttempt = (row: Attempt): Promise<boolean> => attempts.add(row)
export const markFollowed = (ids: readonly string[]): Promise<number> =>
  attempts.update({ _id: _.in([...ids]) }, { followed: true })

/** A page of a message's attempts in one state, by id. */
export const attemptsIn = (
  messageId: string,
  state: AttemptState,
  after: string,
  limit: number,
): Promise<Attempt[]> =>
  attempts.find({ messageId, state, _id: _.gt(after) }, { sort: [['_id', 'asc']], limit })

/** Messages with attempts of which nobody knows what became: how many, since when. At most 100, looked for since then. */
export const unknownAttempts = (since: number): Promise<{ _id: string; count: number; since: number }[]> =>
  attempts.aggregate(from =>
    from
      .match({ state: 'unknown', at: _.gt(since), followed: _.neq(true) })
      .group({ _id: '$messageId', count: $.sum(1), since: $.min('$at') })
      .limit(100),
  )

/** To one person, newest first. */
export const attemptsTo = (personId: string, after: After | null, limit: number): Promise<Attempt[]> =>
  attempts.find(afterCursor({ personId }, 'at', 'desc', after), {
    sort: [
      ['at', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** Attempts by state, for each of at most 100 messages. */
export async function countStates(messageIds: readonly string[]): Promise<Map<string, StateCount[]>> {
  const counted = new Map<string, StateCount[]>()
  if (messageIds.length === 0) return counted
  type Row = Omit<StateCount, 'state'> & { _id: { messageId: string; state: AttemptState } }
  const rows = await attempts.aggregate<Row>(from =>
    from
      .match({ messageId: _.in([...messageIds]) })
      .group({
        _id: { messageId: '$messageId', state: '$state' },
        count: $.sum(1),
        first: $.sum($.cond([$.eq(['$n', 1]), 1, 0])),
        followed: $.sum($.cond([$.eq(['$followed', true]), 1, 0])),
      })
      .limit(1000),
  )
  for (const { _id, ...count } of rows)
    counted.set(_id.messageId, [...(counted.get(_id.messageId) ?? []), { ...count, state: _id.state }])
  return counted
}
