import type { Question } from '../../../domain/activity/questions'
import { profileConsentVersion } from '../../../domain/person/person'
import { now, world } from '../../world'
import { activityFields } from '../../world/fields'
import { xiwang } from '../../world/organisation'
import { claim, clerk } from '../person/two-records'

/** What an activity asks: at the join, afterwards, and who sees what was said. */

const street = world()

const meal: Question = { id: 'meal', words: '吃什么', kind: 'one', options: ['面', '饭'], required: true }
const allergy: Question = { id: 'allergy', words: '对什么过敏', kind: 'text' }
const questions = [meal, allergy]
const said = (attendee: string, words: string, question = 'meal') => ({ attendee, question, words: [words] })
const self = ['self']

test('a client that knows no questions is told what to do where one has to answer, and let in where one need not', async () => {
  const wang = await street.resident('王芳')
  const asks = await street.activity({ questions })
  const refused = await wang.call(
    'signup.join',
    { activityId: asks, attendees: self },
    { requestId: 'old-client-tap' },
  )
  expect(refused).toMatchObject({ cause: 'answersNeeded', message: expect.stringContaining('重新打开') })
  expect(street.env.get('seatLedgers', asks)).toMatchObject({ line: [], asks: true })
  const may = await street.activity({ questions: [allergy] })
  street.env.resetStats()
  expect(await wang.call('signup.join', { activityId: may, attendees: self })).toMatchObject({ ok: true })
  expect(street.env.stats().requests).toBe(4)
})

test('each of a family answers; it lies sealed, and is theirs to see, in the list and among their own data', async () => {
  const activityId = await street.activity({ questions })
  const wang = await street.resident('王芳')
  const { family } = await wang.get('person.saveMember', { name: '李小雨', relation: 'other' })
  const child = family[0]?.id ?? ''
  const attendees = [child, 'self']
  const half = await wang.call('signup.join', { activityId, attendees, answers: [said('self', '面')] })
  expect(half).toMatchObject({ cause: 'answersNeeded' })
  const answers = [said('self', '面'), said(child, '饭'), said(child, '花生', 'allergy')]
  const { signupId } = await wang.get('signup.join', { activityId, attendees, answers })
  expect(JSON.stringify(street.env.get('signups', signupId))).not.toMatch(/花生|面/)
  const [mine] = (await wang.get('signup.mine', {})).items
  expect(mine?.people).toMatchObject([
    { name: '李小雨', answers: { meal: ['饭'], allergy: ['花生'] } },
    { name: '王芳', answers: { meal: ['面'] } },
  ])
  expect(mine?.answered).toContainEqual({ who: '李小雨', question: '对什么过敏', words: ['花生'] })
})

test('staff see answers where they see names: for a purpose, and it is written down', async () => {
  const activityId = await street.activity({ questions })
  const chen = await street.staff('陈静', 'station', xiwang)
  const wang = await street.resident('王芳')
  await wang.get('signup.join', { activityId, attendees: self, answers: [said('self', '面')] })
  const [masked] = (await chen.get('signup.roster', { activityId })).items
  expect(masked).not.toHaveProperty('answers')
  const [full] = (await chen.get('signup.roster', { activityId, purpose: '准备饭菜' })).items
  expect(full?.answers).toEqual([{ meal: ['面'] }])
  expect(street.env.read('auditRows', { action: 'signup.roster' })).toHaveLength(1)
})

describe('signup.answer', () => {
  async function joined() {
    const activityId = await street.activity({ questions })
    const wang = await street.resident('王芳')
    const { signupId } = await wang.get('signup.join', {
      activityId,
      attendees: self,
      answers: [said('self', '面'), said('self', '花生', 'allergy')],
    })
    const mine = async () => (await wang.get('signup.mine', {})).items[0]?.people?.[0]
    return { activityId, wang, signupId, mine, key: (await mine())?.id ?? '' }
  }

  test('other answers than before; what was emptied is gone', async () => {
    const { wang, signupId, mine, key } = await joined()
    await wang.get('signup.answer', { signupId, answers: [said(key, '饭')] })
    expect((await mine())?.answers).toEqual({ meal: ['饭'] })
    expect(
      await wang.call('signup.answer', { signupId, answers: [said(key, '牛奶', 'allergy')] }),
    ).toMatchObject({
      cause: 'answersNeeded',
    })
    expect(await wang.call('signup.answer', { signupId, answers: [said(key, '饺子')] })).toMatchObject({
      cause: 'answersWrong',
    })
  })

  test('not another’s, not after sign-up has closed, not what was cancelled', async () => {
    const { wang, signupId, key } = await joined()
    const ask = { signupId, answers: [said(key, '饭')] }
    const li = await street.resident('李强')
    expect(await li.call('signup.answer', ask)).toMatchObject({ cause: 'notSignedUp' })
    street.env.clock.set(activityFields.signupClosesAt)
    expect(await wang.call('signup.answer', ask)).toMatchObject({ cause: 'closed' })
    street.env.clock.set(now)
    await wang.get('signup.cancel', { signupId })
    expect(await wang.call('signup.answer', ask)).toMatchObject({ cause: 'notSignedUp' })
  })
})

