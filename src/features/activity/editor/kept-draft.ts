import type { ActivityFields, KeptGroup } from '@domain/activity/activity'

/** A group for which seats are kept, as it is written: whose home it is, or how old they are. */
export interface KeptDraft {
  by: 'site' | 'age'
  seats: string
  siteId: string
  minAge: string
  maxAge: string
}

export const newKept = (siteId: string): KeptDraft => ({
  by: 'site',
  seats: '',
  siteId,
  minAge: '',
  maxAge: '',
})

const textOf = (count: number | undefined): string => (count === undefined ? '' : String(count))

export const keptDrafts = (kept: ActivityFields['kept']): KeptDraft[] =>
  (kept ?? []).map(({ seats, siteId, minAge, maxAge }) => ({
    by: siteId === undefined ? 'age' : 'site',
    seats: textOf(seats),
    siteId: siteId ?? '',
    minAge: textOf(minAge),
    maxAge: textOf(maxAge),
  }))

/** What the contract takes. */
export const keptOf = ({ by, seats, siteId, minAge, maxAge }: KeptDraft): KeptGroup => ({
  seats: Number(seats),
  ...(by === 'site' && siteId ? { siteId } : {}),
  ...(by === 'age' && minAge.trim() ? { minAge: Number(minAge) } : {}),
  ...(by === 'age' && maxAge.trim() ? { maxAge: Number(maxAge) } : {}),
})

const isCount = (text: string): boolean => /^\d{1,4}$/.test(text.trim())

/** What a group still lacks, or has wrong. */
export function keptGap({ by, seats, siteId, minAge, maxAge }: KeptDraft): string | undefined {
  if (!isCount(seats)) return '请填写留几个名额'
  if (by === 'site') return siteId ? undefined : '请选择留给哪个社区'
  const ages = [minAge, maxAge].filter(age => age.trim() !== '')
  if (ages.length === 0) return '请填写最小或最大年龄'
  if (!ages.every(isCount)) return '年龄是整数'
  return ages.length === 2 && Number(minAge) > Number(maxAge) ? '最小年龄不能大于最大年龄' : undefined
}
