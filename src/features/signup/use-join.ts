import type { Activity } from '@domain/activity/activity'
import type { Me } from '@domain/person/contract'
import { guardianConsentVersion, profileConsentVersion } from '@domain/person/person'
import type { JoinAnswer } from '@domain/signup/contract'
import { self } from '@domain/signup/party'
import { useState } from 'react'
import type { Answer, Failure } from '@/lib/answer'
import { useAction } from '@/lib/use-action'
import { askedOf, type JoinForm } from './join-form'
import { answersOf } from './said'

export interface UseJoin {
  /** Profile if there is none or its text was not agreed to, birth dates and ticks that were missing, then the sign-up: one tap. */
  send(me: Me, form: JoinForm): Promise<void>
  /** The profile alone, before a family member can be added. False when it was refused. */
  register(me: Me, form: JoinForm): Promise<boolean>
  answer: JoinAnswer | undefined
  /** The tap was kept on the device. */
  kept: boolean
  busy: boolean
  failure: Failure | undefined
}

/** Signing up for one activity, with all that has to be known first. */
export function useJoin(activityId: string, questions: Activity['questions']): UseJoin {
  const profile = useAction('person.saveProfile')
  const member = useAction('person.saveMember')
  const join = useAction('signup.join')
  const [answer, setAnswer] = useState<JoinAnswer>()
  const [kept, setKept] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  /** A write that waits in the outbox counts as done: what comes after it waits behind it, in this order. */
  const goesOn = (given: Answer<unknown>): boolean => {
    const stops = !given.ok && given.cause !== 'unsent'
    setFailure(stops ? given : undefined)
    return !stops
  }

  const register: UseJoin['register'] = async (me, form) => {
    const birthDate = form.births[self] ?? me.birthDate
    if (!askedOf(me).consent && birthDate === me.birthDate) return true
    const { homeEstateId } = me
    const name = me.name || form.name.trim()
    return goesOn(await profile.run({ name, consent: profileConsentVersion, birthDate, homeEstateId }))
  }

  const complete = async (me: Me, { births, guardians, chosen }: JoinForm): Promise<boolean> => {
    for (const { id, name, relation, birthDate } of me.family) {
      const guarded = guardians.includes(id)
      if (!chosen.includes(id) || (!guarded && !births[id])) continue
      const consent = guarded ? { guardianConsent: guardianConsentVersion } : {}
      const input = { id, name, relation, birthDate: births[id] ?? birthDate, ...consent }
      if (!goesOn(await member.run(input))) return false
    }
    return true
  }

  const send: UseJoin['send'] = async (me, form) => {
    if (!(await register(me, form)) || !(await complete(me, form))) return
    const { chosen, said } = form
    const given = await join.run({ activityId, attendees: chosen, ...answersOf(questions, chosen, said) })
    goesOn(given)
    setKept(!given.ok && given.cause === 'unsent')
    if (given.ok) setAnswer(given.data)
  }

  return { send, register, answer, kept, busy: profile.busy || member.busy || join.busy, failure }
}
