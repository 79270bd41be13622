import * as v from 'valibot'
import { read, write } from '../action'
import { count, cursor, id, type Page, text, words } from '../fields'
import type { MemberState, Team, TeamState } from './team'
import type { MemberVerdict } from './team-rules'

/** Teams, who is in them, and who leads. */

const rev = count(1_000_000)
const fields = v.strictObject({ name: words(20), about: text(300), brand: v.boolean() })

export interface TeamRow extends Pick<Team, 'siteId' | 'name' | 'about' | 'brand' | 'state'> {
  teamId: string
  /** Who is in it now. */
  members: number
}

/** One's own way in a team. */
export interface OwnMembership {
  state: MemberState
  since: number
  words?: string
  /** One leads it. */
  leads: boolean
}

export interface TeamView extends TeamRow {
  /** It has a leader. */
  led: boolean
  mine?: OwnMembership
  rev: number
}

export interface MyTeam extends OwnMembership {
  teamId: string
  siteId: string
  name: string
}

export interface MemberRow {
  memberId: string
  /** Masked; empty when the person is gone. */
  name: string
  state: MemberState
  since: number
  leads: boolean
  /** It is oneself: somebody else has to answer. */
  own: boolean
  rev: number
}

type Saved = { teamId: string; rev: number }

export const teamActions = {
  /** Those that are open, by site; ended ones too where asked for. */
  'volunteer.teams': read(
    v.strictObject({ siteId: v.optional(id), ended: v.optional(v.boolean()), cursor }),
  ).gives<Page<TeamRow>>(),
  'volunteer.team': read(v.strictObject({ teamId: id })).gives<TeamView>(),
  /** Where one is in, asked to be in, or was told no. */
  'volunteer.myTeams': read(v.strictObject({})).gives<{ teams: MyTeam[] }>(),
  'volunteer.joinTeam': write(v.strictObject({ teamId: id })).gives<{ teamId: string; state: MemberState }>(),
  /** Also takes back what was asked. */
  'volunteer.leaveTeam': write(v.strictObject({ teamId: id })).gives<{
    teamId: string
    state: MemberState
  }>(),
  /** For its leader and for staff: who asks, or who is in, whoever asked first stands first. */
  'volunteer.teamMembers': read(
    v.strictObject({
      teamId: id,
      state: v.picklist(['asked', 'in'] satisfies MemberState[]),
      cursor,
    }),
  ).gives<Page<MemberRow>>(),
  /** By its leader or by staff. */
  'volunteer.answerMember': write(
    v.strictObject({
      teamId: id,
      memberId: id,
      rev,
      verdict: v.picklist(['confirmed', 'declined', 'removed'] satisfies MemberVerdict[]),
      words: v.optional(words(100)),
    }),
  ).gives<{ memberId: string; state: MemberState }>(),
  'volunteer.createTeam': write(v.strictObject({ siteId: id, fields })).gives<Saved>(),
  'volunteer.saveTeam': write(
    v.strictObject({
      teamId: id,
      rev,
      fields,
      state: v.picklist(['open', 'ended'] satisfies TeamState[]),
    }),
  ).gives<Saved>(),
  /** A member becomes the leader; without one nobody is. */
  'volunteer.nameLeader': write(v.strictObject({ teamId: id, rev, memberId: v.optional(id) })).gives<Saved>(),
}
