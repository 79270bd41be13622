import { type Attempt, attemptId } from '../../../domain/message/attempt'
import { minute, now, world } from '../../world'
import { crowd, doubled, openidOf, received } from './crowd'
import { agree, attemptsIn, messagesIn, phones, templateId, tick } from './telling'

/** The job `message.deliver`: at most once to everybody, and a result for every attempt. */

const street = world()
const states = () => attemptsIn(street.env).map(({ state }) => state)
const send = { fn: 'tick', action: 'wx.openApi', api: 'subscribeMessage.send' }

/** 王芳 has agreed, and a notice is out. */
async function oneWaits() {
  const wang = await street.resident('王芳')
  await agree(street.env, wang, 'noticePublished')
  await street.notice()
  return wang
}

const later = async (minutes: number) => {
  street.env.clock.advance(minutes * minute)
  await tick(street.env)
}

describe('what WeChat answers', () => {
  test('no consent left: refused, and not tried with the next notice', async () => {
    const wang = await street.resident('王芳')
    await wang.get('message.accept', { answers: [{ template: 'noticePublished', answer: 'accept' }] })
    await street.notice()
    await tick(street.env)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'refused', code: '43101' }])
    await street.notice({ title: '第二条' })
    await tick(street.env)
    expect(attemptsIn(street.env)).toHaveLength(1)
    const { consents } = await wang.get('message.consents', {})
    expect(consents).toContainEqual({
      template: 'noticePublished',
      templateId: templateId('noticePublished'),
      left: 0,
    })
  })

  test('a value that it does not take: failed, with the field, and not tried again', async () => {
    await oneWaits()
    const [message] = messagesIn(street.env)
    await street.env.change('messages', {}, { $set: { 'values.title': '长'.repeat(21) } })
    await tick(street.env)
    await later(60)
    expect(message?.values.title).toBe('中秋活动开始报名')
    expect(attemptsIn(street.env)).toMatchObject([
      { state: 'failed', code: '47003', field: 'thing1', tries: 0 },
    ])
    expect(phones(street.env)).toEqual([])
  })

  test('busy: tried again after a minute, two, four …, and then it arrives', async () => {
    const wang = await oneWaits()
    street.env.faults.add({ ...send, effect: 'fail', code: -1, times: 2 })
    await tick(street.env)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'later', tries: 1, dueAt: now + minute }])
    await tick(street.env)
    expect(attemptsIn(street.env)).toMatchObject([{ tries: 1 }])
    await later(1)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'later', tries: 2, dueAt: now + 3 * minute }])
    await later(2)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'sent', tries: 2 }])
    expect(phones(street.env)).toMatchObject([{ openid: wang.openid }])
  })

  test('busy five times: failed', async () => {
    await oneWaits()
    const fault = street.env.faults.add({ ...send, effect: 'fail', code: -1, times: Infinity })
    for (let i = 0; i < 8; i++) await later(10)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'failed', code: '-1' }])
    expect(fault.struck).toBe(5)
  })

  test('the quota of the day is used up: a quarter of an hour', async () => {
    await oneWaits()
    street.env.faults.add({ ...send, effect: 'fail', code: 45009 })
    await tick(street.env)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'later', dueAt: now + 15 * minute }])
  })

  test('what was to be tried again when the notice was withdrawn is given up', async () => {
    await oneWaits()
    street.env.faults.add({ ...send, effect: 'fail', code: -1 })
    await tick(street.env)
    const [message] = messagesIn(street.env)
    await street.env.change('messages', { _id: message?._id }, { $set: { state: 'stopped' } })
    await later(2)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'failed', code: 'over' }])
    expect(phones(street.env)).toEqual([])
  })
})

describe('what is lost on the way', () => {
  test('a lost answer is unknown, and is not sent again by itself', async () => {
    const wang = await oneWaits()
    street.env.faults.add({ ...send, effect: 'loseReply' })
    await tick(street.env)
    expect(attemptsIn(street.env)).toMatchObject([{ state: 'unknown' }])
    for (let i = 0; i < 5; i++) await later(30)
    expect(states()).toEqual(['unknown'])
    expect(phones(street.env)).toMatchObject([{ openid: wang.openid }])
  })

  test.each(['crashBefore', 'crashAfter'] as const)(
    'a process that dies in the middle of a send (%s): unknown after its time, for good',
    async effect => {
      street.allowFaults()
      await oneWaits()
      street.env.faults.add({ ...send, effect })
      await expect(tick(street.env)).rejects.toThrow()
      expect(states()).toEqual(['sending'])
      await tick(street.env)
      expect(states()).toEqual(['sending'])
      await later(1)
      expect(attemptsIn(street.env)).toMatchObject([{ state: 'unknown', code: 'died' }])
      await later(30)
      expect(phones(street.env)).toHaveLength(effect === 'crashAfter' ? 1 : 0)
    },
  )

  const effects = ['crashBefore', 'crashAfter', 'loseReply'] as const
  const collections = ['messages', 'messageAttempts', 'messageConsents', 'persons'] as const
  test.each(effects.flatMap(effect => collections.map(collection => ({ effect, collection }))))(
    'cut off at any request to $collection ($effect): nobody twice, nobody left out but who is unknown',
    async ({ effect, collection }) => {
      street.allowFaults()
      for (let nth = 1, struck = 1; struck > 0; nth++) {
        const wang = await street.resident(`居民${nth}`)
        await agree(street.env, wang, 'noticePublished')
        await street.notice()
        const fault = street.env.faults.add({ fn: 'tick', collection, nth, effect })
        await tick(street.env).catch(() => undefined)
        struck = fault.struck
        fault.remove()
        await later(1)
        await later(1)
        const { personId = '' } = await wang.get('person.me', {})
        const mine = attemptsIn(street.env).filter(row => row.personId === personId)
        const arrived = received(street.env).get(wang.openid) ?? 0
        // What arrived may be unknown; what is said to be sent has arrived, once.
        expect(`${nth}: ${mine.map(({ state }) => state)}, arrived ${arrived}`).toMatch(
          /: (sent, arrived 1|unknown, arrived [01])$/,
        )
        expect(messagesIn(street.env).every(({ state }) => state === 'done')).toBe(true)
        // So that the next notice finds nobody but its own reader.
        await street.env.change('messageConsents', {}, { $set: { left: 0 } })
      }
      expect(street.env.sent()).not.toEqual([])
    },
  )
})

