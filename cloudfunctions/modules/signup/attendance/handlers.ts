import type { attendanceActions } from '../../../../domain/signup/attendance/contract'
import { siteOfActivity } from '../../activity/site-of-activity'
import type { HandlerOf } from '../../handler'
import { checkIn, scanParty } from './check-in'
import { correctAttendance } from './correct'
import { attendanceDay, closeAttendance } from './day'
import { attendance } from './list'
import { dayCodes, myDay } from './my-day'
import { saveTicks } from './ticks'
import { addWalkIn, changeWalkIn } from './walk-ins'

const siteOf = siteOfActivity

export const attendanceHandlers: { [N in keyof typeof attendanceActions]: HandlerOf<N> } = {
  'signup.checkIn': { run: checkIn },
  'signup.myDay': { run: myDay },
  'signup.dayCodes': { siteOf, run: dayCodes },
  'signup.scanParty': { siteOf, run: scanParty },
  'signup.attendance': { siteOf, run: attendance },
  'signup.attendanceDay': { siteOf, run: attendanceDay },
  'signup.saveTicks': { siteOf, run: saveTicks },
  'signup.addWalkIn': { siteOf, run: addWalkIn },
  'signup.changeWalkIn': { siteOf, run: changeWalkIn },
  'signup.closeAttendance': { siteOf, run: closeAttendance },
  'signup.correctAttendance': { siteOf, run: correctAttendance },
}
