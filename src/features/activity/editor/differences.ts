import type { ActivityDraft } from './activity-draft'

/** What staff call each part of the form. */
const names: Record<keyof ActivityDraft, string> = {
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
  opensDay: '报名开始',
  opensTime: '报名开始',
  closesDay: '报名截止',
  closesTime: '报名截止',
  earlyDay: '志愿者先报',
  earlyTime: '志愿者先报',
  lineDay: '候补截止',
  lineTime: '候补截止',
  placeName: '地点',
  address: '地址',
  lng: '地图位置',
  lat: '地图位置',
  capacity: '名额',
  kept: '留给谁的名额',
  keptDay: '名额留到',
  keptTime: '名额留到',
  partyMax: '一次最多报几人',
  minAge: '年龄',
  maxAge: '年龄',
  contactName: '联系人',
  contactPhone: '联系电话',
  questions: '报名时问的',
}

/** The parts in which two drafts differ, each named once, in the order of the form. */
export function differences(mine: ActivityDraft, theirs: ActivityDraft): string[] {
  const fields = Object.keys(names) as (keyof ActivityDraft)[]
  return [
    ...new Set(
      fields
        .filter(field => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
        .map(field => names[field]),
    ),
  ]
}
