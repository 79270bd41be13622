import { isLate } from '@domain/person/task'
import type { TaskView } from '@domain/person/task-contract'
import { dayOf } from '@domain/time'
import { daysUntil, sayDate, sayNearDay } from '@/lib/time-words'
import type { Tone } from '@/ui/tag/tag'
import { kindOf } from './task-kinds'

export type NameOf = (siteId: string | undefined) => string

/** 活动草稿还没发布，希望社区，9月25日的活动. */
export const noteOf = (task: TaskView, nameOf: NameOf, now: number): string =>
  [task.words, ...detailsOf(task, nameOf, now)].join('，')

/** What tells it from others of its kind. */
export const detailsOf = (task: TaskView, nameOf: NameOf, now: number): string[] =>
  [nameOf(task.siteId), kindOf(task.kind)?.note?.(task, now) ?? ''].filter(words => words !== '')

/** By when; since when, where any time will do. */
export function whenOf(task: TaskView, now: number): { words: string; tone: Tone } {
  const { dueAt, since } = task
  if (dueAt === undefined) {
    const days = -daysUntil(dayOf(since), now)
    return { words: days > 0 ? `放了 ${days} 天` : '今天', tone: 'plain' }
  }
  // Midnight is the end of the day before.
  const day = dayOf(dueAt - 1)
  const days = daysUntil(day, now)
  if (isLate(task, now)) return { words: days < 0 ? `晚了 ${-days} 天` : '已到期', tone: 'danger' }
  return {
    words: `${sayNearDay(day, now) ?? sayDate(day, now)}到期`,
    tone: isSoon(task, now) ? 'warn' : 'plain',
  }
}

const isSoon = ({ dueAt }: TaskView, now: number): boolean =>
  dueAt !== undefined && daysUntil(dayOf(dueAt - 1), now) <= 2

const groups: readonly { title: string; holds: (task: TaskView, now: number) => boolean }[] = [
  { title: '已到期', holds: isLate },
  { title: '三天之内', holds: isSoon },
  { title: '以后', holds: ({ dueAt }) => dueAt !== undefined },
  { title: '没有期限', holds: () => true },
]

/** Under headings, so that one sees how much is urgent: 已到期 7 件. */
export function inGroups(tasks: readonly TaskView[], now: number): { title: string; tasks: TaskView[] }[] {
  const all = groups.map(({ title }) => ({ title, tasks: [] as TaskView[] }))
  for (const task of tasks) all[groups.findIndex(({ holds }) => holds(task, now))]?.tasks.push(task)
  return all
    .filter(group => group.tasks.length > 0)
    .map(group => ({ ...group, title: `${group.title} ${group.tasks.length} 件` }))
}

/** 待办 7 件，2 件已到期. */
export function countWords(tasks: readonly TaskView[], more: boolean, now: number): string {
  const late = tasks.filter(task => isLate(task, now)).length
  const all = `${tasks.length}${more ? ' 多' : ''} 件`
  return late > 0 ? `${all}，${late} 件已到期` : all
}
