import { type Activity, phaseOf } from '@domain/activity/activity'
import type { SeatView } from '@domain/signup/ledger'
import { sayMoment } from '@/lib/time-words'
import type { Tone } from '@/ui/tag/tag'

type Shown = Pick<Activity, 'status' | 'startsAt' | 'endsAt' | 'signupOpensAt' | 'signupClosesAt'>

export interface SignupStatus {
  /** `free`: a seat at once; `line`: a place in line. In all other states nobody can sign up. */
  state: 'free' | 'line' | 'before' | 'closed' | 'ended' | 'cancelled'
  words: string
  tone: Tone
}

/** Can one sign up now, and how many seats are there? In words that need no explanation. */
export function signupStatus(activity: Shown, seats: SeatView, now: number): SignupStatus {
  const phase = phaseOf(activity, now)
  if (phase === 'cancelled') return { state: 'cancelled', words: '已取消', tone: 'danger' }
  if (phase === 'ended') return { state: 'ended', words: '已结束', tone: 'plain' }
  if (now < activity.signupOpensAt) {
    return { state: 'before', words: `${sayMoment(activity.signupOpensAt, now)} 开始报名`, tone: 'info' }
  }
  if (now >= activity.signupClosesAt) return { state: 'closed', words: '报名已结束', tone: 'plain' }
  if (seats.free > 0) return { state: 'free', words: `还剩 ${seats.free} 个名额`, tone: 'good' }
  if (seats.kept) return { state: 'free', words: `还剩 ${seats.kept} 个专留名额`, tone: 'info' }
  const line = seats.waiting > 0 ? `${seats.waiting} 组候补` : '可以候补'
  return { state: 'line', words: `已满，${line}`, tone: 'warn' }
}