test('an editor that knows no questions leaves them; an empty list asks nothing any more', async () => {
  const activityId = await street.activity({ questions, lineClosesAt: activityFields.endsAt })
  const chen = await street.staff('陈静', 'station', xiwang)
  const read = async () => (await chen.get('activity.detail', { activityId })).activity
  const { rev } = await read()
  const old = await chen.get('activity.save', { activityId, rev, fields: activityFields })
  expect(await read()).toMatchObject({ questions, lineClosesAt: activityFields.endsAt })
  expect(street.env.get('seatLedgers', activityId)).toMatchObject({
    asks: true,
    lineClosesAt: activityFields.endsAt,
  })
  const emptied = { ...activityFields, questions: [], emptied: ['lineClosesAt' as const] }
  await chen.get('activity.save', { activityId, rev: old.rev, fields: emptied })
  expect(await read()).toMatchObject({ questions: [] })
  expect(await read()).not.toHaveProperty('lineClosesAt')
  expect(street.env.get('seatLedgers', activityId)).toMatchObject({ asks: false })
  const wrong = { ...activityFields, questions: [{ ...meal, options: ['面'] }] }
  expect(await chen.call('activity.save', { activityId, rev: old.rev + 1, fields: wrong })).toMatchObject({
    cause: 'questionWrong',
  })
})

test('the desk asks; a paper list leaves the questions open', async () => {
  const activityId = await street.activity({ questions })
  const chen = await street.staff('陈静', 'station', xiwang)
  const consent = profileConsentVersion
  const { personId } = await chen.get('person.deskCreate', { siteId: xiwang, name: '张三', consent })
  const ask = { personId, activityId, attendees: self }
  expect(await chen.call('signup.deskJoin', ask)).toMatchObject({ cause: 'answersNeeded' })
  await chen.get('signup.deskJoin', { ...ask, answers: [said('self', '面')] })
  const [row] = (await chen.get('signup.deskMine', { personId })).items
  expect(JSON.stringify(row)).not.toContain('面')
  const line = { activityId, importId: 'list-1', row: { name: '李四' }, consent }
  expect(await chen.call('signup.importRow', line)).toMatchObject({ data: { state: 'seated' } })
})

test('own data name the answers with their questions', async () => {
  const activityId = await street.activity({ questions })
  const wang = await street.resident('王芳')
  await wang.get('signup.join', { activityId, attendees: self, answers: [said('self', '面')] })
  const record = await wang.get('person.ownRecords', { kind: 'signups' })
  expect(JSON.stringify(record)).toContain('的回答：吃什么')
})

test('what was answered at the desk is theirs when they take over their record', async () => {
  const activityId = await street.activity({ questions })
  const birthDate = '1946-03-02'
  const personId = await street.deskPerson('张桂兰', xiwang, { birthDate })
  const zhou = await clerk(street)
  const ask = { personId, activityId, attendees: self, answers: [said('self', '面')] }
  await zhou.get('signup.deskJoin', ask)
  const zhang = await street.resident('张桂兰', { birthDate })
  expect(await claim(street, zhang, personId)).toMatchObject({ ok: true })
  const [mine] = (await zhang.get('signup.mine', {})).items
  expect(mine?.people).toMatchObject([{ name: '张桂兰', answers: { meal: ['面'] } }])
})

test('what is asked once of a party is said once, by whoever of them, and told once', async () => {
  const bus: Question = { id: 'bus', words: '怎么来', kind: 'one', options: ['坐车', '走路'], per: 'party' }
  const activityId = await street.activity({ questions: [bus, allergy] })
  const chen = await street.staff('陈静', 'station', xiwang)
  const wang = await street.resident('王芳')
  const { family } = await wang.get('person.saveMember', { name: '李小雨', relation: 'other' })
  const { signupId } = await wang.get('signup.join', {
    activityId,
    attendees: [family[0]?.id ?? '', 'self'],
    answers: [said('self', '坐车', 'bus'), said('self', '花生', 'allergy')],
  })
  const mine = async () => (await wang.get('signup.mine', {})).items[0]
  const before = await mine()
  expect(before?.answered).toEqual([
    { who: '我们一起', question: '怎么来', words: ['坐车'] },
    { who: '王芳', question: '对什么过敏', words: ['花生'] },
  ])
  const [row] = (await chen.get('signup.roster', { activityId, purpose: '订车' })).items
  expect(row?.answers).toEqual([{ bus: ['坐车'] }, { bus: ['坐车'], allergy: ['花生'] }])

  // The child says it anew: what 王芳 said for herself stays.
  const child = before?.people?.find(({ name }) => name === '李小雨')?.id ?? ''
  await wang.get('signup.answer', { signupId, answers: [said(child, '走路', 'bus')] })
  expect((await mine())?.answered).toEqual([
    { who: '我们一起', question: '怎么来', words: ['走路'] },
    { who: '王芳', question: '对什么过敏', words: ['花生'] },
  ])
})
