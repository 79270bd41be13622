import { changesOf } from '../../../domain/change'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat } from '../../../domain/repeat'
import { auditedMember } from '../../../domain/volunteer/audited'
import { isLiveMember, type TeamMember } from '../../../domain/volunteer/team'
import { decideJoinTeam, decideLeaveTeam, decideMember } from '../../../domain/volunteer/team-rules'
import { type Context, me } from '../handler'
import { getRegistration, volunteerIdOf } from './store'
import { addMember, countLive, endLeading, getMember, getTeam, memberIdOf, saveMember } from './team-store'
import { mayLead, type TeamNamed } from './teams'

/** Into a team and out of it. */

export async function joinTeam(
  { teamId }: ParsedOf<'volunteer.joinTeam'>,
  context: Context,
): Promise<OutputOf<'volunteer.joinTeam'> | Refusal> {
  const { now, requestId } = context
  const personId = me(context)._id
  const _id = memberIdOf(teamId, personId)
  const [team, before, registration, live] = await Promise.all([
    getTeam(teamId),
    getMember(_id),
    getRegistration(volunteerIdOf(personId)),
    countLive(personId),
  ])
  if (before && isRepeat(before, requestId)) return { teamId, state: before.state }
  if (!team) return refuse('teamUnknown')
  const others = live - (before && isLiveMember(before) ? 1 : 0)
  const after = decideJoinTeam(team, registration, before, { _id, personId, others, requestId, now })
  if (isRefusal(after)) return after
  return written(after, before, context, ({ state }) => ({ teamId, state }))
}

/** Whoever leads stops that first: cut off in between, the team has no leader and they are in it still. */
export async function leaveTeam(
  { teamId }: ParsedOf<'volunteer.leaveTeam'>,
  context: Context,
): Promise<OutputOf<'volunteer.leaveTeam'> | Refusal> {
  const personId = me(context)._id
  const before = await getMember(memberIdOf(teamId, personId))
  if (before && isRepeat(before, context.requestId)) return { teamId, state: before.state }
  const after = decideLeaveTeam(before, context.requestId, context.now)
  if (isRefusal(after)) return after
  await endLeading(personId, teamId)
  return written(after, before, context, ({ state }) => ({ teamId, state }))
}

export async function answerMember(
  { memberId, verdict, words, rev }: ParsedOf<'volunteer.answerMember'>,
  context: Context,
  { team }: TeamNamed,
): Promise<OutputOf<'volunteer.answerMember'> | Refusal> {
  const { now, requestId } = context
  if (!mayLead(context, team)) return refuse('notTeamLeader')
  const before = await getMember(memberId)
  if (!before || before.teamId !== team._id) return refuse('notInTeam')
  if (isRepeat(before, requestId)) return { memberId, state: before.state }
  const after = decideMember(before, { verdict, words, rev, by: me(context)._id, requestId }, now)
  if (isRefusal(after)) return after
  if (verdict === 'removed') await endLeading(before.personId, team._id)
  return written(after, before, context, ({ state }) => ({ memberId, state }))
}

/** Of two taps at once, or of two people who answer, one is the first. */
async function written<Answer>(
  after: TeamMember,
  before: TeamMember | null,
  { requestId, changes }: Context,
  answer: (member: TeamMember) => Answer,
): Promise<Answer | Refusal> {
  if (before ? await saveMember(after) : await addMember(after)) {
    if (before) changes.push(...changesOf(auditedMember, before, after))
    return answer(after)
  }
  const stands = await getMember(after._id)
  return stands && isRepeat(stands, requestId) ? answer(stands) : refuse('changedMeanwhile')
}
