import { startOfDay } from '@domain/time'
import type { Failure } from '@/lib/answer'
import { sayDate } from '@/lib/time-words'

/** What one can do about a refusal of a sign-up, besides reading it. Nothing where the words say it all. */
export function adviceFor({ cause, detail }: Failure): string | undefined {
  switch (cause) {
    case 'attendeeTaken':
      return '这位家人可能已由另一位家人报过名。请取消勾选，再报其他人。'
    case 'partyTooBig':
      return `这个活动一次最多报 ${detail?.partyMax ?? '几'} 人，请少选几位。`
    case 'partyOverCapacity':
      return `这个活动一共只有 ${detail?.capacity ?? '几'} 个名额，请少选几位。`
    case 'seriesFull':
      return typeof detail?.days === 'string' ? `已经报上的是：${daysIn(detail.days)}。` : undefined
    case 'tooYoung':
    case 'tooOld':
      return '请取消勾选不符合年龄的人，其他人照样可以报名。'
    case 'alreadyIn':
      return '请到“我的”里查看这份报名。'
    case 'notOpenYet':
      return detail?.volunteersFrom ? '这个活动志愿者可以先报，其他人到时候再来。' : undefined
    case 'lineFull':
    case 'closed':
    case 'activityCancelled':
      return '可以到“活动”里看看别的。'
    case 'busy':
    case 'broken':
      return '您填的都还在，再点一次就行。'
    default:
      return undefined
  }
}

const daysIn = (days: string): string =>
  days
    .split(' ')
    .map(day => sayDate(day, startOfDay(day)))
    .join('、')
