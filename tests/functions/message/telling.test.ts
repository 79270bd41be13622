import type { OutputOf } from '../../../domain/contract'
import { day, hour, minute, world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields, noticeFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'
import { agree, attemptsIn, messagesIn, phones, tick } from './telling'

/** From the deed to the phone: who is told what when something happens. */

const street = world()
const self = { attendees: ['self'] }
const zhou = () => street.staff('周伟', 'street')
const kindsIn = () => messagesIn(street.env).map(({ kind }) => kind)

async function edit(editor: Caller, activityId: string, changes: Partial<typeof activityFields>) {
  const { activity }: OutputOf<'activity.detail'> = await editor.get('activity.detail', { activityId })
  const fields = { ...activityFields, ...changes }
  return editor.get('activity.save', { activityId, rev: activity.rev, fields })
}

test('whoever withdrew their consent or closed their account is told nothing, also what was to be tried again', async () => {
  const people = await Promise.all(['王芳', '李强', '赵敏', '钱多'].map(name => street.resident(name)))
  const [wang, li, zhao, qian] = people
  if (!wang || !li || !zhao || !qian) throw new Error('four residents')
  for (const one of people) await agree(street.env, one, 'noticePublished')
  await wang.get('person.withdrawConsent', { text: 'profile' })
  await li.get('person.erase', { understood: true })
  await street.notice({ title: '停水通知' })
  const busy = street.env.faults.add({
    fn: 'tick',
    action: 'wx.openApi',
    api: 'subscribeMessage.send',
    effect: 'fail',
    code: -1,
    times: 2,
  })
  await tick(street.env)
  busy.remove()
  expect(attemptsIn(street.env).map(({ state }) => state)).toEqual(['later', 'later'])
  // 赵敏 withdraws between the first try and the second.
  await zhao.get('person.withdrawConsent', { text: 'profile' })
  street.env.clock.advance(hour)
  await tick(street.env)
  expect(phones(street.env).map(({ openid }) => openid)).toEqual([qian.openid])
})

describe('a cancelled activity', () => {
  test('is told to those who sat or waited and agreed, once, with the reason', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li, zhao, qian] = await Promise.all(
      ['王芳', '李强', '赵敏', '钱多'].map(name => street.resident(name)),
    )
    if (!wang || !li || !zhao || !qian) throw new Error('four residents')
    for (const one of [wang, li, zhao]) await one.get('signup.join', { activityId, ...self })
    for (const one of [wang, li, qian]) await agree(street.env, one, 'activityCancelled')
    street.env.clock.advance(hour)
    await (await zhou()).get('activity.cancel', { activityId, rev: 1, reason: '当天大风，改期另行通知' })
    for (let i = 0; i < 3; i++) await tick(street.env)
    expect(
      phones(street.env)
        .map(({ openid }) => openid)
        .sort(),
    ).toEqual([wang.openid, li.openid].sort())
    expect(phones(street.env)[0]).toMatchObject({
      title: '活动取消通知',
      values: ['中秋月饼会', '2026年9月25日 14:00', '当天大风，改期另行通知'],
    })
    expect(street.env.sent()[0]).toMatchObject({
      page: `pages/activity/detail/index?id=${activityId}`,
      state: 'developer',
      fn: 'tick',
    })
    expect(messagesIn(street.env)).toMatchObject([{ kind: 'activityCancelled', state: 'done' }])
  })

  test('uses up the consent, and the next one finds none', async () => {
    const wang = await street.resident('王芳')
    await agree(street.env, wang, 'activityCancelled')
    const editor = await zhou()
    for (const title of ['第一场', '第二场']) {
      const activityId = await street.activity({ title })
      await wang.get('signup.join', { activityId, ...self })
      await editor.get('activity.cancel', { activityId, rev: 1, reason: '大风' })
      await tick(street.env)
    }
    expect(phones(street.env).map(({ values }) => values[0])).toEqual(['第一场'])
    expect(attemptsIn(street.env)).toHaveLength(1)
    const { consents } = await wang.get('message.consents', {})
    expect(consents).toContainEqual(expect.objectContaining({ template: 'activityCancelled', left: 0 }))
  })

  test('a repeat of the same cancel tells nobody again', async () => {
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    await wang.get('signup.join', { activityId, ...self })
    await agree(street.env, wang, 'activityCancelled')
    await agree(street.env, wang, 'activityCancelled')
    const editor = await zhou()
    const cancel = () =>
      editor.get('activity.cancel', { activityId, rev: 1, reason: '大风' }, { requestId: 'cancel-0001' })
    await cancel()
    await tick(street.env)
    await cancel()
    await tick(street.env)
    expect(phones(street.env)).toHaveLength(1)
  })
})

