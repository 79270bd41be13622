import { profileConsentVersion as consent } from '../../domain/person/person'
import { world } from '../world'

/** What `kit/serve.ts` promises to everybody, whatever the action. */
const street = world()
const lines = () => street.env.invocations().flatMap(({ logs }) => logs.map(({ text }) => text))

test('a database that fails is answered in plain words, and sending again is safe', async () => {
  street.allowFaults()
  const wang = street.as('王芳')
  const save = () =>
    wang.call('person.saveProfile', { name: '王芳', consent }, { requestId: 'profile-tap-1' })
  street.env.faults.add({
    effect: 'fail',
    collection: 'persons',
    action: 'database.insertDocument',
    code: 'SYS_ERR',
  })
  expect(await save()).toEqual({
    ok: false,
    cause: 'broken',
    message: '系统出了点问题，没有保存，请稍后再试',
    requestId: 'profile-tap-1',
  })
  expect(await save()).toMatchObject({ ok: true, data: { name: '王芳' } })
})

test('an answer that was lost on the way is given again', async () => {
  street.allowFaults()
  const wang = street.as('王芳')
  const save = () =>
    wang.call('person.saveProfile', { name: '王芳', consent }, { requestId: 'profile-tap-1' })
  street.env.faults.add({
    effect: 'loseReply',
    collection: 'persons',
    action: 'database.insertDocument',
  })
  await save()
  const { personId } = await wang.get('person.me', {})
  expect(await save()).toMatchObject({ ok: true, data: { personId } })
  expect(street.env.read('persons')).toHaveLength(1)
})

test('every call is one line that names action, outcome and request, and nobody', async () => {
  const wang = await street.resident('王芳', { birthDate: '1988-01-02' })
  await wang.call('person.saveMember', { name: '王小明', relation: 'child' })
  await wang.call('notice.detail', { noticeId: 'nothing-here' })
  const calls = lines().map(line => JSON.parse(line))
  expect(calls.map(({ event, action, outcome }) => [event, action, outcome])).toEqual([
    ['call', 'person.saveProfile', 'ok'],
    ['call', 'person.saveMember', 'guardianConsentNeeded'],
    ['call', 'notice.detail', 'notAllowed'],
  ])
  expect(calls.every(({ requestId }) => /^request-\d+$/.test(requestId))).toBe(true)
  expect(lines().join()).not.toMatch(/王|1988/)
})

test('a fault is logged without what was typed', async () => {
  street.allowFaults()
  street.env.faults.add({
    effect: 'fail',
    action: 'database.insertDocument',
    code: 'DATABASE_REQUEST_FAILED',
  })
  await street.as('王芳').call('person.saveProfile', { name: '王芳', consent, birthDate: '1988-01-02' })
  const [fault] = lines().filter(line => line.includes('"event":"fault"'))
  expect(fault).toContain('person.saveProfile')
  expect(lines().join()).not.toMatch(/王芳|1988/)
})

test('a name of an action that somebody made up does not reach the log', async () => {
  await street.send({ action: '王芳的电话', input: {}, requestId: 'request-x1' }, street.as('王芳').openid)
  expect(lines().map(line => JSON.parse(line).action)).toEqual(['unknown'])
})

test('the identity costs one request', async () => {
  const wang = await street.resident('王芳')
  street.env.resetStats()
  await wang.get('person.me', {})
  expect(street.env.stats()).toMatchObject({ requests: 1, indexes: { 'persons.wx': 1 } })
})
