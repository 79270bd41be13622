import { profileConsentVersion } from '../../../domain/person/person'
import type { Reply } from '../../../domain/reply'
import type { JoinAnswer } from '../../../domain/signup/contract'
import { world } from '../../world'
import type { Caller } from '../../world/caller'
import { liaohe, xiwang } from '../../world/organisation'
import { killAfterEachWrite } from '../cut-off'

/** A paper list: what becomes of each line, then line by line. */

const street = world()
const consent = profileConsentVersion
type Answer = Reply<JoinAnswer>

const importLine = (
  caller: Caller,
  activityId: string,
  row: { name: string; phone?: string },
  importId = 'list-1',
) => caller.call('signup.importRow', { activityId, importId, row, consent })

test('the forecast writes nothing and comes true', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity({ capacity: 2, partyMax: 1 })
  const wang = await street.resident('王芳', { homeEstateId: 'estate-1' })
  await wang.get('person.savePhone', { phone: '13800000009' })
  const { personId } = await chen.get('person.deskCreate', { siteId: xiwang, name: '张三', consent })
  await chen.get('signup.deskJoin', { personId, activityId, attendees: ['self'] })
  const rows = [
    { name: '张三' },
    { name: '李四', phone: '13800000001' },
    { name: '王芳', phone: '13800000009' },
    { name: '赵六' },
  ]
  const people = street.env.read('persons').length
  const { fates } = await chen.get('signup.checkImport', { activityId, rows, ahead: 0 })
  expect(fates.map(one => ('cause' in one ? one.cause : one.fate))).toEqual([
    'already',
    'seat',
    'importHasWechat',
    'line',
  ])
  expect(street.env.read('persons')).toHaveLength(people)
  const second = await chen.get('signup.checkImport', { activityId, rows: [{ name: '钱七' }], ahead: 1 })
  expect(second.fates).toEqual([{ fate: 'line' }])

  const replies: Answer[] = []
  for (const row of rows) replies.push(await importLine(chen, activityId, row))
  expect(replies).toMatchObject([
    { cause: 'alreadyIn' },
    { data: { state: 'seated' } },
    { cause: 'importHasWechat' },
    { data: { state: 'waiting', position: 1 } },
  ])
  expect(street.env.read('persons')).toHaveLength(people + 2)
})

test('the same list again doubles nobody and gives the same answers', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const zhou = await street.staff('周伟', 'street')
  const activityId = await street.activity({ capacity: 5, partyMax: 1 })
  const rows = [
    { name: '张三', phone: '13800000001' },
    { name: '张三', phone: '13800000002' },
    { name: '李四' },
  ]
  const once: Answer[] = []
  for (const row of rows) once.push(await importLine(chen, activityId, row))
  const people = street.env.read('persons').length
  const again: Answer[] = []
  for (const row of rows) again.push(await importLine(zhou, activityId, row))
  const data = (replies: Answer[]) => replies.map(reply => reply.ok && reply.data)
  expect(data(again)).toEqual(data(once))
  expect(new Set(once.map(reply => reply.ok && reply.data.signupId)).size).toBe(3)
  expect(street.env.read('persons')).toHaveLength(people)
  expect((await chen.get('signup.roster', { activityId })).seated).toBe(3)
  // A second list with the same people: they are in already.
  expect(await importLine(chen, activityId, { name: '李四' }, 'list-2')).toMatchObject({ cause: 'alreadyIn' })
})

test('killed after any write, a line that is sent again is one person with one seat', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const rounds = await killAfterEachWrite(
    street,
    async () => ({ activityId: await street.activity({ partyMax: 1 }), name: '孙立' }),
    ({ activityId, name }) => importLine(chen, activityId, { name }),
    async ({ activityId, name }) => {
      expect(await importLine(chen, activityId, { name })).toMatchObject({ data: { state: 'seated' } })
      expect((await chen.get('signup.roster', { activityId })).seated).toBe(1)
      expect((await chen.get('person.deskFind', { siteId: xiwang, name })).people).toHaveLength(1)
    },
  )
  expect(rounds).toBeGreaterThanOrEqual(4)
})

test('an activity with an age limit takes nobody from a list; another site’s list is refused', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const aged = await street.activity({ minAge: 60 })
  const row = { name: '张三' }
  const { fates } = await chen.get('signup.checkImport', { activityId: aged, rows: [row], ahead: 0 })
  expect(fates).toMatchObject([{ fate: 'refused', cause: 'birthDateNeeded' }])
  expect(await importLine(chen, aged, row)).toMatchObject({ cause: 'birthDateNeeded' })
  expect((await chen.get('person.deskFind', { siteId: xiwang, name: '张三' })).people).toEqual([])
  const theirs = await street.activity({}, liaohe)
  expect(await importLine(chen, theirs, row)).toMatchObject({ cause: 'notAllowed' })
})
