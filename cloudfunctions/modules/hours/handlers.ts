import type { Activity } from '../../../domain/activity/activity'
import { getActivity } from '../activity/store'
import { type HandlersOf, onWhat } from '../handler'
import { siteNamed } from '../site/site-named'
import { board, mine } from './reading'
import { correct, record, review, saveHolidays } from './writing'

export const hoursHandlers: HandlersOf<'hours'> = {
  'hours.mine': { run: mine },
  'hours.record': onWhat(activityNamed, record),
  'hours.correct': { siteOf: siteNamed, run: correct },
  'hours.review': { siteOf: siteNamed, run: review },
  'hours.board': { siteOf: siteNamed, run: board },
  'hours.saveHolidays': { run: saveHolidays },
}

async function activityNamed({
  activityId,
}: {
  activityId: string
}): Promise<{ siteId: string; activity: Activity } | null> {
  const activity = await getActivity(activityId)
  return activity && { siteId: activity.siteId, activity }
}
