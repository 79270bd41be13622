import { changesOf } from '../../../domain/change'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal'
import { isRepeat } from '../../../domain/repeat'
import { auditedTeam } from '../../../domain/volunteer/audited'
import type { Team } from '../../../domain/volunteer/team'
import { decideLeader, decideTeam } from '../../../domain/volunteer/team-rules'
import { type Context, me } from '../handler'
import { addTeam, endLeading, getMember, getTeam, saveTeam, teamIdOf } from './team-store'
import type { TeamNamed } from './teams'

/** Staff make a team, change what it says, end it, and name who leads it. */

type Saved = OutputOf<'volunteer.saveTeam'>

export async function createTeam(
  { siteId, fields }: ParsedOf<'volunteer.createTeam'>,
  context: Context,
): Promise<Saved> {
  const { now, requestId } = context
  const _id = teamIdOf(me(context)._id, requestId)
  await addTeam({ ...fields, _id, siteId, state: 'open', createdAt: now, requests: [requestId], rev: 0 })
  return { teamId: _id, rev: 0 }
}

export const editTeam = (
  { fields, state, rev }: ParsedOf<'volunteer.saveTeam'>,
  context: Context,
  { team }: TeamNamed,
): Promise<Saved | Refusal> =>
  changed(team, context, () => decideTeam(team, { fields, state, rev, requestId: context.requestId }))

export async function nameLeader(
  { memberId, rev }: ParsedOf<'volunteer.nameLeader'>,
  context: Context,
  { team }: TeamNamed,
): Promise<Saved | Refusal> {
  const member = memberId === undefined ? null : await getMember(memberId)
  if (memberId !== undefined && !member) return refuse('notInTeam')
  const saved = await changed(team, context, () =>
    decideLeader(team, member, { rev, requestId: context.requestId }),
  )
  // Who left while they were being named leads nobody.
  if (member && !isRefusal(saved) && (await getMember(member._id))?.state !== 'in') {
    await endLeading(member.personId, team._id)
  }
  return saved
}

async function changed(
  before: Team,
  { requestId, changes }: Context,
  decide: () => Team | Refusal,
): Promise<Saved | Refusal> {
  const teamId = before._id
  if (isRepeat(before, requestId)) return { teamId, rev: before.rev }
  const after = decide()
  if (isRefusal(after)) return after
  if (await saveTeam(after)) {
    changes.push(...changesOf(auditedTeam, before, after))
    return { teamId, rev: after.rev }
  }
  const stands = await getTeam(teamId)
  return stands && isRepeat(stands, requestId) ? { teamId, rev: stands.rev } : refuse('changedMeanwhile')
}
