import { type Refusal, refuse } from '../refusal'
import { dayMs } from '../time'
import type { Notice, NoticeAnswer } from './notice'

/** What one person did about one notice, and what the station did to reach them. */
export interface NoticeMark {
  /** See `markIdOf`. */
  _id: string
  noticeId: string
  personId: string
  /** Where they lived then, as far as they said so. */
  siteId?: string
  estateId?: string
  readAt?: number
  acknowledgedAt?: number
  answer?: NoticeAnswer
  answeredAt?: number
  /** The station telephoned. */
  calledAt?: number
  calledBy?: string
  called?: CallOutcome
  /** When it was begun: it is kept for so long. */
  at: number
  /** The latest requests that changed the answer: see domain/repeat.ts. */
  requests: string[]
}

export const callOutcomes = { told: '已告知', noAnswer: '没接通' } as const
export type CallOutcome = keyof typeof callOutcomes

/** One row a notice and person: lists join it by this id. */
export const markIdOf = (noticeId: string, personId: string): string => `${noticeId}.${personId}`

/** What readers see of it. */
export type OwnMark = Pick<NoticeMark, 'readAt' | 'acknowledgedAt' | 'answer'>

/** Older notices are no news to anybody. */
const newsMs = 30 * dayMs

/** Worth a mark in the list: published since the reader registered, within a month, and not opened yet. */
export const isUnread = (
  { publishedAt = 0 }: Pick<Notice, 'publishedAt'>,
  { createdAt }: { createdAt: number },
  mark: Pick<NoticeMark, 'readAt'> | undefined,
  now: number,
): boolean => mark?.readAt === undefined && publishedAt >= createdAt && publishedAt > now - newsMs

/** It asks for something that the reader has not said yet. */
export const isWaiting = ({ asks }: Pick<Notice, 'asks'>, mark: OwnMark | undefined): boolean =>
  (asks === 'read' && mark?.acknowledgedAt === undefined) || (asks === 'answer' && mark?.answer === undefined)

/** Readers may give the answer that the notice asks for, and no other. */
export function decideAnswer(
  { asks }: Pick<Notice, 'asks'>,
  { acknowledge, answer }: { acknowledge?: true; answer?: NoticeAnswer },
): Refusal | null {
  if (acknowledge && asks === undefined) return refuse('notAsked')
  return answer !== undefined && asks !== 'answer' ? refuse('notAsked') : null
}

/** Between two rounds of messages about one notice. */
export const roundMs = dayMs

/** Those who have not read are told again at most once a day, and no more than so often. */
export const roundsMax = 3

export function decideRound(
  rounds: readonly { happenedAt: number }[],
  publishedAt: number,
  now: number,
): Refusal | null {
  if (rounds.length >= roundsMax) return refuse('roundsOver', { roundsMax })
  const last = Math.max(publishedAt, ...rounds.map(({ happenedAt }) => happenedAt))
  return now < last + roundMs ? refuse('roundTooSoon') : null
}
