import { derivedId } from '../../cloudfunctions/kit/ids'
import type { Notice } from '../../domain/notice/notice'
import { decidePublish, decideWithdraw, written } from '../../domain/notice/rules'
import { dayMs } from '../../domain/time'
import { hourMs } from './calendar'
import { type NoticePlan, noticePlans } from './content/notices'
import { officeId } from './content/organisation'
import { createRequest, publishRequest } from './draft'
import { agreed } from './register'

/** Notices as `notice.create`, `notice.publish` and `notice.withdraw` would have written them, by the same rules. */
export interface SeededNotice {
  key: string
  notice: Notice
}

const everywhere = { all: true, sites: [] }

export const seededNotices = (now: number, editorOf: (siteId: string) => string): SeededNotice[] =>
  noticePlans.map((plan, i) => {
    const key = `notice-${i}`
    return { key, notice: noticeOf(key, plan, now, editorOf(plan.siteId ?? officeId)) }
  })

function noticeOf(key: string, plan: NoticePlan, now: number, editor: string): Notice {
  const publishedAt = now - (plan.daysAgo ?? 0) * dayMs - hourMs
  const createdAt = publishedAt - hourMs
  const siteIds = plan.audienceSiteId === undefined ? [] : [plan.audienceSiteId]
  const draft: Notice = {
    ...written({
      title: plan.title,
      category: plan.category,
      body: plan.body,
      ...(plan.blocks ? { blocks: plan.blocks } : {}),
      pinned: plan.pinned ?? false,
    }),
    ...(plan.endsAfterDays ? { expiresAt: publishedAt + plan.endsAfterDays * dayMs } : {}),
    ...(plan.asks ? { asks: plan.asks } : {}),
    audience: { of: 'residents', siteIds },
    meant: siteIds,
    _id: derivedId('notice', editor, createRequest(key)),
    siteId: plan.siteId ?? officeId,
    status: 'draft',
    createdBy: editor,
    editedBy: editor,
    keptBy: editor,
    createdAt,
    updatedAt: createdAt,
    rev: 0,
    lastRequestId: createRequest(key),
  }
  if (plan.daysAgo === undefined) return draft
  const out = {
    ...agreed(decidePublish(draft, 0, everywhere, publishedAt)),
    lastRequestId: publishRequest(key),
  }
  if (!plan.withdrawn) return out
  const gone = agreed(decideWithdraw(out, out.rev, plan.withdrawn, publishedAt + hourMs / 2))
  return { ...gone, lastRequestId: `seed-${key}-withdraw` }
}
