import { decideAnswer, decideRound, isUnread, roundMs, roundsMax } from '../../../domain/notice/mark'
import { dayMs } from '../../../domain/time'

const now = Date.parse('2026-09-18T02:00:00Z')

test.each([
  { what: 'published since they registered', publishedAt: now - 1, createdAt: now - dayMs, unread: true },
  { what: 'published before they registered', publishedAt: now - 2, createdAt: now - 1, unread: false },
  { what: 'older than a month', publishedAt: now - 30 * dayMs, createdAt: 0, unread: false },
  { what: 'opened', publishedAt: now - 1, createdAt: 0, mark: { readAt: now }, unread: false },
  { what: 'called about, and not opened', publishedAt: now - 1, createdAt: 0, mark: {}, unread: true },
])('unread or not: $what', ({ publishedAt, createdAt, mark, unread }) => {
  expect(isUnread({ publishedAt }, { createdAt }, mark, now)).toBe(unread)
})

test.each([
  { asks: undefined, given: {}, cause: undefined },
  { asks: undefined, given: { acknowledge: true as const }, cause: 'notAsked' },
  { asks: undefined, given: { answer: 'yes' as const }, cause: 'notAsked' },
  { asks: 'read' as const, given: { acknowledge: true as const }, cause: undefined },
  { asks: 'read' as const, given: { answer: 'no' as const }, cause: 'notAsked' },
  { asks: 'answer' as const, given: { answer: 'help' as const }, cause: undefined },
])('asks $asks, given $given: $cause', ({ asks, given, cause }) => {
  expect(decideAnswer(asks ? { asks } : {}, given)?.refused).toBe(cause)
})

test('a further round: a day after the last one, three at most', () => {
  const rounds = (...ago: number[]) => ago.map(ms => ({ happenedAt: now - ms }))
  expect(decideRound([], now - roundMs, now)).toBeNull()
  expect(decideRound([], now - roundMs + 1, now)?.refused).toBe('roundTooSoon')
  expect(decideRound(rounds(roundMs - 1), 0, now)?.refused).toBe('roundTooSoon')
  expect(decideRound(rounds(roundMs), 0, now)).toBeNull()
  expect(decideRound(rounds(...Array(roundsMax).fill(5 * roundMs)), 0, now)?.refused).toBe('roundsOver')
})
