import { day, minute, now, world } from '../../world'
import { activityFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'

/** What those who came say: stars and words, judged by WeChat, told without names. */

const street = world()
const { startsAt, endsAt } = activityFields

/** All of them came, as the list says. */
async function held(...names: string[]) {
  const chen = await street.staff('陈静', 'station', xiwang)
  const activityId = await street.activity()
  const people = []
  for (const name of names) {
    const who = await street.resident(name)
    const { signupId } = await who.get('signup.join', { activityId, attendees: ['self'] })
    people.push({ who, signupId })
  }
  street.env.clock.set(startsAt + minute)
  const ticks = people.map(({ signupId }, i) => ({
    ...{ nonce: `tick-feedback-${i}`, signupId, came: true, at: startsAt + minute },
  }))
  await chen.get('signup.saveTicks', { activityId, sentAt: startsAt + minute, ticks })
  return { chen, activityId, people: people.map(({ who }) => who) }
}

test('who came says something, and changes it; of three voices everybody is told, without names', async () => {
  const { activityId, people } = await held('王芳', '李强', '赵敏')
  const [wang, li, zhao] = people
  if (!wang || !li || !zhao) throw new Error('three people')
  const give = (who: typeof wang, stars: 1 | 2 | 3 | 4 | 5, text = '') =>
    who.get('signup.giveFeedback', { activityId, stars, text })
  expect(await give(wang, 2, '太吵')).toEqual({ stars: 2, text: '太吵', textState: 'shown' })
  await give(li, 5, '月饼好吃')
  const stranger = await street.resident('钱坤')
  expect(await stranger.get('signup.feedbackOf', { activityId })).toEqual({ voices: [], came: false })
  street.env.clock.set(endsAt + day)
  await give(zhao, 4)
  expect(await give(wang, 4, '后来好了')).toMatchObject({ stars: 4 })
  expect(await stranger.get('signup.feedbackOf', { activityId })).toEqual({
    summary: { count: 3, average: 4.3, counts: [0, 0, 0, 2, 1] },
    voices: ['后来好了', '月饼好吃'],
    came: false,
  })
  expect(await wang.get('signup.feedbackOf', { activityId })).toMatchObject({
    mine: { stars: 4, text: '后来好了' },
    came: true,
  })
  // The same tap again says what it said.
  const tap = { requestId: 'feedback-0001' }
  const first = await zhao.get('signup.giveFeedback', { activityId, stars: 3, text: '' }, tap)
  expect(await zhao.get('signup.giveFeedback', { activityId, stars: 3, text: '' }, tap)).toEqual(first)
  const own = await zhao.get('person.ownRecords', { kind: 'signups' })
  expect(JSON.stringify(own)).toContain('3 星，一般')
})

test('among one’s own sign-ups it is said at which one was: only there one is asked how it was', async () => {
  const { chen, people } = await held('冯梅')
  const [feng] = people
  const other = await street.activity({ signupClosesAt: endsAt })
  await feng?.get('signup.join', { activityId: other, attendees: ['self'] })
  const mine = async () => (await feng?.get('signup.mine', {}))?.items.map(({ came = false }) => came)
  expect(await mine()).toEqual([false, true])
  const { signupId = '' } = (await feng?.get('signup.mine', {}))?.items[0] ?? {}
  const at = startsAt + 2 * minute
  street.env.clock.set(at)
  const ticks = [{ nonce: 'tick-feedback-late', signupId, came: false, at }]
  await chen.get('signup.saveTicks', { activityId: other, sentAt: at, ticks })
  expect(await mine()).toEqual([false, true])
})

test('not by whoever did not come, nor before the start, nor after two weeks', async () => {
  const { activityId, people } = await held('孙丽')
  const stranger = await street.resident('周杰')
  await stranger.call('signup.join', { activityId, attendees: ['self'] })
  const input = { activityId, stars: 5 as const, text: '' }
  expect(await stranger.call('signup.giveFeedback', input)).toMatchObject({ cause: 'didNotCome' })
  street.env.clock.set(endsAt + 14 * day)
  expect(await people[0]?.call('signup.giveFeedback', input)).toMatchObject({ cause: 'feedbackOver' })
})

test('what WeChat refuses is refused; where it is not sure, staff decide, and it is written down', async () => {
  const { chen, activityId, people } = await held('吴刚')
  const [wu] = people
  if (!wu) throw new Error('somebody')
  const say = (text: string) => wu.call('signup.giveFeedback', { activityId, stars: 1, text })
  street.env.wechat.checks.risky.add('坏话')
  street.env.wechat.checks.risky.add('拿不准', { suggest: 'review', label: 20003 })
  expect(await say('坏话连篇')).toMatchObject({ cause: 'textRisky' })
  expect(await say('这句拿不准')).toMatchObject({ ok: true, data: { textState: 'waiting' } })
  expect((await chen.get('person.tasks', {})).tasks.map(({ kind }) => kind)).toContain('signup.feedbackText')
  const { waiting } = await chen.get('signup.feedbackFigures', { activityId })
  expect(waiting).toMatchObject([{ text: '这句拿不准', stars: 1 }])
  const judge = (show: boolean, rev = 0) => ({
    ...{ activityId, feedbackId: waiting[0]?.id ?? '', rev, show, reason: '看过了' },
  })
  // Other words than those that were read.
  await say('换一句拿不准')
  expect(await chen.call('signup.judgeFeedback', judge(true))).toMatchObject({ cause: 'changedMeanwhile' })
  await say('这句拿不准')
  expect(await chen.get('signup.judgeFeedback', judge(true, 2))).toEqual({ textState: 'shown' })
  expect(await chen.get('signup.feedbacks', { activityId })).toMatchObject({
    items: [{ textState: 'shown' }],
  })
  expect(await chen.get('signup.judgeFeedback', judge(false, 3))).toEqual({ textState: 'hidden' })
  expect((await chen.get('signup.feedbacks', { activityId })).items).toEqual([])
  // The same words again stay where staff have put them.
  expect(await say('这句拿不准')).toMatchObject({ data: { textState: 'hidden' } })
  expect(await say('这句没事')).toMatchObject({ data: { textState: 'waiting' } })
  const stranger = await street.staff('高远', 'station', liaohe)
  expect(await stranger.call('signup.judgeFeedback', judge(true))).toMatchObject({ cause: 'notAllowed' })
})

test('nothing is left of it when the account is closed', async () => {
  const { activityId, people } = await held('郑爽')
  await people[0]?.get('signup.giveFeedback', { activityId, stars: 5, text: '很好' })
  expect(street.env.read('feedbacks', { activityId })).toHaveLength(1)
  street.env.clock.set(now + 60 * day)
  await people[0]?.get('person.erase', { understood: true })
  for (let i = 0; i < 3; i++) await street.env.trigger('tick', 'everyMinute')
  expect(street.env.read('feedbacks', { activityId })).toEqual([])
})
