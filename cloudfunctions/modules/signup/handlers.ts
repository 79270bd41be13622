import { siteOfActivity } from '../activity/site-of-activity'
import { type HandlersOf, onWhat } from '../handler'
import { siteOfDesk } from '../person/desk/desk-person'
import { accept, reduce, swap } from './answering'
import { answer } from './answers'
import { attendanceHandlers } from './attendance/handlers'
import { cancel } from './cancel'
import { deskAccept, deskCancel, deskJoin, deskMine, deskSignups } from './desk'
import { feedbackFigures, feedbackOf, feedbacks, giveFeedback, judgeFeedback } from './feedback/feedback'
import { checkImport, importRow, siteOfLedger } from './import/import'
import { join } from './join'
import { mine } from './mine'
import { roster, rosterOf } from './roster'

export const signupHandlers: HandlersOf<'signup'> = {
  ...attendanceHandlers,
  'signup.join': { run: join },
  'signup.cancel': { run: cancel },
  'signup.accept': { run: accept },
  'signup.reduce': { run: reduce },
  'signup.swap': { run: swap },
  'signup.answer': { run: answer },
  'signup.mine': { run: mine },
  'signup.deskJoin': { siteOf: siteOfDesk, run: deskJoin },
  'signup.deskAccept': { siteOf: siteOfDesk, run: deskAccept },
  'signup.deskCancel': { siteOf: siteOfDesk, run: deskCancel },
  'signup.deskMine': onWhat(deskSignups, deskMine),
  'signup.giveFeedback': { run: giveFeedback },
  'signup.feedbackOf': { run: feedbackOf },
  'signup.feedbackFigures': { siteOf: siteOfActivity, run: feedbackFigures },
  'signup.feedbacks': { siteOf: siteOfActivity, run: feedbacks },
  'signup.judgeFeedback': { siteOf: siteOfActivity, run: judgeFeedback },
  'signup.roster': onWhat(rosterOf, roster),
  'signup.checkImport': onWhat(siteOfLedger, checkImport),
  'signup.importRow': { siteOf: siteOfActivity, run: importRow },
}
