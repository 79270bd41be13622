import type { NoticeDraft } from './notice-draft'

/** What staff call each part of the form. */
const names: Record<keyof NoticeDraft, string> = {
  audience: '发给谁',
  category: '类别',
  title: '标题',
  body: '内容',
  pinned: '置顶',
  expires: '到期时间',
  expiresDay: '到期时间',
  expiresTime: '到期时间',
}

/** The parts in which two drafts differ, each named once, in the order of the form. */
export function differences(mine: NoticeDraft, theirs: NoticeDraft): string[] {
  const fields = Object.keys(names) as (keyof NoticeDraft)[]
  return [...new Set(fields.filter(field => mine[field] !== theirs[field]).map(field => names[field]))]
}
