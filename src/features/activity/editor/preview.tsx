import type { ActivityDetail } from '@domain/activity/contract'
import type { Site } from '@domain/site/site'
import { festivalClass } from '@/ui/festival/festival'
import { Stack } from '@/ui/stack/stack'
import { ActivityBody } from '../activity-body'
import { ActivityFacts } from '../activity-facts'
import { ActivityHead } from '../activity-head'
import { type ActivityDraft, draftCoverState, fieldsOf } from './activity-draft'

interface Props {
  draft: ActivityDraft
  /** As the server has it. */
  detail: ActivityDetail | undefined
  site: Site
  now: number
}

/** The activity as residents will see it, drawn by the very parts of their page. */
export function Preview({ draft, detail, site, now }: Props) {
  const shown = previewOf(draft, detail, site._id, now)
  if (!shown) return null
  return (
    <Stack className={festivalClass(shown.activity.festival)}>
      <ActivityHead {...shown} siteName={site.shortName} now={now} />
      <ActivityFacts activity={shown.activity} now={now} />
      <ActivityBody text={shown.activity.body} />
    </Stack>
  )
}

/** The draft in place of what is published; a new one has all its seats. */
function previewOf(
  draft: ActivityDraft,
  detail: ActivityDetail | undefined,
  siteId: string,
  now: number,
): ActivityDetail | undefined {
  const fields = fieldsOf(draft)
  if (!fields) return undefined
  const { capacity } = fields
  const taken = detail ? detail.seats.capacity - detail.seats.free : 0
  return {
    activity: {
      ...fields,
      _id: detail?.activity._id ?? 'new',
      siteId,
      status: 'published',
      createdAt: now,
      updatedAt: now,
      rev: 0,
    },
    coverState: draftCoverState(draft, detail),
    seats: { capacity, free: Math.max(0, capacity - taken), waiting: detail?.seats.waiting ?? 0 },
  }
}
