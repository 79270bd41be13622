import { textOf } from '@domain/notice/blocks'
import { noticeAsks, noticeCategories } from '@domain/notice/notice'
import type { Parts } from '@/lib/editing/merge'
import { audienceWords, type Places } from './audience-words'
import type { NoticeDraft } from './notice-draft'

/** What staff call each part of the form, in its order. */
export const noticeParts: Parts<NoticeDraft> = {
  audience: '发给谁',
  category: '类别',
  title: '标题',
  blocks: '内容',
  cover: '封面图片',
  pinned: '置顶',
  expires: '到期时间',
  expiresDay: '到期时间',
  expiresTime: '到期时间',
  asks: '请居民做什么',
}

/** What stands in one part of a draft; empty where nothing does. */
export function sayNoticePart(draft: NoticeDraft, part: string, places: Places): string {
  const { category, title, blocks, cover, pinned, expires, expiresDay, expiresTime, asks } = draft
  const said: Partial<Record<string, string>> = {
    [noticeParts.audience]: audienceWords(draft, places),
    [noticeParts.category]: noticeCategories[category],
    [noticeParts.title]: title,
    [noticeParts.blocks]: textOf(blocks),
    [noticeParts.cover]: cover ? '有图片' : '没有图片',
    [noticeParts.pinned]: pinned ? '置顶' : '不置顶',
    [noticeParts.asks]: asks ? noticeAsks[asks] : '看看就好',
    [noticeParts.expires]: expires ? `${expiresDay} ${expiresTime}` : '不到期',
  }
  return said[part] ?? ''
}
