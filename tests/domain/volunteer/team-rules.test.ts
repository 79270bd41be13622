import { isRefusal } from '../../../domain/refusal'
import { type Team, type TeamMember, teamsMax } from '../../../domain/volunteer/team'
import {
  decideJoinTeam,
  decideLeader,
  decideLeaveTeam,
  decideMember,
} from '../../../domain/volunteer/team-rules'

const team: Team = {
  ...{ _id: 'team-1', siteId: 'xiwang', name: '楼宇志愿队', about: '', brand: true },
  ...{ state: 'open', createdAt: 1, requests: [], rev: 3 },
}
const member: TeamMember = {
  ...{ _id: 'member-1', teamId: 'team-1', siteId: 'xiwang', personId: 'wang' },
  ...{ state: 'asked', askedAt: 1, since: 1, requests: [], rev: 0 },
}
const joining = { _id: 'member-1', personId: 'wang', others: 0, requestId: 'tap-1', now: 5 }
const causeOf = (decided: unknown) => (isRefusal(decided) ? decided.refused : 'done')

describe('joining', () => {
  const approved = { state: 'approved' } as const
  test.each([
    ['a volunteer', team, approved, null, 0, 'done'],
    ['nobody who did not register', team, null, null, 0, 'teamVolunteersOnly'],
    ['nobody who waits still', team, { state: 'waiting' }, null, 0, 'teamVolunteersOnly'],
    ['not an ended team', { ...team, state: 'ended' }, approved, null, 0, 'teamEnded'],
    ['not twice', team, approved, member, 0, 'alreadyInTeam'],
    ['again after leaving', team, approved, { ...member, state: 'left' }, 0, 'done'],
    ['the last that fits', team, approved, null, teamsMax - 1, 'done'],
    ['not one team more', team, approved, null, teamsMax, 'teamsFull'],
  ] as const)('%s', (_, to, registration, before, others, cause) => {
    expect(causeOf(decideJoinTeam(to, registration, before, { ...joining, others }))).toBe(cause)
  })

  test('what was said before is gone', () => {
    const again = decideJoinTeam(team, approved, { ...member, state: 'declined', words: '人满了' }, joining)
    expect(again).toMatchObject({ state: 'asked', askedAt: 5, rev: 1, requests: ['tap-1'] })
    expect(again).not.toHaveProperty('words')
  })
})

test.each([
  [member, 'confirmed', 'chen', 0, 'done'],
  [member, 'confirmed', 'wang', 0, 'ownMembership'],
  [member, 'confirmed', 'chen', 1, 'changedMeanwhile'],
  [member, 'removed', 'chen', 0, 'memberAnswered'],
  [{ ...member, state: 'in' }, 'confirmed', 'chen', 0, 'memberAnswered'],
  [{ ...member, state: 'in' }, 'removed', 'chen', 0, 'done'],
  [{ ...member, state: 'left' }, 'removed', 'chen', 0, 'memberAnswered'],
] as const)('an answer to %j: %s by %s at revision %i is %s', (before, verdict, by, rev, cause) => {
  const answer = { verdict, words: '好', by, rev, requestId: 'tap-2' }
  expect(causeOf(decideMember(before, answer, 9))).toBe(cause)
})

test('leaving needs no reason, and nobody leaves twice', () => {
  const left = decideLeaveTeam({ ...member, state: 'in' }, 'tap-3', 9)
  expect(left).toMatchObject({ state: 'left', since: 9 })
  expect(causeOf(decideLeaveTeam({ ...member, state: 'left' }, 'tap-3', 9))).toBe('notInTeam')
  expect(causeOf(decideLeaveTeam(null, 'tap-3', 9))).toBe('notInTeam')
})

test('only a member of this very team leads, or nobody', () => {
  const edit = { rev: 3, requestId: 'tap-4' }
  const inIt: TeamMember = { ...member, state: 'in' }
  expect(decideLeader(team, inIt, edit)).toMatchObject({ leaderId: 'wang' })
  expect(causeOf(decideLeader(team, member, edit))).toBe('notInTeam')
  expect(causeOf(decideLeader(team, { ...inIt, teamId: 'other' }, edit))).toBe('notInTeam')
  expect(decideLeader({ ...team, leaderId: 'wang' }, null, edit)).not.toHaveProperty('leaderId')
})
