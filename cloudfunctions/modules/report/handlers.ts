import { getActivity } from '../activity/store'
import type { HandlersOf } from '../handler'
import { askSignups, exportLink, howFar, myExports } from './exports'

const siteOfActivity = async ({ activityId }: { activityId: string }) => {
  const activity = await getActivity(activityId)
  return activity && { siteId: activity.siteId }
}

export const reportHandlers: HandlersOf<'report'> = {
  'report.askSignups': { siteOf: siteOfActivity, run: askSignups },
  'report.export': { run: howFar },
  'report.exports': { run: myExports },
  'report.exportLink': { run: exportLink },
}
