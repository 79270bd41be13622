import { festivals, kinds } from '../activity/activity'
import type { ChangeValue } from '../change'
import { noticeCategories } from '../notice/notice'
import { noEnd, roleField } from '../person/audited'
import { roleNames } from '../person/roles'
import { minuteOf } from '../time'
import { memberStates } from '../volunteer/team'
import { registrationStates } from '../volunteer/volunteer'

/** What a change in the record of acts is called, and its values in words. */

type NameOf = (siteId: string) => string

/** That somebody came, or did not: `came.<sign-up>`. */
export const cameField = 'came'

const fieldNames: Record<string, string> = {
  title: '标题',
  name: '名称',
  about: '介绍',
  brand: '服务品牌',
  leaderId: '队长',
  kind: '类型',
  festival: '节日',
  summary: '一句话介绍',
  body: '内容',
  blocks: '内容的格式和链接',
  place: '地点',
  startsAt: '开始时间',
  endsAt: '结束时间',
  signupOpensAt: '报名开始',
  signupClosesAt: '报名截止',
  capacity: '名额',
  kept: '留给谁的名额',
  keptUntil: '名额留到',
  partyMax: '一次最多报几人',
  lineClosesAt: '候补截止',
  questions: '报名时问的',
  service: '志愿服务的要求',
  volunteersFrom: '志愿者先报',
  offerHours: '名额保留几小时',
  minAge: '最小年龄',
  maxAge: '最大年龄',
  cover: '封面',
  contact: '联系人',
  status: '状态',
  state: '状态',
  cancelReason: '取消原因',
  category: '类别',
  pinned: '置顶',
  expiresAt: '到期时间',
  audienceSiteId: '发给谁',
  audience: '发给谁',
  withdrawReason: '撤回原因',
  slogan: '口号',
  openingHours: '开放时间',
  recap: '活动回顾',
  textState: '评价的文字',
  words: '答复',
  checkInOpens: '开始前几分钟可以签到',
  checkInRadius: '签到要在几米以内',
}

const words: Record<string, string> = {
  ...kinds,
  ...festivals,
  ...noticeCategories,
  draft: '草稿',
  published: '已发布',
  cancelled: '已取消',
  withdrawn: '已撤回',
  ...registrationStates,
  ...memberStates,
  open: '活动中',
  ended: '不再活动',
  [noEnd]: '长期',
  true: '是',
  false: '否',
}

/** A field of a newer release is called by its own name. */
export function sayField(field: string, nameOf: NameOf): string {
  const [first, role = '', siteId] = field.split('.')
  if (first === cameField) return '签到'
  if (first !== roleField) return fieldNames[field] ?? field
  return (
    (siteId ? nameOf(siteId) : '') + (Object.entries(roleNames).find(([name]) => name === role)?.[1] ?? role)
  )
}

/** Moments as `2026-09-25 14:00`. */
export function sayChangeValue(field: string, value: ChangeValue | undefined, nameOf: NameOf): string {
  if (value === undefined) return '无'
  if (typeof value === 'number') return field.endsWith('At') ? minuteOf(value) : String(value)
  if (field.endsWith('SiteId') || field === 'siteId') return nameOf(String(value)) || String(value)
  return words[String(value)] ?? String(value)
}
