import type { Scope } from '@domain/access'
import { meantBy } from '@domain/notice/audience'
import { textMax } from '@domain/notice/blocks'
import { checkNotice } from '@domain/notice/rules'
import { isRefusal, refusals } from '@domain/refusal'
import type { Estate } from '@domain/site/site'
import { isUnchosen } from './audience-text'
import { isLoose, writtenBlocks } from './blocks/written-blocks'
import { fieldsOf, type NoticeDraft } from './notice-draft'
import { hasBlank } from './templates'

/** Lengths as the contract has them; `tests/src/office/notice-draft.test.ts` holds the two together. */
export const lengths = { title: 40 } as const

type GapName = 'title' | 'blocks' | 'expires' | 'audience'

/** What is wrong, in words by field. */
export type Gaps = Partial<Record<GapName, string>>

/** What staff call the fields, in the order of the form. */
export const gapLabels: Record<GapName, string> = {
  audience: '发给谁',
  title: '标题',
  blocks: '内容',
  expires: '到期时间',
}

/** Not filled in yet: said when one leaves the field or wants to save, not while one has only begun. */
export function emptyGaps(draft: NoticeDraft): Gaps {
  const gaps: Gaps = {}
  if (isUnchosen(draft.audience)) gaps.audience = '请在下面至少选一个'
  if (!draft.title.trim()) gaps.title = '请填写标题'
  if (draft.blocks.some(isLoose)) gaps.blocks = '有一块链接还没选好去哪里，或者没有写字'
  else if (writtenBlocks(draft.blocks).length === 0) gaps.blocks = '请填写内容'
  if (draft.expires && (!draft.expiresDay || !draft.expiresTime)) gaps.expires = '请把日期和时间都选上'
  return gaps
}

/** Fine in a draft, and not for residents. */
export const blankGaps = (draft: NoticeDraft): Gaps =>
  hasBlank(draft) ? { blocks: '标题或内容里还有“＿”没有填上' } : {}

/** Filled in and wrong, by the server's own rule: said at once. */
export function wrongGaps(
  draft: NoticeDraft,
  { siteId, reach, estates, now }: { siteId: string; reach: Scope; estates: readonly Estate[]; now: number },
): Gaps {
  const fields = fieldsOf(draft)
  if (fields.body.length > textMax)
    return { blocks: `内容一共最多 ${textMax} 个字，现在有 ${fields.body.length} 个` }
  if (isUnchosen(draft.audience)) return {}
  const meant = meantBy(fields.audience, id => estates.find(({ _id }) => _id === id)?.siteId)
  const refusal = isRefusal(meant) ? meant : checkNotice(siteId, { ...fields, meant }, reach, now)
  if (!refusal) return {}
  const words = refusals[refusal.refused]
  return refusal.refused === 'expiryPassed' ? { expires: words } : { audience: words }
}
