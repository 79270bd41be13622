import { minute, world } from '../../world'
import { activityFields } from '../../world/fields'
import { xiwang } from '../../world/organisation'
import { registers, teamAsked, volunteer } from '../../world/volunteers'
import { killAfterEachWrite } from '../cut-off'

const street = world()

const idOf = async (name: string) => (await street.as(name).get('person.me', {})).personId ?? ''
const rolesOf = (personId: string) => street.env.get('persons', personId)?.grants
const registrationOf = (personId: string) => street.env.read('volunteers', { personId })[0]
const leave = { understood: true } as const

/** What the job leaves alone at first. */
async function jobRuns() {
  for (let i = 0; i < 2; i++) {
    street.env.clock.advance(6 * minute)
    await street.env.trigger('tick', 'everyMinute')
  }
}

test('a volunteer leaves: role, teams and wishes go, the number waits, and registering again begins anew', async () => {
  const wang = await volunteer(street, '王芳')
  const personId = await idOf('王芳')
  await teamAsked(street, wang)
  const { number } = (await wang.get('volunteer.mine', {})).registration ?? {}
  await wang.get('volunteer.leave', leave, { requestId: 'leave-000001' })
  await wang.get('volunteer.leave', leave, { requestId: 'leave-000001' })
  expect(rolesOf(personId)).toEqual([])
  expect(street.env.read('teamMembers', { personId })).toEqual([])
  expect((await wang.get('volunteer.mine', {})).registration).toMatchObject({ state: 'left', services: [] })
  expect(await wang.call('volunteer.leave', leave)).toMatchObject({ cause: 'notVolunteer' })

  const volunteerId = await registers(wang)
  const chen = await street.staff('陈静', 'station', xiwang)
  await chen.get('volunteer.review', { volunteerId, rev: 3, verdict: 'approved', words: '欢迎回来' })
  expect((await wang.get('volunteer.mine', {})).registration).toMatchObject({ state: 'approved', number })
  expect(rolesOf(personId)).toMatchObject([{ role: 'volunteer' }])
})

test('hours that were served stay when somebody leaves, and without a name when they close their account', async () => {
  const wang = await volunteer(street, '王芳')
  const personId = await idOf('王芳')
  const [chen, li] = [
    await street.staff('陈静', 'station', xiwang),
    await street.staff('李娜', 'station', xiwang),
  ]
  const activityId = await street.activity()
  const { startsAt, endsAt } = activityFields
  street.env.clock.set(endsAt + minute)
  const told = { activityId, personId, startsAt, endsAt, content: '布置会场', evidence: '王芳在场' }
  const { entryId } = await chen.get('hours.record', told)
  await li.get('hours.review', { siteId: xiwang, personId, entryId, verdict: 'approved', words: '' })
  await wang.get('volunteer.leave', leave)
  expect((await wang.get('hours.mine', {})).minutes).toBe(120)
  await wang.get('person.erase', { understood: true })
  for (let i = 0; i < 3; i++) await street.env.trigger('tick', 'everyMinute')
  const ledger = street.env.get('hoursLedgers', personId)
  expect(ledger?.entries).toMatchObject([{ minutes: 120 }])
  expect(JSON.stringify(ledger)).not.toContain('王芳')
  expect(registrationOf(personId)).toBeUndefined()
})

test('an approval that dies between its writes: the role follows, by the same tap or by the job', async () => {
  const kills = await killAfterEachWrite(
    street,
    async () => {
      const wang = await street.resident('王芳', { birthDate: '1990-05-01' })
      const volunteerId = await registers(wang)
      const chen = await street.staff('陈静', 'station', xiwang)
      return { chen, volunteerId, personId: await idOf('王芳') }
    },
    ({ chen, volunteerId }) =>
      chen.call(
        'volunteer.review',
        { volunteerId, rev: 0, verdict: 'approved', words: '欢迎' },
        { requestId: 'approve-00001' },
      ),
    async ({ personId }) => {
      await jobRuns()
      const approved = registrationOf(personId)?.state === 'approved'
      expect(rolesOf(personId)).toHaveLength(approved ? 1 : 0)
    },
  )
  expect(kills).toBeGreaterThan(2)
})

test('a leaving that dies between its writes is finished by the job', async () => {
  const kills = await killAfterEachWrite(
    street,
    async () => {
      const wang = await volunteer(street, '王芳')
      await teamAsked(street, wang)
      return { wang, personId: await idOf('王芳') }
    },
    ({ wang }) => wang.call('volunteer.leave', leave, { requestId: 'leave-000001' }),
    async ({ personId }) => {
      await jobRuns()
      if (registrationOf(personId)?.state === 'approved') return
      expect(rolesOf(personId)).toEqual([])
      expect(street.env.read('teamMembers', { personId })).toEqual([])
    },
  )
  expect(kills).toBeGreaterThan(2)
})

test('what an owner took by hand the job does not give again', async () => {
  await volunteer(street, '王芳')
  const personId = await idOf('王芳')
  const owner = await street.owner()
  await owner.get('person.revokeRole', { personId, role: 'volunteer', reason: '暂停服务' })
  await jobRuns()
  expect(rolesOf(personId)).toEqual([])
})
