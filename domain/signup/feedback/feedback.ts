import { dayMs } from '../../time'

/** What somebody who came says of an activity afterwards. One a person; nobody is named where others read it. */
export interface Feedback {
  /** Derived from the activity and the person. */
  _id: string
  activityId: string
  siteId: string
  personId: string
  stars: Stars
  /** Empty when they said nothing. */
  text: string
  textState: TextState
  /** When it was last changed. */
  at: number
  rev: number
  lastRequestId: string
}

export const starWords = { 5: '很满意', 4: '满意', 3: '一般', 2: '不太满意', 1: '不满意' } as const
export type Stars = keyof typeof starWords

/** `waiting`: WeChat is not sure, or could not be asked: staff decide. `hidden`: staff took it away. */
export type TextState = 'none' | 'shown' | 'waiting' | 'hidden'

export const feedbackTextMax = 300
/** So long after the end one may say something, and change it. */
export const feedbackMs = 14 * dayMs
/** Of fewer voices nobody is told: each could be told from the others. */
export const voicesMin = 3

/** How many gave each number of stars, from 1 to 5. */
export type StarCounts = [number, number, number, number, number]

export interface Summary {
  count: number
  /** To one decimal; 0 when there are none. */
  average: number
  counts: StarCounts
}

export function summaryOf(counts: StarCounts): Summary {
  const count = counts.reduce((sum, each) => sum + each, 0)
  const total = counts.reduce((sum, each, i) => sum + each * (i + 1), 0)
  return { count, average: count === 0 ? 0 : Math.round((total / count) * 10) / 10, counts }
}

/** From the start, when the first have seen it, until two weeks after the end. */
export const isFeedbackTime = (
  { startsAt, endsAt, status }: { startsAt: number; endsAt: number; status: string },
  now: number,
): boolean => status === 'published' && now >= startsAt && now < endsAt + feedbackMs
