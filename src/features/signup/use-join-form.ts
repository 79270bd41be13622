import type { Activity } from '@domain/activity/activity'
import type { Me } from '@domain/person/contract'
import { useState } from 'react'
import { type Attendee, attendeesFor } from './attendees'
import {
  type Asked,
  askedOf,
  isComplete,
  type JoinForm,
  type JoinGaps,
  joinGaps,
  newForm,
  profileGaps,
} from './join-form'

export interface UseJoinForm {
  attendees: readonly Attendee[]
  asked: Asked
  values: JoinForm
  set(part: Partial<JoinForm>): void
  /** Empty until `check` found some; then they go as they are filled. */
  gaps: JoinGaps
  /** May it be sent? */
  check(): boolean
  /** Is enough known for a profile? */
  checkProfile(): boolean
}

type Terms = Pick<Activity, 'startsAt' | 'minAge' | 'maxAge' | 'partyMax' | 'questions'>

const none: JoinGaps = { births: {}, guardians: {}, said: {} }

/** The sheet's form. Until the person's own record is there, it is empty. */
export function useJoinForm(me: Me | undefined, activity: Terms, now: number): UseJoinForm {
  const attendees = me ? attendeesFor(me, activity, now) : []
  const asked = me ? askedOf(me) : { name: true, consent: true }
  const [edited, setEdited] = useState<JoinForm>()
  const [checked, setChecked] = useState<'profile' | 'all'>()
  const values = edited ?? newForm(attendees)
  const gaps = joinGaps(values, attendees, asked, activity)
  const missing = profileGaps(values, asked)
  return {
    attendees,
    asked,
    values,
    set: part => setEdited(before => ({ ...(before ?? values), ...part })),
    gaps: checked === 'all' ? gaps : checked === 'profile' ? { ...none, ...missing } : none,
    check() {
      setChecked('all')
      return isComplete(gaps)
    },
    checkProfile() {
      setChecked('profile')
      return isComplete({ ...none, ...missing })
    },
  }
}
