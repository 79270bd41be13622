import type { ExportView } from '@domain/report/contract'
import type { Asked, ExportState } from '@domain/report/export-job'

export const formWords: Record<Asked['form'], string> = {
  list: '报名表',
  checkIn: '签到表',
  figures: '统计表',
}

export const stateTags: Record<ExportState, { words: string; tone: 'good' | 'info' | 'warn' | 'danger' }> = {
  asked: { words: '排队中', tone: 'info' },
  working: { words: '正在做', tone: 'info' },
  ready: { words: '做好了', tone: 'good' },
  expired: { words: '已过期删除', tone: 'warn' },
  failed: { words: '没有做成', tone: 'danger' },
}

/** How far it is: 已写 2000 / 5300 行. */
export const progressWords = ({ rows, total }: Pick<ExportView, 'rows' | 'total'>): string =>
  total === undefined ? '正在数有多少人…' : `已写 ${rows} / ${total} 行`

/** What the rows of it are. */
export const countWords = (form: Asked['form'], count: number): string =>
  form === 'figures' ? `共 ${count} 项活动` : `共 ${count} 人`

export const isOver = ({ state }: Pick<ExportView, 'state'>): boolean =>
  state !== 'asked' && state !== 'working'