describe('an activity that moves', () => {
  test('tells what changed, and only then', async () => {
    const activityId = await street.activity()
    const wang = await street.resident('王芳')
    await wang.get('signup.join', { activityId, ...self })
    await agree(street.env, wang, 'activityChanged')
    const editor = await zhou()
    await edit(editor, activityId, { title: '中秋月饼大会', capacity: 30 })
    expect(kindsIn()).toEqual([])
    street.env.clock.advance(minute)
    await edit(editor, activityId, {
      title: '中秋月饼大会',
      startsAt: activityFields.startsAt + hour,
      endsAt: activityFields.endsAt + hour,
    })
    await tick(street.env)
    expect(phones(street.env)).toMatchObject([
      {
        openid: wang.openid,
        values: ['中秋月饼大会', '时间有变，请看新的时间', '2026年9月25日 15:00', '希望社区活动室'],
      },
    ])
    const { activity } = await wang.get('activity.detail', { activityId })
    expect(activity).not.toHaveProperty('moved')
  })

  test('whoever signed up afterwards knows', async () => {
    const activityId = await street.activity()
    await edit(await zhou(), activityId, { place: { ...activityFields.place, name: '文化广场' } })
    street.env.clock.advance(minute)
    const wang = await street.resident('王芳')
    await wang.get('signup.join', { activityId, ...self })
    await agree(street.env, wang, 'activityChanged')
    await tick(street.env)
    expect(phones(street.env)).toEqual([])
  })

  test('moved twice before anybody was told: only the second is told; a cancel makes both needless', async () => {
    const activityId = await street.activity()
    const editor = await zhou()
    const later = (by: number) => ({
      startsAt: activityFields.startsAt + by,
      endsAt: activityFields.endsAt + by,
    })
    await edit(editor, activityId, later(hour))
    await edit(editor, activityId, later(2 * hour))
    const states = () =>
      messagesIn(street.env)
        .map(({ kind, state }) => `${kind} ${state}`)
        .sort()
    expect(states()).toEqual(['activityChanged open', 'activityChanged stopped'])
    await editor.get('activity.cancel', { activityId, rev: 3, reason: '大风' })
    expect(states()).toEqual(['activityCancelled open', 'activityChanged stopped', 'activityChanged stopped'])
  })
})

describe('the line', () => {
  test('whoever is asked is told, with the deadline; whoever still waits is not', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li, zhao] = [
      await street.resident('王芳'),
      await street.resident('李强'),
      await street.resident('赵敏'),
    ]
    const { signupId } = await wang.get('signup.join', { activityId, ...self })
    for (const one of [li, zhao]) {
      await one.get('signup.join', { activityId, ...self })
      await agree(street.env, one, 'promoted')
    }
    await wang.get('signup.cancel', { signupId })
    await tick(street.env)
    expect(phones(street.env)).toMatchObject([
      {
        openid: li.openid,
        title: '候补成功通知',
        values: ['中秋月饼会', '2026年9月25日 14:00', '希望社区活动室', '请在9月19日10:00前确认'],
      },
    ])
  })

  test('two who are asked one after the other are both told, each once', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const people: Caller[] = []
    const signups: string[] = []
    for (const name of ['王芳', '李强', '赵敏']) {
      const one = await street.resident(name)
      signups.push((await one.get('signup.join', { activityId, ...self })).signupId)
      await agree(street.env, one, 'promoted')
      people.push(one)
    }
    for (const i of [0, 1]) {
      await people[i]?.get('signup.cancel', { signupId: signups[i] ?? '' })
      await tick(street.env)
    }
    expect(phones(street.env).map(({ openid }) => openid)).toEqual([people[1]?.openid, people[2]?.openid])
  })

  test('more seats: all who are asked, by one message', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const people = []
    for (const name of ['王芳', '李强', '赵敏', '钱多']) {
      const one = await street.resident(name)
      await one.get('signup.join', { activityId, ...self })
      await agree(street.env, one, 'promoted')
      people.push(one)
    }
    await edit(await zhou(), activityId, { capacity: 3, partyMax: 1 })
    await tick(street.env)
    expect(kindsIn()).toEqual(['offered'])
    const [, li, zhao] = people
    expect(
      phones(street.env)
        .map(({ openid }) => openid)
        .sort(),
    ).toEqual([li?.openid, zhao?.openid].sort())
  })

  test('a process that died after the seats moved: the job tells it', async () => {
    street.allowFaults()
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li] = [await street.resident('王芳'), await street.resident('李强')]
    const { signupId } = await wang.get('signup.join', { activityId, ...self })
    await li.get('signup.join', { activityId, ...self })
    await agree(street.env, li, 'promoted')
    street.env.faults.add({ fn: 'api', collection: 'messages', effect: 'crashBefore' })
    await expect(wang.call('signup.cancel', { signupId })).rejects.toThrow()
    expect(kindsIn()).toEqual([])
    await tick(street.env)
    await tick(street.env)
    expect(phones(street.env)).toMatchObject([{ openid: li.openid, title: '候补成功通知' }])
    expect(street.env.get('jobs', 'signup.repair')?.report).toMatchObject({ told: 1 })
  })
})

