import type { ActivityFields } from '../../domain/activity/activity'
import type { NoticeInput } from '../../domain/notice/contract'
import type { TeamFields } from '../../domain/volunteer/team'

/** What a test gets that does not care. Times are in Asia/Shanghai, around `now` of tests/world.ts (18 September). */

const at = (time: string): number => Date.parse(`${time}:00+08:00`)

export const activityFields: ActivityFields = {
  title: '中秋月饼会',
  kind: 'festival',
  festival: 'zhongqiu',
  summary: '一起做月饼，赏月',
  body: '材料由社区准备。\n请自带围裙。',
  place: { name: '希望社区活动室', address: '新城大街 18 号', lng: 122.26, lat: 43.61 },
  startsAt: at('2026-09-25T14:00'),
  endsAt: at('2026-09-25T16:00'),
  signupOpensAt: at('2026-09-10T08:00'),
  signupClosesAt: at('2026-09-24T18:00'),
  capacity: 20,
  partyMax: 4,
  contact: { name: '陈静', phone: '0475-0000000' },
}

export const noticeFields: NoticeInput = {
  title: '中秋活动开始报名',
  category: 'activity',
  body: '各社区的中秋活动从今天起可以报名。',
  pinned: false,
}

export const teamFields: TeamFields = {
  name: '楼宇志愿队',
  about: '每月第一个星期六上午打扫楼道。',
  brand: true,
}
