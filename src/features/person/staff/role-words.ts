import type { GrantedRole } from '@domain/person/person'
import { roleNames } from '@domain/person/roles'
import type { SelfReview } from '@domain/person/self-review'
import type { RoleView } from '@domain/person/staff-contract'
import { dayOf } from '@domain/time'
import { sayDate } from '@/lib/time-words'

export type NameOf = (siteId: string | undefined) => string

/** 希望社区站管理员; 所管理员. */
export const roleWords = ({ role, siteId }: Pick<RoleView, 'role' | 'siteId'>, nameOf: NameOf): string =>
  nameOf(siteId) + roleNames[role]

/** 到 12月31日; 已到期; 长期. `until` is the midnight after the last day. */
export function untilWords(until: number | undefined, now: number): string {
  if (until === undefined) return '长期'
  return until <= now ? '已到期' : `到 ${sayDate(dayOf(until - 1), now)}`
}

export const selfReviewWords = ({ work, review }: SelfReview): string =>
  `同时是${roleNames[work]}和${roleNames[review]}，会审到自己办的事。能由别人审的，请由别人审。`

/** What each may do, for whoever gives it. */
export const roleNotes: Record<GrantedRole, string> = {
  volunteer: '参加志愿服务',
  leader: '带一支队伍，给志愿者签到签退',
  correspondent: '给站里或街道写稿',
  station: '办本站的活动、通知，看本站的名单',
  street: '办街道和所有站的事，做最后的审核',
  owner: '给别人角色，看全部操作记录',
}
