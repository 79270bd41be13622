import type { ActivityFields } from '@domain/activity/activity'
import { isAskable, optionsMax, type Question } from '@domain/activity/questions'
import { checkFields } from '@domain/activity/rules'
import { publicPhone } from '@domain/person/phone'
import { refusals } from '@domain/refusal'
import { type ActivityDraft, fieldsOf, tidy } from './activity-draft'
import { keptGap } from './kept-draft'

/** Lengths and bounds as the contract has them; `tests/src/office/activity-draft.test.ts` holds the two together. */
export const lengths = {
  title: 40,
  summary: 120,
  body: 4000,
  placeName: 40,
  address: 80,
  contactName: 20,
} as const
/** Of a question, and of each of its options. */
export const questionLength = 60
export const capacityMax = 5000
export const partyMaxMax = 20
const ageMax = 120

export type GapName =
  | 'title'
  | 'placeName'
  | 'spot'
  | 'contactName'
  | 'contactPhone'
  | 'starts'
  | 'ends'
  | 'opens'
  | 'closes'
  | 'line'
  | 'early'
  | 'capacity'
  | 'partyMax'
  | 'ages'
  | 'questions'
  | 'kept'
  | 'keptSum'
  | 'keptUntil'

/** What staff call the fields, in the order of the form. */
export const gapLabels: Record<GapName, string> = {
  title: '活动名称',
  starts: '开始',
  ends: '结束',
  placeName: '地点',
  spot: '地图位置',
  capacity: '名额',
  partyMax: '一次最多报几人',
  opens: '报名开始',
  early: '志愿者先报',
  closes: '报名截止',
  line: '候补截止',
  ages: '年龄',
  kept: '留给谁的名额',
  keptSum: '留的名额',
  keptUntil: '名额留到',
  questions: '报名时问的',
  contactName: '联系人',
  contactPhone: '联系电话',
}

/** What is wrong, in words by field. */
export type Gaps = Partial<Record<GapName, string>>

/** Not filled in yet: said when one leaves the field or wants to save, not while one has only begun. */
export function emptyGaps(draft: ActivityDraft): Gaps {
  const gaps: Gaps = {}
  if (!draft.title.trim()) gaps.title = '请填写活动名称'
  if (!draft.placeName.trim()) gaps.placeName = '请填写在哪里办'
  if (!draft.contactName.trim()) gaps.contactName = '请填写联系人'
  if (!draft.contactPhone.trim()) gaps.contactPhone = '请填写联系电话'
  if (!draft.capacity.trim()) gaps.capacity = '请填写名额'
  const [unasked] = draft.questions.flatMap(question => questionGap(question) ?? [])
  if (unasked) gaps.questions = unasked
  const [unkept] = (draft.kept ?? []).flatMap(group => keptGap(group) ?? [])
  if (unkept) gaps.kept = unkept
  const choose = '请选择日期和时间'
  if (!draft.startDay || !draft.startTime) gaps.starts = choose
  if (!draft.endDay || !draft.endTime) gaps.ends = choose
  if (!draft.opensDay || !draft.opensTime) gaps.opens = choose
  if (!draft.closesDay || !draft.closesTime) gaps.closes = choose
  return gaps
}

/** What a question still lacks. */
export function questionGap(question: Question): string | undefined {
  const asked = tidy(question)
  const { options = [] } = asked
  if (!asked.words) return '请写上问题，不问就删去'
  if (options.length > optionsMax) return `最多 ${optionsMax} 个选项`
  if (options.some(option => option.length > questionLength)) return `一个选项最多 ${questionLength} 个字`
  return isAskable(asked) ? undefined : '至少写两个选项，不能重复'
}

/** Filled in and wrong: said as soon as one is done with the field. */
export function wrongGaps(draft: ActivityDraft): Gaps {
  const gaps: Gaps = {}
  const { contactPhone, capacity, minAge, maxAge, lng, lat } = draft
  if (contactPhone.trim() && !publicPhone.test(contactPhone.trim()))
    gaps.contactPhone = '电话只能是 5 到 20 位的数字，可以有 - 和空格'
  if (capacity.trim() && !isCount(capacity, 1, capacityMax))
    gaps.capacity = `名额是 1 到 ${capacityMax} 的整数`
  if (![minAge, maxAge].every(age => !age.trim() || isCount(age, 0, ageMax)))
    gaps.ages = `年龄是 0 到 ${ageMax} 的整数`
  if (!isDegrees(lng, 180) || !isDegrees(lat, 90)) gaps.spot = '经度、纬度是带小数的数字，如 122.26 和 43.62'
  if (!draft.earlyDay !== !draft.earlyTime) gaps.early = '志愿者先报的日期和时间都要选，或者都不选'
  if (!draft.keptDay !== !draft.keptTime) gaps.keptUntil = '留到的日期和时间都要选，或者都不选'
  if (!draft.lineDay !== !draft.lineTime) gaps.line = '候补截止的日期和时间都要选，或者都不选'
  const fields = fieldsOf(draft)
  return fields && capacity.trim() && !gaps.capacity && !gaps.ages ? { ...gaps, ...ruleGap(fields) } : gaps
}

const isCount = (text: string, min: number, max: number): boolean =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) >= min && Number(text) <= max

const isDegrees = (text: string, most: number): boolean =>
  /^-?\d{1,3}(\.\d{1,10})?$/.test(text.trim()) && Math.abs(Number(text)) <= most

/** The server's own rule decides; here only the field is found that it is about. */
function ruleGap({ questions: _, ...fields }: ActivityFields): Gaps {
  switch (checkFields(fields)?.refused) {
    case 'agesWrong':
      return { ages: refusals.agesWrong }
    case 'partyOverCapacity':
      return { partyMax: '一次最多报的人数不能比名额还多' }
    case 'keptWrong':
      return keptGapOf(fields)
    case 'keptTimeWrong':
      return { keptUntil: refusals.keptTimeWrong }
    case 'earlyTimeWrong':
      return { early: refusals.earlyTimeWrong }
    case 'lineTimeWrong':
      return { line: refusals.lineTimeWrong }
    case 'timesWrong':
      return timeGap(fields)
    default:
      return {}
  }
}

/** A group that is not filled in yet is said when one wants to save. */
const keptGapOf = ({ kept = [], capacity }: ActivityFields): Gaps =>
  kept.reduce((sum, { seats }) => sum + seats, 0) > capacity
    ? { keptSum: `留的名额合起来不能超过 ${capacity} 个` }
    : {}

function timeGap({ startsAt, endsAt, signupOpensAt, signupClosesAt }: ActivityFields): Gaps {
  if (endsAt <= startsAt) return { ends: '结束要晚于开始' }
  if (signupClosesAt <= signupOpensAt) return { closes: '截止要晚于报名开始' }
  return { closes: '报名要在活动结束前截止' }
}

/** A published activity that is over helps nobody; a draft may lie in the past until it is dated anew. */
export const publishGap = (draft: ActivityDraft, now: number): Gaps => {
  const endsAt = fieldsOf(draft)?.endsAt
  return endsAt !== undefined && endsAt <= now ? { ends: '结束时间已经过了，改好日期才能发布' } : {}
}
