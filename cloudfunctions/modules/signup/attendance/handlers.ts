import type { attendanceActions } from '../../../../domain/signup/attendance/contract'
import { type HandlerOf, onWhat } from '../../handler'
import { rosterOf } from '../roster'
import { checkIn, scanParty } from './check-in'
import { correctAttendance } from './correct'
import { attendanceDay, closeAttendance } from './day'
import { attendance } from './list'
import { dayCodes, myDay } from './my-day'
import { occasionOf } from './occasion'
import { saveTicks } from './ticks'
import { addWalkIn, changeWalkIn } from './walk-ins'

export const attendanceHandlers: { [N in keyof typeof attendanceActions]: HandlerOf<N> } = {
  'signup.checkIn': { run: checkIn },
  'signup.myDay': { run: myDay },
  'signup.dayCodes': onWhat(occasionOf, dayCodes),
  'signup.scanParty': onWhat(occasionOf, scanParty),
  'signup.attendance': onWhat(rosterOf, attendance),
  'signup.attendanceDay': onWhat(occasionOf, attendanceDay),
  'signup.saveTicks': onWhat(occasionOf, saveTicks),
  'signup.addWalkIn': onWhat(occasionOf, addWalkIn),
  'signup.changeWalkIn': onWhat(occasionOf, changeWalkIn),
  'signup.closeAttendance': onWhat(occasionOf, closeAttendance),
  'signup.correctAttendance': onWhat(occasionOf, correctAttendance),
}
