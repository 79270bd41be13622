import type { Activity } from '../../../domain/activity/activity'
import { startOfDay } from '../../../domain/time'

const hour = 3_600_000
const day = startOfDay('2026-09-25')

/** 中秋 2026 at a station, published, with 60 seats. */
export const activity = (rest: Partial<Activity> = {}): Activity => ({
  _id: 'zhongqiu',
  siteId: 'xiwang',
  status: 'published',
  title: '中秋游园会',
  kind: 'festival',
  festival: 'zhongqiu',
  summary: '猜灯谜，做月饼',
  body: '',
  place: { name: '希望社区广场', address: '希望路 1 号', lng: 122.26, lat: 43.63 },
  startsAt: day + 14 * hour,
  endsAt: day + 17 * hour,
  signupOpensAt: day - 10 * 24 * hour,
  signupClosesAt: day,
  capacity: 60,
  partyMax: 4,
  contact: { name: '李老师', phone: '0475-1234567' },
  publishedAt: day - 11 * 24 * hour,
  createdBy: 'li',
  keptBy: 'li',
  createdAt: day - 12 * 24 * hour,
  updatedAt: day - 11 * 24 * hour,
  rev: 1,
  lastRequestId: 'request-0',
  ...rest,
})