test('two ticks at once, and a third: everybody once', async () => {
  await crowd(street.env, 450)
  await street.notice()
  await Promise.all([tick(street.env), tick(street.env)])
  await tick(street.env)
  expect(received(street.env).size).toBe(450)
  expect(doubled(street.env)).toEqual([])
  expect(new Set(states())).toEqual(new Set(['sent']))
  expect(street.env.read('messageConsents', { left: 1 })).toEqual([])
})

test('WeChat is asked by twenty at a time, and never by more', async () => {
  const people = 90
  await crowd(street.env, people)
  await street.notice()
  street.env.faults.add({ ...send, effect: 'delay', ms: 40, times: people })
  street.env.resetStats()
  await tick(street.env)
  const sends = street.env
    .invocations()
    .flatMap(({ calls }) => calls.filter(({ api }) => api === send.api))
    .map(({ at, ms }) => ({ from: at, to: at + ms }))
  expect(sends).toHaveLength(people)
  const atOnce = sends.map(({ from }) => sends.filter(each => each.from <= from && from < each.to).length)
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(20)
  expect(Math.max(...atOnce)).toBeGreaterThan(5)
})

test('whom another run has claimed is left to it, and the rest of the page is sent', async () => {
  const ids = await crowd(street.env, 60)
  await street.notice()
  const messageId = messagesIn(street.env)[0]?._id ?? ''
  const claimed = ids.slice(10, 30).map(
    (personId): Attempt => ({
      _id: attemptId(messageId, personId, 1),
      messageId,
      personId,
      n: 1,
      state: 'sending',
      batch: 'another-run',
      dueAt: now + minute,
      tries: 0,
      at: now,
    }),
  )
  await street.env.seed(
    'messageAttempts',
    claimed.map(row => ({ ...row })),
  )
  await tick(street.env)
  const reached = received(street.env)
  expect(ids.filter(id => !reached.has(openidOf(id)))).toEqual(ids.slice(10, 30))
  expect(reached.size).toBe(40)
  expect(attemptsIn(street.env).filter(({ batch }) => batch === 'another-run')).toEqual(claimed)
  expect(messagesIn(street.env)).toMatchObject([{ state: 'done' }])
})

test('an urgent message does not wait for a long one', async () => {
  await crowd(street.env, 450)
  const wang = await street.resident('王芳')
  const activityId = await street.activity()
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  await agree(street.env, wang, 'activityCancelled')
  await street.notice()
  // The notice came first.
  street.env.clock.advance(minute)
  const editor = await street.staff('周伟', 'street')
  await editor.get('activity.cancel', { activityId, rev: 1, reason: '大风' })
  await tick(street.env)
  expect(phones(street.env)[0]).toMatchObject({ openid: wang.openid, title: '活动取消通知' })
  expect(phones(street.env)).toHaveLength(451)
})

test('what comes too late is not sent, and says so', async () => {
  await oneWaits()
  street.env.clock.advance(3 * 24 * 60 * minute)
  await tick(street.env)
  expect(messagesIn(street.env)).toMatchObject([{ state: 'late' }])
  expect(phones(street.env)).toEqual([])
  expect(states()).toEqual([])
})

test('whoever closed their account in between is not written to', async () => {
  const wang = await oneWaits()
  street.env.faults.add({ ...send, effect: 'fail', code: -1 })
  await tick(street.env)
  await wang.get('person.erase', { understood: true })
  await later(2)
  expect(attemptsIn(street.env)).toMatchObject([{ state: 'failed', code: 'gone' }])
  expect(phones(street.env)).toEqual([])
  expect(street.env.read('messageConsents')).toEqual([])
})

test('a tick without anything to do asks the database for little, and never for all', async () => {
  await tick(street.env)
  await tick(street.env)
  street.env.resetStats()
  await tick(street.env)
  const asked = street.env.invocations().flatMap(({ calls }) => calls)
  expect(asked.filter(({ collection }) => collection?.startsWith('message')).length).toBeLessThanOrEqual(4)
})
