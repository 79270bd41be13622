import type { MySignup } from '@domain/signup/contract'
import { stateWords } from '@/features/signup/state-words'
import { past, upcoming } from '@/features/signup/upcoming'

const now = 1000
const signup = (signupId: string, startsAt: number, state: MySignup['state']): MySignup => ({
  signupId,
  activityId: `of-${signupId}`,
  title: '中秋月饼会',
  siteId: 'xiwang',
  startsAt,
  endsAt: startsAt + 100,
  place: { name: '活动室', address: '', lng: 0, lat: 0 },
  attendees: ['王芳'],
  joinedAt: 0,
  state,
})
const all = [
  signup('later', 3000, 'waiting'),
  signup('over', 100, 'seated'),
  signup('now', 950, 'seated'),
  signup('gone', 2000, 'gone'),
  signup('rain', 1500, 'activityCancelled'),
]
const ids = (signups: MySignup[]) => signups.map(({ signupId }) => signupId)

test('ahead: soonest first, with what goes on now and what the office has cancelled', () => {
  expect(ids(upcoming(all, now))).toEqual(['now', 'rain', 'later'])
})

test('behind: latest first, with what one took back', () => {
  expect(ids(past(all, now))).toEqual(['gone', 'over'])
})

test('states in words', () => {
  expect(stateWords({ state: 'waiting', position: 3 }).words).toBe('候补第 3 位')
  expect(stateWords({ state: 'seated' }).words).toBe('已报名')
})
