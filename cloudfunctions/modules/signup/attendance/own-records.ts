import type { OwnFact, OwnRecord } from '../../../../domain/person/own-data'
import type { Attendance } from '../../../../domain/signup/attendance/attendance'
import { nameless, type Signup } from '../../../../domain/signup/signup'
import { minuteOf } from '../../../../domain/time'
import { signupsWith } from '../store'
import { walkInsOfPerson } from './walk-in-store'

/** What is kept about who came, for the person it is about. */

/** By sign-up: of each day, who came since when, and who did not. */
export async function daysOfOwn(signupIds: readonly string[]): Promise<Map<string, OwnFact[]>> {
  const rows = await signupsWith<Attendance>(signupIds, 'attendances')
  return new Map(rows.map(({ _id, attendees, beside }) => [_id, beside.map(day => factOf(day, attendees))]))
}

function factOf({ day, words, leftAt }: Attendance, attendees: Signup['attendees']): OwnFact {
  const nameOf = new Map(attendees.map(({ key, name }) => [key, name]))
  const said = Object.entries(words).map(([key, { came, since }]) => {
    const name = nameOf.get(key) || nameless
    return came ? `${name} ${minuteOf(since).slice(-5)}` : `${name} 没有来`
  })
  const left = leftAt === undefined ? [] : [`签退 ${minuteOf(leftAt).slice(-5)}`]
  return { label: `${day} 签到`, value: [...said, ...left].join('、') }
}

/** Where they came without a seat, by their code: the newest. */
export async function ownWalkIns(personId: string): Promise<OwnRecord[]> {
  const walkIns = await walkInsOfPerson(personId)
  return walkIns.map(({ day, addedAt }) => ({
    title: '没有报名，现场参加',
    at: addedAt,
    facts: [{ label: '日期', value: day }],
  }))
}
