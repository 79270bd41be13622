import Taro from '@tarojs/taro'
import { type Appointment, icsOf } from './calendar-file'
import { handOut } from './hand-out'

const browser = process.env.TARO_ENV === 'h5'

/**
 * Puts it into the phone's own calendar, which rings without us; a browser hands out a file for one (RFC 5545). False when
 * the person said no, or the phone cannot.
 */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
  if (browser) return handOut(`${appointment.title}.ics`, icsOf(appointment, Date.now()))
  const { title, startsAt, endsAt, where, alarmMs } = appointment
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: Math.floor(startsAt / 1000),
      // A text in Taro's types as in WeChat's documentation, seconds all the same.
      endTime: String(Math.floor(endsAt / 1000)),
      location: where,
      alarm: true,
      alarmOffset: Math.floor(alarmMs / 1000),
    })
    return true
  } catch {
    return false
  }
}
