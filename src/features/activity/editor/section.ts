import type { ActivityDraft } from './activity-draft'
import type { Gaps } from './activity-gaps'

/** What each part of the form gets. */
export interface SectionProps {
  draft: ActivityDraft
  change: (part: Partial<ActivityDraft>) => void
  gaps: Gaps
}
