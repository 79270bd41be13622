import type { MemberState, Team, TeamMember, TeamState } from '../../../domain/volunteer/team'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { expiring } from '../../kit/expiring'
import { derivedId } from '../../kit/ids'
import { type After, afterCursor } from '../../kit/paging'

/** Teams, and who is in them. Every function here is one request. */

const teams = collection<Team>('volunteerTeams')
const members = collection<TeamMember>('teamMembers')

export const teamIdOf = (personId: string, requestId: string): string =>
  derivedId('team', personId, requestId)
export const memberIdOf = (teamId: string, personId: string): string =>
  derivedId('teamMember', teamId, personId)

export const getTeam = (teamId: string): Promise<Team | null> => teams.get(teamId)

/** False when a repeat of the same request has made it. */
export const addTeam = (team: Team): Promise<boolean> => teams.add(team)

/** False when it was written in between. */
export async function saveTeam({ _id, ...after }: Team): Promise<boolean> {
  const data = { ...after, leaderId: after.leaderId ?? _.remove() }
  return (await teams.update({ _id, rev: after.rev - 1 }, data)) === 1
}

/** A page of one state, by site and id; `after` is the last one's. */
export const teamsAt = (
  { siteId, state, after }: { siteId?: string; state: TeamState; after: TeamPlace | null },
  limit: number,
): Promise<Team[]> => {
  const query = siteId === undefined ? { state } : { state, siteId }
  const beyond = after
    ? _.and([
        { ...query, siteId: _.gte(after.siteId) },
        _.or([{ siteId: _.gt(after.siteId) }, { _id: _.gt(after.id) }]),
        ...(siteId === undefined ? [] : [{ siteId }]),
      ])
    : query
  return teams.find(beyond, {
    sort: [
      ['siteId', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}
export interface TeamPlace {
  siteId: string
  id: string
}

/** At most 100. */
export const teamsById = (ids: readonly string[]): Promise<Team[]> =>
  teams.find({ _id: _.in([...ids]) }, { limit: 100 })

/** Whoever leaves leads no more: of one team, or of all. */
export async function endLeading(personId: string, teamId?: string): Promise<void> {
  const query = teamId === undefined ? { leaderId: personId } : { _id: teamId, leaderId: personId }
  await teams.update(query, { leaderId: _.remove(), rev: _.inc(1) })
}

export const getMember = (memberId: string): Promise<TeamMember | null> => members.get(memberId)

/** False when there is one. */
export const addMember = (member: TeamMember): Promise<boolean> => members.add(member)

/** False when it was written in between. */
export async function saveMember({ _id, ...after }: TeamMember): Promise<boolean> {
  const { words = _.remove(), decidedBy = _.remove(), ...fields } = after
  return (await members.update({ _id, rev: after.rev - 1 }, { ...fields, words, decidedBy })) === 1
}

const oldestFirst = [
  ['askedAt', 'asc'],
  ['_id', 'asc'],
] as const

export const membersAt = (
  teamId: string,
  state: MemberState,
  after: After | null,
  limit: number,
): Promise<TeamMember[]> =>
  members.find(afterCursor({ teamId, state }, 'askedAt', 'asc', after), { sort: oldestFirst, limit })

/**
 * Who is in a team, by the person's id: for audiences, batches and lists of other areas. `after` is the last id of the page
 * before; a page that is shorter than `limit` (at most 1,000) is the last.
 */
export const membersOf = async (teamId: string, after: string, limit: number): Promise<string[]> => {
  const rows = await members.find(
    { teamId, state: 'in', personId: _.gt(after) },
    { sort: [['personId', 'asc']], limit, fields: { personId: true } },
  )
  return rows.map(({ personId }) => personId)
}

/** How many are in each of these teams; one that has none is not named. */
export async function countMembers(teamIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await members.aggregate<{ _id: string; members: number }>(from =>
    from
      .match({ teamId: _.in([...teamIds]), state: 'in' })
      .group({ _id: '$teamId', members: { $sum: 1 } })
      .limit(100),
  )
  return new Map(rows.map(row => [row._id, row.members]))
}

/** What a person has in teams, the latest first: `teamsMax` live ones at most, and the latest that are over. */
export const membershipsOf = (personId: string, limit: number): Promise<TeamMember[]> =>
  members.find({ personId, since: _.gt(0) }, { sort: [['since', 'desc']], limit })

export const countLive = (personId: string): Promise<number> =>
  members.count({ personId, state: _.in(['asked', 'in']) })

/** Of these sites, or of all: who waits to be taken in, whoever asked first stands first. */
export const askingIn = (
  sites: readonly string[] | undefined,
  limit: number,
): Promise<Pick<TeamMember, '_id' | 'teamId' | 'siteId' | 'askedAt' | 'rev'>[]> =>
  members.find(
    { state: 'asked', ...(sites ? { siteId: _.in([...sites]) } : {}) },
    { sort: oldestFirst, limit, fields: { teamId: true, siteId: true, askedAt: true, rev: true } },
  )

/** A hundred at a time; true when none is left. */
export async function removeMemberships(personId: string, state?: MemberState): Promise<boolean> {
  const query = { personId, ...(state === undefined ? {} : { state }) }
  const rows = await members.find(query, { limit: 100, fields: { _id: true } })
  for (const { _id } of rows) await members.remove(_id)
  return rows.length < 100
}

export const endedMemberships = expiring(members, 'since', { state: _.in(['declined', 'left']) })
