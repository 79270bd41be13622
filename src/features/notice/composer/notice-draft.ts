import type { NoticeAudience } from '@domain/notice/audience'
import { type Block, blocksOf, textOf } from '@domain/notice/blocks'
import type { NoticeInput, NoticeView } from '@domain/notice/contract'
import type { NoticeAsk, NoticeCategory } from '@domain/notice/notice'
import type { Site } from '@domain/site/site'
import { dayOf } from '@domain/time'
import { clockOf, momentOf } from '@/lib/moments'
import { audienceOf, textOf as audienceText, everyone } from './audience-text'
import { newBlock } from './blocks/block-kinds'
import { plainBlocks } from './blocks/picture-states'
import { writtenBlocks } from './blocks/written-blocks'

/** A notice as far as the form is filled in. Empty texts for what is not there: so it lies on the device. */
export interface NoticeDraft {
  title: string
  category: NoticeCategory
  blocks: Block[]
  /** A file id or a hidden name; empty: none. */
  cover: string
  pinned: boolean
  expires: boolean
  expiresDay: string
  expiresTime: string
  /** See audience-text.ts. */
  audience: string
  /** Empty: nothing. */
  asks: NoticeAsk | ''
}

/** The office speaks to everyone at first, a station to its own residents. */
export const blankDraft = (site: Site): NoticeDraft => ({
  title: '',
  category: 'service',
  blocks: [newBlock.paragraph()],
  cover: '',
  pinned: false,
  expires: false,
  expiresDay: '',
  expiresTime: '',
  audience: site.kind === 'office' ? everyone : site._id,
  asks: '',
})

type Written = Pick<
  NoticeView,
  'title' | 'category' | 'body' | 'pinned' | 'expiresAt' | 'audience' | 'asks' | 'blocks' | 'cover'
>

export const draftOf = (notice: Written): NoticeDraft => ({
  title: notice.title,
  category: notice.category,
  blocks: plainBlocks(blocksOf(notice)),
  cover: notice.cover ?? '',
  pinned: notice.pinned,
  expires: notice.expiresAt !== undefined,
  expiresDay: notice.expiresAt === undefined ? '' : dayOf(notice.expiresAt),
  expiresTime: notice.expiresAt === undefined ? '' : clockOf(notice.expiresAt),
  audience: notice.audience ? audienceText(notice.audience) : everyone,
  asks: notice.asks ?? '',
})

/** What the contract takes. Whether it makes sense is for the gaps. */
export function fieldsOf(draft: NoticeDraft): NoticeInput & { audience: NoticeAudience } {
  const { title, category, pinned, expires, expiresDay, expiresTime, audience, asks } = draft
  const blocks = writtenBlocks(draft.blocks)
  const expiresAt = expires ? momentOf(expiresDay, expiresTime) : undefined
  return {
    title: title.trim(),
    category,
    body: textOf(blocks),
    blocks,
    ...(draft.cover ? { cover: draft.cover } : {}),
    pinned,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    audience: audienceOf(audience),
    ...(asks === '' || asks === undefined ? {} : { asks }),
  }
}
