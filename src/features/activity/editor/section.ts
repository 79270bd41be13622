import type { ActivityDraft } from './activity-draft'
import type { GapName, Gaps } from './activity-gaps'

/** What each part of the form gets. */
export interface SectionProps {
  draft: ActivityDraft
  change: (part: Partial<ActivityDraft>) => void
  gaps: Gaps
  /** The field of that name was left. */
  leave: (field: GapName) => void
}
