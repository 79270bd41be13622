import { siteOfActivity } from '../activity/site-of-activity'
import type { HandlersOf } from '../handler'
import { siteAsked } from '../site/site-named'
import { askFigures, askSignups, exportLink, howFar, myExports } from './exports'
import { activityFigures, siteFigures } from './figures'

export const reportHandlers: HandlersOf<'report'> = {
  'report.askSignups': { siteOf: siteOfActivity, run: askSignups },
  'report.askFigures': { siteOf: siteAsked, run: askFigures },
  'report.export': { run: howFar },
  'report.exports': { run: myExports },
  'report.exportLink': { run: exportLink },
  'report.activityFigures': { siteOf: siteOfActivity, run: activityFigures },
  'report.siteFigures': { siteOf: siteAsked, run: siteFigures },
}
