import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { decideAnswers, type GivenAnswer, keptBeside, withParty } from '../../../domain/signup/answers'
import type { CheckedParty } from '../../../domain/signup/party'
import { getActivity } from '../activity/store'
import { type Context, me } from '../handler'
import { changeAttendees, getSignup } from './store'

/** Answers lie sealed beside the name of whom they are about, and go wherever it goes. */

/**
 * A party with what it answers. The activity is read for whoever answers; whoever says nothing is let in or refused by
 * the ledger, which knows whether something has to be answered.
 */
export async function withAnswers(
  party: CheckedParty,
  asked: { activityId: string; attendees: readonly string[]; answers: readonly GivenAnswer[] },
): Promise<CheckedParty | Refusal> {
  const activity = await getActivity(asked.activityId)
  const all = decideAnswers(activity?.questions, asked.attendees, asked.answers)
  if (isRefusal(all)) return all
  const members = party.members.map((member, i) => {
    const answers = all[i] ?? {}
    return Object.keys(answers).length > 0 ? { ...member, answers } : member
  })
  return { ...party, members }
}

/** The same answers again change nothing. */
export async function answer(
  { signupId, answers }: ParsedOf<'signup.answer'>,
  context: Context,
): Promise<OutputOf<'signup.answer'> | Refusal> {
  const record = await getSignup(signupId)
  const lives = record?.listed && record.cancelledAt === undefined
  if (!record || record.personId !== me(context)._id || !lives) return refuse('notSignedUp')
  const activity = await getActivity(record.activityId)
  if (!activity || context.now >= activity.signupClosesAt) return refuse('closed')
  // A record also names those who were left out since: only who is answered for has to be complete.
  const about = record.attendees.filter(({ key }) => answers.some(({ attendee }) => attendee === key))
  const all = decideAnswers(
    activity.questions,
    about.map(({ key }) => key),
    answers,
  )
  if (isRefusal(all)) return all
  const said = new Map(about.map(({ key }, i) => [key, all[i] ?? {}]))
  const [together = {}] = all
  await changeAttendees(signupId, ({ attendees }) =>
    attendees.map(one => {
      const now = said.get(one.key)
      const answers = now
        ? keptBeside(one.answers, now, activity.questions)
        : withParty(one.answers, together, activity.questions)
      return Object.keys(answers).length > 0 || one.answers ? { ...one, answers } : one
    }),
  )
  return { signupId }
}
