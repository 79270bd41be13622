import { festivals, kinds } from '@domain/activity/activity'
import type { Parts } from '@/lib/editing/merge'
import type { ActivityDraft } from './activity-draft'

/** What staff call each part of the form, in its order. */
export const activityParts: Parts<ActivityDraft> = {
  title: '活动名称',
  kind: '类别',
  festival: '节日',
  summary: '一句话介绍',
  body: '活动介绍',
  cover: '封面图片',
  startDay: '开始',
  startTime: '开始',
  endDay: '结束',
  endTime: '结束',
  placeName: '地点',
  address: '地址',
  lng: '地图位置',
  lat: '地图位置',
  capacity: '名额',
  partyMax: '一次最多报几人',
  opensDay: '报名开始',
  opensTime: '报名开始',
  earlyDay: '志愿者先报',
  earlyTime: '志愿者先报',
  closesDay: '报名截止',
  closesTime: '报名截止',
  lineDay: '候补截止',
  lineTime: '候补截止',
  minAge: '年龄',
  maxAge: '年龄',
  kept: '留给谁的名额',
  keptDay: '名额留到',
  keptTime: '名额留到',
  questions: '报名时问的',
  contactName: '联系人',
  contactPhone: '联系电话',
}

/** What stands in one part of a draft; empty where nothing does. */
export function sayActivityPart(draft: ActivityDraft, part: string): string {
  const { kind, festival, cover, kept, questions, minAge, maxAge } = draft
  const said: Partial<Record<string, string>> = {
    [activityParts.kind]: kinds[kind],
    [activityParts.festival]: festival && festivals[festival],
    [activityParts.cover]: cover && '有一张图片',
    [activityParts.minAge]: minAge || maxAge ? `${minAge || '不限'} 到 ${maxAge || '不限'}` : '',
    [activityParts.kept]: (kept ?? []).map(({ seats }) => `${seats} 个`).join('、'),
    [activityParts.questions]: questions.map(({ words }) => words).join('、'),
  }
  const fields = (Object.keys(activityParts) as (keyof ActivityDraft)[]).filter(
    field => activityParts[field] === part,
  )
  return (
    said[part] ??
    fields
      .map(field => String(draft[field] ?? ''))
      .join(' ')
      .trim()
  )
}
