import { type CallOutcome, markIdOf, type NoticeMark } from '../../../domain/notice/mark'
import type { NoticeAnswer } from '../../../domain/notice/notice'
import { requestsKept } from '../../../domain/repeat'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { expiring } from '../../kit/expiring'
import { type After, afterCursor } from '../../kit/paging'

/** What people did about notices: a row each. Every function here is one request. */

const marks = collection<NoticeMark>('noticeMarks')

export const getMark = (noticeId: string, personId: string): Promise<NoticeMark | null> =>
  marks.get(markIdOf(noticeId, personId))

/** False when there is one. */
export const addMark = (mark: NoticeMark): Promise<boolean> => marks.add(mark)

/** Inserts many at once; see `addAll` of kit/collection.ts. */
export const addMarks = (many: readonly NoticeMark[]): Promise<void> => marks.addAll(many)

/** The first time counts. */
export async function markFirst(id: string, field: 'readAt' | 'acknowledgedAt', now: number): Promise<void> {
  await marks.update({ _id: id, [field]: _.exists(false) }, { [field]: now })
}

/** The last answer counts; a repeat of an earlier one changes nothing. */
export async function setAnswer(
  id: string,
  answer: NoticeAnswer,
  now: number,
  requestId: string,
): Promise<void> {
  await marks.update(
    { _id: id, requests: _.neq(requestId) },
    { answer, answeredAt: now, requests: _.push({ each: [requestId], slice: -requestsKept }) },
  )
}

export interface Call {
  outcome: CallOutcome
  at: number
  by: string
}

/** Undefined takes it back. */
export async function setCall(id: string, call: Call | undefined, requestId: string): Promise<void> {
  const fields = call
    ? { called: call.outcome, calledAt: call.at, calledBy: call.by }
    : { called: _.remove(), calledAt: _.remove(), calledBy: _.remove() }
  await marks.update(
    { _id: id, requests: _.neq(requestId) },
    { ...fields, requests: _.push({ each: [requestId], slice: -requestsKept }) },
  )
}

/** Of at most 1,000 people. */
export const marksOf = (noticeId: string, personIds: readonly string[]): Promise<NoticeMark[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : marks.find({ _id: _.in(personIds.map(id => markIdOf(noticeId, id))) }, { limit: 1000 })

/** Who of at most 1,000 people has opened it. */
export async function haveRead(noticeId: string, personIds: readonly string[]): Promise<Set<string>> {
  const found = await marksOf(noticeId, personIds)
  return new Set(found.flatMap(({ personId, readAt }) => (readAt === undefined ? [] : [personId])))
}

export interface MarkCount {
  /** Null where people have not said where they live. */
  _id: { siteId: string | null; estateId: string | null }
  read: number
  acknowledged: number
  yes: number
  no: number
  help: number
  told: number
}

/** By community and estate: one row each, however many people. Reads a row a person who did anything about the notice. */
export const countMarks = (noticeId: string): Promise<MarkCount[]> =>
  marks.aggregate<MarkCount>(from =>
    from
      .match({ noticeId })
      .group({
        _id: { siteId: orNull('siteId'), estateId: orNull('estateId') },
        read: countIf({ $gt: ['$readAt', 0] }),
        acknowledged: countIf({ $gt: ['$acknowledgedAt', 0] }),
        yes: countIf({ $eq: ['$answer', 'yes'] }),
        no: countIf({ $eq: ['$answer', 'no'] }),
        help: countIf({ $eq: ['$answer', 'help'] }),
        told: countIf({ $and: [{ $eq: ['$called', 'told'] }, { $not: [{ $gt: ['$readAt', 0] }] }] }),
      })
      .limit(1000),
  )

const orNull = (field: string) => ({ $ifNull: [`$${field}`, null] })
const countIf = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })

/** How many have opened it. */
export const countRead = (noticeId: string): Promise<number> => marks.count({ noticeId, readAt: _.gt(0) })

/** One person's, the latest first. */
export const marksBy = (personId: string, after: After | null, limit: number): Promise<NoticeMark[]> =>
  marks.find(afterCursor({ personId }, 'at', 'desc', after), {
    sort: [
      ['at', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })

export const removeMark = (id: string): Promise<void> => marks.remove(id)
export const removeMarksOf = (personId: string): Promise<number> => marks.removeAll({ personId })

export const oldMarks = expiring(marks, 'at')
