import { reachesSite } from '../../../domain/access'
import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { maskName } from '../../../domain/person/mask'
import { type Refusal, refuse } from '../../../domain/refusal'
import { isLiveMember, type Team, type TeamMember } from '../../../domain/volunteer/team'
import type { MemberRow, OwnMembership, TeamRow } from '../../../domain/volunteer/team-contract'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import { type Context, me } from '../handler'
import { getPersons } from '../person/store'
import {
  countMembers,
  getMember,
  getTeam,
  memberIdOf,
  membersAt,
  membershipsOf,
  type TeamPlace,
  teamsAt,
  teamsById,
} from './team-store'

/** Looking at teams: everybody at what there is, leaders and staff at who is in it. */

const pageSize = 50
const membersShown = 20
/** Live ones, of which there are `teamsMax`, and the latest answers. */
const membershipsShown = 20

export interface TeamNamed {
  siteId: string
  team: Team
}

export async function teamNamed({ teamId }: { teamId: string }): Promise<TeamNamed | null> {
  const team = await getTeam(teamId)
  return team && { siteId: team.siteId, team }
}

export async function teams({
  siteId,
  ended,
  cursor,
}: ParsedOf<'volunteer.teams'>): Promise<OutputOf<'volunteer.teams'>> {
  const state = ended ? 'ended' : 'open'
  const rows = await teamsAt({ siteId, state, after: placeOf(cursor) }, pageSize + 1)
  const page = pageOf(rows, pageSize, row => `${row.siteId}.${row._id}`)
  const members = page.items.length > 0 ? await countMembers(page.items.map(({ _id }) => _id)) : new Map()
  return { ...page, items: page.items.map(team => rowOf(team, members.get(team._id) ?? 0)) }
}

const placeOf = (cursor: string | undefined): TeamPlace | null => {
  const [siteId, id] = (cursor ?? '').split('.')
  return siteId && id ? { siteId, id } : null
}

const rowOf = ({ _id, siteId, name, about, brand, state }: Team, members: number): TeamRow => ({
  ...{ teamId: _id, siteId, name, about, brand, state, members },
})

export async function team(
  { teamId }: ParsedOf<'volunteer.team'>,
  { person }: Context,
): Promise<OutputOf<'volunteer.team'> | Refusal> {
  const [found, members, own] = await Promise.all([
    getTeam(teamId),
    countMembers([teamId]),
    person ? getMember(memberIdOf(teamId, person._id)) : null,
  ])
  if (!found) return refuse('teamUnknown')
  return {
    ...rowOf(found, members.get(teamId) ?? 0),
    led: found.leaderId !== undefined,
    ...(own ? { mine: ownView(own, found) } : {}),
    rev: found.rev,
  }
}

const ownView = ({ state, since, words, personId }: TeamMember, team: Team | undefined): OwnMembership => ({
  ...{ state, since, ...(words === undefined ? {} : { words }) },
  leads: team?.leaderId === personId,
})

export async function myTeams(_: unknown, context: Context): Promise<OutputOf<'volunteer.myTeams'>> {
  const rows = await membershipsOf(me(context)._id, membershipsShown)
  const shown = rows.filter(row => isLiveMember(row) || row.words !== undefined)
  if (shown.length === 0) return { teams: [] }
  const found = new Map((await teamsById(shown.map(({ teamId }) => teamId))).map(one => [one._id, one]))
  return {
    teams: shown.map(row => {
      const of = found.get(row.teamId)
      return { ...ownView(row, of), teamId: row.teamId, siteId: row.siteId, name: of?.name ?? '' }
    }),
  }
}

/** Its leader, and staff whose site it is of: what a role lets everybody ask is refused here to everybody else. */
export const mayLead = ({ scope, person }: Context, team: Team): boolean =>
  reachesSite(scope, team.siteId) || (person !== null && team.leaderId === person._id)

export async function teamMembers(
  { state, cursor }: ParsedOf<'volunteer.teamMembers'>,
  context: Context,
  { team }: TeamNamed,
): Promise<OutputOf<'volunteer.teamMembers'> | Refusal> {
  if (!mayLead(context, team)) return refuse('notTeamLeader')
  const rows = await membersAt(team._id, state, readCursor(cursor), membersShown + 1)
  const page = pageOf(rows, membersShown, row => cursorOf(row.askedAt, row._id))
  if (page.items.length === 0) return { items: [] }
  const people = await getPersons(page.items.map(({ personId }) => personId))
  const names = new Map(people.map(({ _id, name }) => [_id, maskName(name)]))
  const own = me(context)._id
  const items: MemberRow[] = page.items.map(({ _id, personId, since, rev, ...row }) => ({
    ...{ memberId: _id, name: names.get(personId) ?? '', state: row.state, since },
    ...{ leads: team.leaderId === personId, own: personId === own, rev },
  }))
  return { ...page, items }
}
