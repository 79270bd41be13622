import type { ActivityCard } from '@domain/activity/contract'
import type { SeatView } from '@domain/signup/ledger'
import type { Tone } from '@/ui/tag/tag'
import { signupStatus } from '../signup-status'

const stages = {
  free: { words: '报名中', tone: 'good' },
  line: { words: '已满，候补中', tone: 'warn' },
  before: { words: '未开始报名', tone: 'info' },
  closed: { words: '报名截止', tone: 'plain' },
  ended: { words: '已结束', tone: 'plain' },
  cancelled: { words: '已取消', tone: 'danger' },
} as const

/** Where an activity stands, for those who run it. */
export function stageOf(
  activity: Pick<ActivityCard, 'status' | 'startsAt' | 'endsAt' | 'signupOpensAt' | 'signupClosesAt'>,
  seats: SeatView,
  now: number,
): { words: string; tone: Tone } {
  if (activity.status === 'draft') return { words: '草稿', tone: 'warn' }
  return stages[signupStatus(activity, seats, now).state]
}

/** 12 / 20: seats taken of all. */
export const takenWords = ({ capacity, free }: SeatView): string => `${capacity - free} / ${capacity}`

/** 已报 12 / 20，3 组候补. */
export const seatWords = (seats: SeatView): string =>
  `已报 ${takenWords(seats)}${seats.waiting > 0 ? `，${seats.waiting} 组候补` : ''}`

/** 3 组; a dash when nobody waits. */
export const waitingWords = ({ waiting }: SeatView): string => (waiting > 0 ? `${waiting} 组` : '—')
