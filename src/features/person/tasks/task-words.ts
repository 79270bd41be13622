import { isLate } from '@domain/person/task'
import type { TaskView } from '@domain/person/task-contract'
import { dayOf } from '@domain/time'
import { daysUntil, sayDay } from '@/lib/time-words'
import type { Tone } from '@/ui/tag/tag'
import { kindOf } from './task-kinds'

type NameOf = (siteId: string | undefined) => string

/** 活动草稿还没发布，希望社区. */
export const noteOf = (task: TaskView, nameOf: NameOf): string =>
  [task.words, nameOf(task.siteId), kindOf(task.kind)?.note?.(task)].filter(Boolean).join('，')

/** By when; since when, where any time will do. */
export function whenOf(task: TaskView, now: number): { words: string; tone: Tone } {
  const { dueAt, since } = task
  if (dueAt === undefined) {
    const days = -daysUntil(dayOf(since), now)
    return { words: days > 0 ? `放了 ${days} 天` : '今天', tone: 'plain' }
  }
  if (isLate(task, now)) return { words: '已到期', tone: 'danger' }
  return {
    words: `${sayDay(dayOf(dueAt), now)}前`,
    tone: daysUntil(dayOf(dueAt), now) <= 2 ? 'warn' : 'plain',
  }
}

/** 待办 7 件，2 件已到期. */
export function countWords(tasks: readonly TaskView[], more: boolean, now: number): string {
  const late = tasks.filter(task => isLate(task, now)).length
  const all = `${tasks.length}${more ? ' 多' : ''} 件`
  return late > 0 ? `${all}，${late} 件已到期` : all
}