describe('what goes wrong while something is told', () => {
  test.each(['fail', 'crashBefore', 'crashAfter', 'loseReply'] as const)(
    'never undoes the deed, and the job tells it (%s)',
    async effect => {
      street.allowFaults()
      const activityId = await street.activity()
      const wang = await street.resident('王芳')
      await wang.get('signup.join', { activityId, ...self })
      await agree(street.env, wang, 'activityCancelled')
      const editor = await zhou()
      street.env.faults.add({ fn: 'api', collection: 'messages', effect })
      const cancelled = editor.call('activity.cancel', { activityId, rev: 1, reason: '大风' })
      if (effect.startsWith('crash')) await expect(cancelled).rejects.toThrow()
      else expect(await cancelled).toMatchObject({ ok: true })
      expect(street.env.get('activities', activityId)?.status).toBe('cancelled')
      street.env.clock.advance(6 * minute)
      await tick(street.env)
      expect(phones(street.env)).toMatchObject([{ openid: wang.openid, title: '活动取消通知' }])
    },
  )
})

describe('reminders', () => {
  test('on the evening before and two hours before, each once, to those who sit', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li] = [await street.resident('王芳'), await street.resident('李强')]
    for (const one of [wang, li]) {
      await one.get('signup.join', { activityId, ...self })
      await agree(street.env, one, 'reminder')
      await agree(street.env, one, 'reminder')
    }
    const at = async (time: string) => {
      street.env.clock.set(Date.parse(`${time}:00+08:00`))
      await tick(street.env)
      await tick(street.env)
      return phones(street.env).map(({ openid, values }) => [openid, values[3]])
    }
    const evening = [wang.openid, '明天开始，来不了请提前取消']
    const soon = [wang.openid, '快开始了，路上请注意安全']
    expect(await at('2026-09-24T17:55')).toEqual([])
    expect(await at('2026-09-24T18:05')).toEqual([evening])
    expect(await at('2026-09-24T18:15')).toEqual([evening])
    expect(await at('2026-09-25T11:55')).toEqual([evening])
    expect(await at('2026-09-25T12:05')).toEqual([evening, soon])
    expect(await at('2026-09-25T13:00')).toEqual([evening, soon])
  })

  test('whoever did not agree finds it in the app, for a day; who waits does not', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const [wang, li] = [await street.resident('王芳'), await street.resident('李强')]
    for (const one of [wang, li]) {
      street.env.clock.advance(1000)
      await one.get('signup.join', { activityId, ...self })
    }
    const shown = async (caller: Caller, time: string) => {
      street.env.clock.set(Date.parse(`${time}:00+08:00`))
      await tick(street.env)
      return (await caller.get('message.mine', {})).messages.map(({ kind }) => kind)
    }
    expect(await shown(wang, '2026-09-24T17:55')).toEqual([])
    expect(await shown(wang, '2026-09-24T18:05')).toEqual(['reminderDay'])
    expect(await shown(li, '2026-09-24T18:06')).toEqual([])
    expect(await shown(wang, '2026-09-25T12:05')).toEqual(['reminderSoon', 'reminderDay'])
    expect(await shown(wang, '2026-09-26T13:00')).toEqual([])
    expect(phones(street.env)).toEqual([])
  })
})

describe('notices', () => {
  test('reach residents of the site who agreed; a withdrawn one stops', async () => {
    const wang = await street.resident('王芳', { homeEstateId: 'estate-1' })
    const li = await street.resident('李强', { homeEstateId: 'estate-3' })
    for (const one of [wang, li]) await agree(street.env, one, 'noticePublished')
    await street.notice({ title: '希望社区停水', audienceSiteId: xiwang }, xiwang)
    await tick(street.env)
    expect(phones(street.env)).toMatchObject([
      {
        openid: wang.openid,
        title: '新通知提醒',
        values: ['希望社区停水', '希望社区', '2026年9月18日 10:00'],
      },
    ])
    const noticeId = await street.notice({ audienceSiteId: liaohe }, liaohe)
    await (await zhou()).get('notice.withdraw', { noticeId, rev: 1, reason: '写错了' })
    await tick(street.env)
    expect(phones(street.env)).toHaveLength(1)
    expect(
      messagesIn(street.env)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['done', 'stopped'])
  })

  test.each([
    ['minutes later', 6 * minute, 1],
    ['but not when it is old', 3 * day, 0],
  ])('a process that died after publishing: the job tells it, %s', async (_, later, told) => {
    street.allowFaults()
    await agree(street.env, await street.resident('王芳'), 'noticePublished')
    const editor = await zhou()
    const draft = await editor.get('notice.create', { siteId: xiwang, fields: noticeFields })
    street.env.faults.add({ fn: 'api', collection: 'messages', effect: 'crashBefore' })
    await expect(editor.call('notice.publish', draft)).rejects.toThrow()
    street.env.clock.advance(later)
    await tick(street.env)
    expect(phones(street.env)).toHaveLength(told)
  })
})
