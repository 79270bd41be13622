import { signupStatus } from '@/features/activity/signup-status'

const at = (time: string): number => Date.parse(`${time}:00+08:00`)

const activity = {
  status: 'published' as 'published' | 'cancelled',
  startsAt: at('2026-09-25T14:00'),
  endsAt: at('2026-09-25T16:00'),
  signupOpensAt: at('2026-09-20T09:00'),
  signupClosesAt: at('2026-09-24T18:00'),
}
const seats = { capacity: 20, free: 12, waiting: 0 }

test.each([
  ['before sign-up opens', at('2026-09-18T10:00'), seats, 'before', '后天 上午9:00 开始报名'],
  ['the moment it opens', activity.signupOpensAt, seats, 'free', '还剩 12 个名额'],
  [
    'a big party waits, one seat is free',
    at('2026-09-21T10:00'),
    { ...seats, free: 1, waiting: 3 },
    'free',
    '还剩 1 个名额',
  ],
  ['full', at('2026-09-21T10:00'), { ...seats, free: 0, waiting: 0 }, 'line', '已满，可以候补'],
  ['full, with a line', at('2026-09-21T10:00'), { ...seats, free: 0, waiting: 8 }, 'line', '已满，8 组候补'],
  ['the moment it closes', activity.signupClosesAt, seats, 'closed', '报名已结束'],
  ['while it goes on', at('2026-09-25T15:00'), seats, 'closed', '报名已结束'],
  ['the moment it ends', activity.endsAt, seats, 'ended', '已结束'],
])('%s', (_, now, view, state, words) => {
  expect(signupStatus(activity, view, now)).toMatchObject({ state, words })
})

test('a cancelled activity is cancelled whatever the hour', () => {
  for (const now of [activity.signupOpensAt - 1, activity.startsAt, activity.endsAt + 1])
    expect(signupStatus({ ...activity, status: 'cancelled' }, seats, now).state).toBe('cancelled')
})
