import { leftMax } from '../../../domain/message/consent'
import { templateNames } from '../../../domain/message/templates'
import { minute, now, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'
import { agree, attemptsIn, messagesIn, phones, templateId, tick } from './telling'

const street = world()
const self = { attendees: ['self'] }
const reminder = (answer: 'accept' | 'reject' | 'ban' | 'filter') => ({
  answers: [{ template: 'reminder' as const, answer }],
})

describe('message.consents and message.accept', () => {
  test('a visitor sees what there is, and has agreed to nothing', async () => {
    const { consents } = await street.as('路人').get('message.consents', {})
    expect(consents).toEqual(
      templateNames.map(template => ({ template, templateId: templateId(template), left: 0 })),
    )
  })

  test('one accept is one message; a no is remembered until the next yes, and takes nothing away', async () => {
    const wang = await street.resident('王芳')
    const left = async (...answers: Parameters<typeof reminder>) => {
      const { consents } = await wang.get('message.accept', reminder(...answers))
      const { template: _, templateId: __, ...rest } = consents.find(one => one.template === 'reminder') ?? {}
      return rest
    }
    expect(await left('accept')).toEqual({ left: 1 })
    expect(await left('accept')).toEqual({ left: 2 })
    expect(await left('reject')).toEqual({ left: 2, refusedAt: now })
    expect(await left('filter')).toEqual({ left: 2, refusedAt: now })
    expect(await left('accept')).toEqual({ left: 3 })
  })

  test('a repeat of the same request counts once, also one that comes late', async () => {
    const wang = await street.resident('王芳')
    const first = { requestId: 'accept-0001' }
    await wang.get('message.accept', reminder('accept'), first)
    await wang.get('message.accept', reminder('accept'))
    await wang.get('message.accept', reminder('accept'), first)
    await Promise.all(
      [1, 2, 3].map(() => wang.get('message.accept', reminder('accept'), { requestId: 'accept-0002' })),
    )
    expect(street.env.read('messageConsents')).toMatchObject([{ left: 3 }])
  })

  test('two first answers at once both count', async () => {
    const wang = await street.resident('王芳')
    await Promise.all([1, 2, 3, 4].map(() => wang.get('message.accept', reminder('accept'))))
    expect(street.env.read('messageConsents')).toMatchObject([{ left: 4 }])
  })

  test('however often it is forged, the ledger ends, and WeChat sends no more than it allows', async () => {
    const wang = await street.resident('王芳')
    await wang.get('message.accept', reminder('accept'))
    await street.env.change('messageConsents', {}, { $set: { left: leftMax } })
    await wang.get('message.accept', reminder('accept'))
    expect(street.env.read('messageConsents')).toMatchObject([{ left: leftMax }])
  })

  test('is for people with a profile; wrong input is refused', async () => {
    expect(await street.as('路人').call('message.accept', reminder('accept'))).toMatchObject({
      cause: 'profileNeeded',
    })
    const wang = await street.resident('王芳')
    const twice = { answers: [...reminder('accept').answers, ...reminder('reject').answers] }
    expect(await wang.call('message.accept', twice)).toMatchObject({ cause: 'badInput' })
    const four = templateNames.slice(0, 4).map(template => ({ template, answer: 'accept' as const }))
    expect(await wang.call('message.accept', { answers: four })).toMatchObject({ cause: 'badInput' })
    expect(street.env.read('messageConsents')).toEqual([])
  })
})

/** 王芳 sits, 李强 waits, 赵敏 is not there; the activity is cancelled. */
async function cancelled() {
  const activityId = await street.activity({ capacity: 1, partyMax: 1 })
  const [wang, li, zhao] = [
    await street.resident('王芳'),
    await street.resident('李强'),
    await street.resident('赵敏'),
  ]
  for (const one of [wang, li]) await one.get('signup.join', { activityId, ...self })
  await agree(street.env, wang, 'activityCancelled')
  const editor = await street.staff('周伟', 'street')
  await editor.get('activity.cancel', { activityId, rev: 1, reason: '大风' })
  return { activityId, wang, li, zhao, editor }
}

describe('message.mine', () => {
  test('shows it to all whom it concerns, whether or not WeChat brought it, and to nobody else', async () => {
    const { activityId, wang, li, zhao } = await cancelled()
    for (const one of [wang, li]) {
      const { messages } = await one.get('message.mine', {})
      expect(messages).toMatchObject([{ kind: 'activityCancelled', activityId, happenedAt: now }])
      expect(messages[0]?.lines).toContainEqual({ words: '取消原因', value: '大风' })
    }
    expect(await zhao.get('message.mine', {})).toEqual({ messages: [] })
    expect(await street.as('路人').get('message.mine', {})).toEqual({ messages: [] })
  })

  test('only whoever is asked reads that they are, in a kind that older clients know', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li, zhao] = [
      await street.resident('王芳'),
      await street.resident('李强'),
      await street.resident('赵敏'),
    ]
    const { signupId } = await wang.get('signup.join', { activityId, ...self })
    for (const one of [li, zhao]) await one.get('signup.join', { activityId, ...self })
    await wang.get('signup.cancel', { signupId })
    const kindsOf = async (one: typeof wang) =>
      (await one.get('message.mine', {})).messages.map(({ kind, topic }) => [kind, topic])
    expect(await kindsOf(li)).toEqual([['promoted', 'offered']])
    expect(await kindsOf(zhao)).toEqual([])
    expect(await kindsOf(wang)).toEqual([])
  })
})

