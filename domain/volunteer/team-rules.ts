import { type Refusal, refuse } from '../refusal'
import { remember } from '../repeat'
import { isLiveMember, type Team, type TeamFields, type TeamMember, type TeamState, teamsMax } from './team'
import type { Registration } from './volunteer'

/** Who is in a team, and what staff change about it. */

export interface Joining {
  _id: string
  personId: string
  /** Teams that the person is in, or asks to be in, without this one. */
  others: number
  requestId: string
  now: number
}

/** Asks to be taken in. Whoever left, or was not taken, may ask again. */
export function decideJoinTeam(
  team: Team,
  registration: Pick<Registration, 'state'> | null,
  before: TeamMember | null,
  { _id, personId, others, requestId, now }: Joining,
): TeamMember | Refusal {
  if (registration?.state !== 'approved') return refuse('teamVolunteersOnly')
  if (team.state === 'ended') return refuse('teamEnded')
  if (before && isLiveMember(before)) return refuse('alreadyInTeam')
  if (others >= teamsMax) return refuse('teamsFull', { max: teamsMax })
  return {
    ...{ _id, personId, teamId: team._id, siteId: team.siteId },
    ...{ state: 'asked', askedAt: now, since: now },
    requests: remember(before ?? { requests: [] }, requestId),
    rev: before ? before.rev + 1 : 0,
  }
}

/** Of one's own will, at any time, without a reason: nobody is kept in a team (志愿服务条例 art. 25). */
export function decideLeaveTeam(
  before: TeamMember | null,
  requestId: string,
  now: number,
): TeamMember | Refusal {
  if (!before || !isLiveMember(before)) return refuse('notInTeam')
  const { words: _, ...rest } = before
  return { ...rest, state: 'left', since: now, requests: remember(before, requestId), rev: before.rev + 1 }
}

/** Taken in, not taken, or taken out; the latter two with words. */
export type MemberVerdict = 'confirmed' | 'declined' | 'removed'

export interface MemberAnswer {
  verdict: MemberVerdict
  words?: string
  /** As whoever answers read it. */
  rev: number
  by: string
  requestId: string
}

export function decideMember(
  before: TeamMember,
  { verdict, words, rev, by, requestId }: MemberAnswer,
  now: number,
): TeamMember | Refusal {
  if (before.personId === by) return refuse('ownMembership')
  if (before.rev !== rev) return refuse('changedMeanwhile')
  if (before.state !== (verdict === 'removed' ? 'in' : 'asked')) return refuse('memberAnswered')
  if (verdict !== 'confirmed' && !words) return refuse('memberWordsNeeded')
  const { words: _, ...rest } = before
  return {
    ...rest,
    state: verdict === 'confirmed' ? 'in' : verdict === 'declined' ? 'declined' : 'left',
    since: now,
    ...(verdict === 'confirmed' ? {} : { words }),
    decidedBy: by,
    requests: remember(before, requestId),
    rev: before.rev + 1,
  }
}

interface TeamEdit {
  fields: TeamFields
  state: TeamState
  rev: number
  requestId: string
}

export function decideTeam(before: Team, { fields, state, rev, requestId }: TeamEdit): Team | Refusal {
  if (before.rev !== rev) return refuse('changedMeanwhile')
  return { ...before, ...fields, state, requests: remember(before, requestId), rev: before.rev + 1 }
}

/** Only a member leads; without one the team has no leader for now. */
export function decideLeader(
  before: Team,
  member: TeamMember | null,
  { rev, requestId }: { rev: number; requestId: string },
): Team | Refusal {
  if (before.rev !== rev) return refuse('changedMeanwhile')
  if (member && (member.teamId !== before._id || member.state !== 'in')) return refuse('notInTeam')
  const { leaderId: _, ...rest } = before
  return {
    ...rest,
    ...(member ? { leaderId: member.personId } : {}),
    requests: remember(before, requestId),
    rev: before.rev + 1,
  }
}
