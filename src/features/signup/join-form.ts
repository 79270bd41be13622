import type { Activity } from '@domain/activity/activity'
import type { Me } from '@domain/person/contract'
import { profileConsentVersion } from '@domain/person/person'
import { self } from '@domain/signup/party'
import type { Attendee } from './attendees'
import { type SaidBy, saidGaps } from './said'

/** What is filled in on the sign-up sheet. */
export interface JoinForm {
  /** Of those who are asked for them: their name, and the tick under the text. */
  name: string
  agreed: boolean
  /** Ids as `signup.join` takes them. */
  chosen: string[]
  /** Birth dates given here, by id. */
  births: Record<string, string>
  /** Children for whom the guardian's tick was given here. */
  guardians: string[]
  /** To the activity's questions. */
  said: SaidBy
}

/** Oneself is chosen at first, unless one may not come. */
export const newForm = (attendees: readonly Attendee[]): JoinForm => ({
  name: '',
  agreed: false,
  chosen: attendees.some(({ id, barred }) => id === self && !barred) ? [self] : [],
  births: {},
  guardians: [],
  said: {},
})

/** What is missing, in words by field. Keys of `births`, `guardians` and `said` are ids. */
export interface JoinGaps {
  name?: string
  agreed?: string
  chosen?: string
  births: Record<string, string>
  guardians: Record<string, string>
  said: Record<string, string>
}

/** What the sheet asks of oneself first. */
export interface Asked {
  name: boolean
  /** For the first time, since the text changed, or after it was withdrawn. */
  consent: boolean
}

export const askedOf = ({ name, consents }: Pick<Me, 'name' | 'consents'>): Asked => ({
  name: name === '',
  consent: !consents.some(({ version }) => version === profileConsentVersion),
})

export const profileGaps = (form: JoinForm, asked: Asked): Pick<JoinGaps, 'name' | 'agreed'> => ({
  ...(asked.name && !form.name.trim() ? { name: '请填写您的姓名' } : {}),
  ...(asked.consent && !form.agreed ? { agreed: '请先看一看，再勾选同意' } : {}),
})

export function joinGaps(
  form: JoinForm,
  attendees: readonly Attendee[],
  asked: Asked,
  { partyMax, questions }: Pick<Activity, 'partyMax' | 'questions'>,
): JoinGaps {
  const gaps: JoinGaps = {
    ...profileGaps(form, asked),
    births: {},
    guardians: {},
    said: saidGaps(questions, form.chosen, form.said),
  }
  if (form.chosen.length === 0) gaps.chosen = '请选择谁来参加'
  if (form.chosen.length > partyMax) gaps.chosen = `一次最多报 ${partyMax} 人，请少选几位`
  for (const { id, name, needsBirthDate, needsGuardian } of attendees) {
    if (!form.chosen.includes(id)) continue
    if (needsBirthDate && !form.births[id]) gaps.births[id] = `请填写${name || '您'}的出生日期`
    if (needsGuardian && !form.guardians.includes(id)) gaps.guardians[id] = '未满 14 岁，需要您先勾选同意'
  }
  return gaps
}

export const isComplete = ({ births, guardians, said, ...gaps }: JoinGaps): boolean =>
  [gaps, births, guardians, said].every(part => Object.keys(part).length === 0)
