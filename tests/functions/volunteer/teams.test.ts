import { minute, world } from '../../world'
import { teamFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'
import { volunteer } from '../../world/volunteers'
import { killAfterEachWrite } from '../cut-off'

const street = world()

const made = async (siteId = xiwang) => {
  const chen = await street.staff('陈静', 'station', siteId)
  const { teamId } = await chen.get('volunteer.createTeam', { siteId, fields: teamFields })
  return { chen, teamId }
}
const memberOf = (teamId: string, personId: unknown) =>
  street.env.read('teamMembers', { teamId, personId })[0]
const idOf = async (name: string) => (await street.as(name).get('person.me', {})).personId ?? ''
const teamDoc = (teamId: string) => street.env.get('volunteerTeams', teamId)

async function inTeam(teamId: string, name: string) {
  const caller = await volunteer(street, name)
  await caller.get('volunteer.joinTeam', { teamId })
  const memberId = String(memberOf(teamId, await idOf(name))?._id)
  const answer = { teamId, memberId, rev: 0, verdict: 'confirmed' } as const
  await street.as('陈静').get('volunteer.answerMember', answer)
  return { caller, memberId }
}

test('a volunteer asks, the station takes them in, they lead, and answer the next', async () => {
  const { chen, teamId } = await made()
  const wang = await volunteer(street, '王芳')
  await wang.get('volunteer.joinTeam', { teamId })
  expect((await chen.get('person.tasks', {})).tasks).toMatchObject([
    { kind: 'volunteer.asked', detail: { teamId } },
  ])
  const { items } = await chen.get('volunteer.teamMembers', { teamId, state: 'asked' })
  expect(items).toMatchObject([{ name: '王*', state: 'asked', leads: false, own: false }])
  const memberId = items[0]?.memberId ?? ''
  const answer = { teamId, memberId, rev: 0, verdict: 'confirmed' } as const
  await chen.get('volunteer.answerMember', answer, { requestId: 'confirm-00001' })
  await chen.get('volunteer.answerMember', answer, { requestId: 'confirm-00001' })
  await chen.get('volunteer.nameLeader', { teamId, rev: 0, memberId })
  expect(await wang.get('volunteer.team', { teamId })).toMatchObject({
    ...{ members: 1, led: true },
    mine: { state: 'in', leads: true },
  })

  const li = await volunteer(street, '李强')
  await li.get('volunteer.joinTeam', { teamId })
  const [asking] = (await wang.get('volunteer.teamMembers', { teamId, state: 'asked' })).items
  expect(asking).toMatchObject({ name: '李*' })
  const no = { teamId, memberId: asking?.memberId ?? '', rev: 0, verdict: 'declined' } as const
  expect(await wang.call('volunteer.answerMember', no)).toMatchObject({ cause: 'memberWordsNeeded' })
  await wang.get('volunteer.answerMember', { ...no, words: '这个月人满了' })
  expect((await li.get('volunteer.myTeams', {})).teams).toMatchObject([
    { teamId, state: 'declined', words: '这个月人满了', name: teamFields.name },
  ])
  expect((await street.as('路人').get('volunteer.teams', {})).items).toMatchObject([
    { teamId, members: 1, brand: true },
  ])
  // May ask again, and is not in it by that.
  await li.get('volunteer.joinTeam', { teamId })
  expect((await li.get('volunteer.team', { teamId })).mine).toEqual(
    expect.objectContaining({ state: 'asked', leads: false }),
  )
})

test('who may not: no volunteer, no leader, not of another station, not for oneself', async () => {
  const { chen, teamId } = await made()
  const passer = await street.resident('赵六')
  expect(await passer.call('volunteer.joinTeam', { teamId })).toMatchObject({ cause: 'teamVolunteersOnly' })
  const { caller: wang, memberId } = await inTeam(teamId, '王芳')
  expect(await wang.call('volunteer.joinTeam', { teamId })).toMatchObject({ cause: 'alreadyInTeam' })
  expect(await wang.call('volunteer.teamMembers', { teamId, state: 'in' })).toMatchObject({
    cause: 'notTeamLeader',
  })
  const out = { teamId, memberId, rev: 1, verdict: 'removed', words: '搬走了' } as const
  expect(await wang.call('volunteer.answerMember', out)).toMatchObject({ cause: 'notTeamLeader' })
  const elsewhere = await street.staff('何平', 'station', liaohe)
  expect(await elsewhere.call('volunteer.answerMember', out)).toMatchObject({ cause: 'notTeamLeader' })
  expect(
    await elsewhere.call('volunteer.saveTeam', { teamId, rev: 0, fields: teamFields, state: 'ended' }),
  ).toMatchObject({ cause: 'notAllowed' })
  await chen.get('volunteer.nameLeader', { teamId, rev: 0, memberId })
  expect(await wang.call('volunteer.answerMember', out)).toMatchObject({ cause: 'ownMembership' })
})

test('an ended team takes nobody, is not in the list, and can be opened again', async () => {
  const { chen, teamId } = await made()
  const wang = await volunteer(street, '王芳')
  const edit = { teamId, fields: teamFields, state: 'ended' } as const
  await chen.get('volunteer.saveTeam', { ...edit, rev: 0 })
  expect(await chen.call('volunteer.saveTeam', { ...edit, rev: 0 })).toMatchObject({
    cause: 'changedMeanwhile',
  })
  expect(await wang.call('volunteer.joinTeam', { teamId })).toMatchObject({ cause: 'teamEnded' })
  expect((await wang.get('volunteer.teams', {})).items).toEqual([])
  expect((await chen.get('volunteer.teams', { siteId: xiwang, ended: true })).items).toHaveLength(1)
  await chen.get('volunteer.saveTeam', { ...edit, state: 'open', rev: 1 })
  expect(await wang.get('volunteer.joinTeam', { teamId })).toMatchObject({ state: 'asked' })
  const changes = street.env.read('auditRows', { action: 'volunteer.saveTeam' })
  expect(JSON.stringify(changes)).toContain('ended')
})

test('whoever leaves leads no more, and no process that dies leaves a leader who is not in the team', async () => {
  const kills = await killAfterEachWrite(
    street,
    async () => {
      const { chen, teamId } = await made()
      const { caller, memberId } = await inTeam(teamId, '王芳')
      await chen.get('volunteer.nameLeader', { teamId, rev: 0, memberId })
      return { caller, teamId, memberId }
    },
    ({ caller, teamId }) => caller.call('volunteer.leaveTeam', { teamId }, { requestId: 'leave-000001' }),
    async ({ caller, teamId, memberId }) => {
      const leads = teamDoc(teamId)?.leaderId !== undefined
      const isIn = street.env.get('teamMembers', memberId)?.state === 'in'
      expect(leads && !isIn).toBe(false)
      await caller.get('volunteer.leaveTeam', { teamId }, { requestId: 'leave-000001' })
      expect(teamDoc(teamId)).not.toHaveProperty('leaderId')
      expect(street.env.get('teamMembers', memberId)).toMatchObject({ state: 'left' })
    },
  )
  expect(kills).toBeGreaterThan(1)
})

test('pages of teams go by site, each once', async () => {
  await street.env.seed(
    'volunteerTeams',
    Array.from({ length: 60 }, (_, i) => ({
      ...teamFields,
      ...{ _id: `team-${String(i).padStart(2, '0')}`, siteId: i % 2 ? xiwang : liaohe, state: 'open' },
      ...{ createdAt: 1, requests: [], rev: 0 },
    })),
  )
  const first = await street.as('路人').get('volunteer.teams', {})
  const second = await street.as('路人').get('volunteer.teams', { cursor: first.next })
  expect(second).not.toHaveProperty('next')
  const ids = [...first.items, ...second.items].map(({ teamId }) => teamId)
  expect([ids.length, new Set(ids).size]).toEqual([60, 60])
  const ofOne = await street.as('路人').get('volunteer.teams', { siteId: xiwang })
  expect(new Set(ofOne.items.map(({ siteId }) => siteId))).toEqual(new Set([xiwang]))
  expect(ofOne.items).toHaveLength(30)
})

test('what lies under one’s name is shown, and is gone with the account', async () => {
  const { chen, teamId } = await made()
  const { caller, memberId } = await inTeam(teamId, '王芳')
  await chen.get('volunteer.nameLeader', { teamId, rev: 0, memberId })
  expect(JSON.stringify(await caller.get('person.ownData', {}))).toContain(teamFields.name)
  await caller.get('person.erase', { understood: true })
  await street.env.trigger('tick', 'everyMinute')
  street.env.clock.advance(minute)
  await street.env.trigger('tick', 'everyMinute')
  expect(street.env.get('teamMembers', memberId)).toBeUndefined()
  expect(teamDoc(teamId)).not.toHaveProperty('leaderId')
})