/** One sent, one refused, one unknown, one who did not agree: of a notice to the residents of 希望社区. */
async function mixed() {
  const home = { homeEstateId: 'estate-1' }
  const names = ['王芳', '李强', '赵敏', '钱多']
  const people = []
  for (const name of names) people.push(await street.resident(name, home))
  const [wang, li, zhao] = people
  if (!wang || !li || !zhao) throw new Error('four residents')
  await agree(street.env, wang, 'noticePublished')
  await li.get('message.accept', { answers: [{ template: 'noticePublished', answer: 'accept' }] })
  const noticeId = await street.notice({ audienceSiteId: xiwang }, xiwang)
  await tick(street.env)
  await agree(street.env, zhao, 'noticePublished')
  const [message] = messagesIn(street.env)
  const messageId = message?._id ?? ''
  await street.env.change('messages', {}, { $set: { state: 'open', cursor: '' } })
  street.env.faults.add({ fn: 'tick', action: 'wx.openApi', effect: 'loseReply' })
  await tick(street.env)
  return { noticeId, messageId, zhao }
}

describe('what staff see', () => {
  test('figures of each message, and who did not agree is worked out', async () => {
    const { noticeId } = await mixed()
    const chen = await street.staff('陈静', 'station', xiwang)
    const { messages } = await chen.get('message.ofNotice', { noticeId })
    expect(messages).toMatchObject([
      {
        kind: 'noticePublished',
        state: 'done',
        figures: {
          audience: 4,
          attempted: 3,
          sent: 1,
          refused: 1,
          unknown: 1,
          failed: 0,
          pending: 0,
          noConsent: 1,
        },
      },
    ])
    expect(attemptsIn(street.env)).toHaveLength(3)
  })

  test('names are masked, and another station sees nothing', async () => {
    const { messageId, noticeId } = await mixed()
    const chen = await street.staff('陈静', 'station', xiwang)
    const { items } = await chen.get('message.attempts', { messageId, state: 'unknown' })
    expect(items).toMatchObject([{ name: '赵*', state: 'unknown', followed: false }])
    const other = await street.staff('吴敏', 'station', liaohe)
    expect(await other.call('message.attempts', { messageId, state: 'unknown' })).toMatchObject({
      cause: 'notAllowed',
    })
    expect(await other.call('message.ofNotice', { noticeId })).toMatchObject({ cause: 'notAllowed' })
  })

  test('an activity: everybody who sat or waited counts', async () => {
    const { activityId, editor } = await cancelled()
    await tick(street.env)
    const { messages } = await editor.get('message.ofActivity', { activityId })
    expect(messages).toMatchObject([{ figures: { audience: 2, attempted: 1, sent: 1, noConsent: 1 } }])
  })
})

describe('message.sendAgain', () => {
  const reason = '改动要紧'

  test('what is unknown goes out once more, with its reason, on record; a repeat changes nothing', async () => {
    const { messageId, noticeId, zhao } = await mixed()
    await agree(street.env, zhao, 'noticePublished')
    const chen = await street.staff('陈静', 'station', xiwang)
    const { items } = await chen.get('message.attempts', { messageId, state: 'unknown' })
    const attemptIds = items.map(({ id }) => id)
    const tap = { requestId: 'again-0001' }
    expect(await chen.get('message.sendAgain', { messageId, attemptIds, reason }, tap)).toEqual({ again: 1 })
    await tick(street.env)
    expect(await chen.get('message.sendAgain', { messageId, attemptIds, reason }, tap)).toEqual({ again: 1 })
    await tick(street.env)
    // The first one had arrived: its answer was lost. Staff were told that this may happen.
    expect(phones(street.env).filter(({ openid }) => openid === zhao.openid)).toHaveLength(2)
    const [first, second] = attemptsIn(street.env).filter(
      ({ personId }) => personId === items[0]?.id.split('-')[1],
    )
    expect([first, second]).toMatchObject([
      { n: 1, state: 'unknown', followed: true },
      { n: 2, state: 'sent', again: { reason } },
    ])
    expect(street.env.read('auditRows', { action: 'message.sendAgain' })).toMatchObject([
      { outcome: 'done', siteId: xiwang, about: { messageId } },
    ])
    const { messages } = await chen.get('message.ofNotice', { noticeId })
    expect(messages[0]?.figures).toMatchObject({ attempted: 3, sent: 2, unknown: 0, noConsent: 1 })
  })

  test('nothing else is ever sent again', async () => {
    const { messageId } = await mixed()
    const chen = await street.staff('陈静', 'station', xiwang)
    for (const state of ['sent', 'refused'] as const) {
      const { items } = await chen.get('message.attempts', { messageId, state })
      const attemptIds = items.map(({ id }) => id)
      expect(attemptIds).toHaveLength(1)
      expect(await chen.call('message.sendAgain', { messageId, attemptIds, reason })).toMatchObject({
        cause: 'nothingUnknown',
      })
    }
  })

  test('not after its time, not without a reason, not by another station', async () => {
    const { messageId } = await mixed()
    const chen = await street.staff('陈静', 'station', xiwang)
    const other = await street.staff('吴敏', 'station', liaohe)
    const { items } = await chen.get('message.attempts', { messageId, state: 'unknown' })
    const ask = { messageId, attemptIds: items.map(({ id }) => id), reason }
    expect(await chen.call('message.sendAgain', { ...ask, reason: ' ' })).toMatchObject({ cause: 'badInput' })
    expect(await other.call('message.sendAgain', ask)).toMatchObject({ cause: 'notAllowed' })
    street.env.clock.advance(4 * 24 * 60 * minute)
    expect(await chen.call('message.sendAgain', ask)).toMatchObject({ cause: 'messageOver' })
    expect(attemptsIn(street.env)).toHaveLength(3)
  })
})
