import type { MyPlace, WhyWaiting } from '@domain/signup/contract'
import { sayMoment } from '@/lib/time-words'

/** 名额为您留到明天 上午9:00, and how long that still is where it is little. */
export function offerWords({ expiresAt }: { expiresAt: number }, now: number): string {
  const minutes = Math.max(0, Math.floor((expiresAt - now) / 60_000))
  const until = `名额为您留到${sayMoment(expiresAt, now)}`
  return minutes < 120 ? `${until}（还有 ${leftWords(minutes)}）` : until
}

const leftWords = (minutes: number): string =>
  minutes < 60 ? `${minutes} 分钟` : `1 小时${minutes > 60 ? ` ${minutes - 60} 分钟` : ''}`

/** Why not me yet: who is before me, what is free, and what I could do. */
export function whyWords(
  { position = 1, party, why }: Pick<MyPlace, 'position' | 'party' | 'why'>,
  now: number,
): string {
  if (!why) return '有人取消，会按先后轮到您'
  if (why.closed) return '候补已经截止，不再补位了'
  const ahead = position > 1 ? `前面还有 ${position - 1} 家` : '您排在最前面'
  return [ahead, ...seatWords(party, why, now)].join('；')
}

function seatWords(party: number, { free, held, kept, keptUntil }: WhyWaiting, now: number): string[] {
  if (kept && keptUntil !== undefined && free < 1)
    return [`还有 ${kept} 个名额是专留的，${sayMoment(keptUntil, now)} 还空着就按先后补给您`]
  if (free > 0 && free < party) return [`空出 ${free} 个名额，您家需要 ${party} 个，可改成 ${free} 人`]
  if (held > 0) return [`有 ${held} 个名额正等别家确认，没确认就往后轮`]
  return ['名额都有人了，有人取消就往后轮']
}

/** May fewer of the party get in at once? How many at most; 0 when that would not help. */
export const seatsIfFewer = ({ party, why }: Pick<MyPlace, 'party' | 'why'>): number =>
  why && !why.closed && why.free < party ? why.free : 0
