import { day, hour, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields, noticeFields } from '../../world/fields'
import { liaohe, office, xiwang } from '../../world/organisation'

const street = world()

const tasksOf = async (caller: Caller) =>
  (await caller.get('person.tasks', {})).tasks.map(({ kind, title }) => `${kind} ${title}`)

const draft = (caller: Caller, siteId: string, part: Partial<typeof activityFields> = {}) =>
  caller.get('activity.create', { siteId, fields: { ...activityFields, ...part } })

describe('what is in the list', () => {
  test('drafts of one’s sites that start soon: due when sign-up should open', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    const li = await street.staff('李娜', 'station', liaohe)
    const { activityId } = await draft(chen, xiwang)
    const later = { startsAt: now + 40 * day, endsAt: now + 41 * day, signupClosesAt: now + 39 * day }
    await draft(chen, xiwang, { ...later, title: '下下个月' })
    const { tasks } = await chen.get('person.tasks', {})
    expect(tasks).toEqual([
      {
        kind: 'activity.draft',
        words: '活动草稿还没发布',
        id: activityId,
        title: '中秋月饼会',
        siteId: xiwang,
        since: now,
        dueAt: activityFields.signupOpensAt,
        rev: 0,
        detail: { startsAt: activityFields.startsAt },
      },
    ])
    expect(await tasksOf(li)).toEqual([])
    expect(await tasksOf(await street.staff('周伟', 'street'))).toEqual(['activity.draft 中秋月饼会'])
    await chen.get('activity.publish', { activityId, rev: 0 })
    expect(await tasksOf(chen)).toEqual([])
  })

  test('drafts of notices', async () => {
    const zhou = await street.staff('周伟', 'street')
    const { noticeId } = await zhou.get('notice.create', { siteId: office, fields: noticeFields })
    expect(await tasksOf(zhou)).toEqual(['notice.draft 中秋活动开始报名'])
    await zhou.get('notice.publish', { noticeId, rev: 0 })
    expect(await tasksOf(zhou)).toEqual([])
  })

  test('seats that are held for whoever has no WeChat, at the site that keeps their record', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 }, liaohe)
    const chen = await street.staff('陈静', 'station', xiwang)
    const li = await street.staff('李娜', 'station', liaohe)
    const wang = await street.resident('王芳')
    const { signupId } = await wang.get('signup.join', { activityId, attendees: ['self'] })
    const personId = await street.deskPerson('张桂兰')
    const joined = await chen.get('signup.deskJoin', { personId, activityId, attendees: ['self'] })
    // Asked themselves, by WeChat: nobody's task.
    await (await street.resident('李强')).get('signup.join', { activityId, attendees: ['self'] })
    expect(await tasksOf(chen)).toEqual([])
    await wang.get('signup.cancel', { signupId })
    const [held] = (await chen.get('signup.deskMine', { personId })).items
    expect((await chen.get('person.tasks', {})).tasks).toMatchObject([
      {
        kind: 'signup.deskOffer',
        id: personId,
        title: '张*兰',
        siteId: xiwang,
        dueAt: held?.offer?.expiresAt,
        detail: { seats: 1 },
      },
    ])
    expect(await tasksOf(li)).not.toContainEqual(expect.stringContaining('signup.deskOffer'))
    await chen.get('signup.deskCancel', { personId, signupId: joined.signupId })
    expect(await tasksOf(chen)).toEqual([])
  })

  test('full activities with a line, until they begin', async () => {
    const activityId = await street.activity({ capacity: 1, partyMax: 1 })
    const chen = await street.staff('陈静', 'station', xiwang)
    await (await street.resident('王芳')).get('signup.join', { activityId, attendees: ['self'] })
    expect(await tasksOf(chen)).toEqual([])
    await (await street.resident('张明')).get('signup.join', { activityId, attendees: ['self'] })
    expect((await chen.get('person.tasks', {})).tasks).toMatchObject([
      { kind: 'activity.line', id: activityId, dueAt: activityFields.signupClosesAt, detail: { waiting: 1 } },
    ])
    street.env.clock.set(activityFields.startsAt)
    expect(await tasksOf(chen)).toEqual([])
  })

  test('roles that run out, for owners: two weeks ahead and a week after', async () => {
    const owner = await street.owner()
    const { personId = '' } = await (await street.resident('陈静')).get('person.me', {})
    const until = now + 20 * day
    const grant = { personId, role: 'station', siteId: xiwang, until, reason: '临时帮忙' } as const
    await owner.get('person.grantRole', grant)
    const seen = async (at: number) => {
      street.env.clock.set(at)
      return (await owner.get('person.tasks', {})).tasks
    }
    expect(await seen(until - 14 * day - 1)).toEqual([])
    expect(await seen(until - 14 * day)).toMatchObject([
      {
        kind: 'person.roleEnding',
        id: personId,
        title: '陈静，站管理员',
        siteId: xiwang,
        dueAt: until,
        detail: { role: 'station' },
      },
    ])
    expect(await seen(until + 7 * day - 1)).toHaveLength(1)
    expect(await seen(until + 7 * day)).toEqual([])
    street.env.clock.set(until - day)
    expect(await tasksOf(await street.staff('周伟', 'street'))).toEqual([])
    await owner.get('person.grantRole', { ...grant, until: until + 300 * day, reason: '续任' })
    expect(await seen(until - day)).toEqual([])
  })

  test('messages of which nobody knows whether they arrived', async () => {
    const activityId = await street.activity()
    const attempt = {
      personId: 'p1',
      n: 1,
      template: 'activityCancelled',
      state: 'unknown',
      batch: 'b',
      tries: 1,
      dueAt: 0,
    }
    await street.env.seed('messages', [
      {
        _id: 'm1',
        kind: 'activityCancelled',
        template: 'activityCancelled',
        siteId: xiwang,
        subject: { area: 'activity', id: activityId },
        about: `activity:${activityId}`,
        audience: { of: 'activity', activityId, who: 'all' },
        values: {},
        happenedAt: now,
        until: now + day,
        urgency: 0,
        state: 'done',
        cursor: '',
      },
    ])
    await street.env.seed('messageAttempts', [
      { _id: 'a1', messageId: 'm1', at: now - hour, ...attempt },
      { _id: 'a2', messageId: 'm1', at: now - hour, ...attempt, personId: 'p2' },
      { _id: 'a3', messageId: 'm1', at: now - hour, ...attempt, personId: 'p3', followed: true },
    ])
    const chen = await street.staff('陈静', 'station', xiwang)
    expect((await chen.get('person.tasks', {})).tasks).toMatchObject([
      {
        kind: 'message.unknown',
        siteId: xiwang,
        since: now - hour,
        detail: { people: 2, area: 'activity', subjectId: activityId },
      },
    ])
    expect(await tasksOf(await street.staff('李娜', 'station', liaohe))).toEqual([])
  })

  test('what a check of the record of acts has found, for owners, for a month', async () => {
    const owner = await street.owner()
    await street.env.seed('auditFindings', [
      { _id: '2-rowChanged-x', seal: 2, what: 'rowChanged', foundAt: now },
    ])
    expect(await tasksOf(owner)).toEqual(['audit.finding 第 2 封'])
    expect(await tasksOf(await street.staff('周伟', 'street'))).toEqual([])
    street.env.clock.set(now + 30 * day)
    expect(await tasksOf(owner)).toEqual([])
  })
})

test('late ones come first, those of several sites together', async () => {
  const owner = await street.owner()
  const chen = await street.staff('陈静', 'station', xiwang)
  const { personId = '' } = await chen.get('person.me', {})
  await owner.get('person.grantRole', { personId, role: 'station', siteId: liaohe, reason: '代管' })
  const opens = (at: number) => ({ signupOpensAt: at, startsAt: now + 9 * day, endsAt: now + 10 * day })
  await draft(chen, xiwang, { ...opens(now + 3 * day), title: '后天' })
  await draft(chen, liaohe, { ...opens(now - day), title: '昨天就该发' })
  await chen.get('notice.create', {
    siteId: xiwang,
    fields: { ...noticeFields, audienceSiteId: xiwang },
  })
  expect(await tasksOf(chen)).toEqual([
    'activity.draft 昨天就该发',
    'activity.draft 后天',
    'notice.draft 中秋活动开始报名',
  ])
})

test('of one kind twenty are shown, and it says that there are more', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  for (let i = 0; i < 23; i++) await draft(chen, xiwang, { title: `第 ${i} 个` })
  const { tasks, more } = await chen.get('person.tasks', {})
  expect(tasks).toHaveLength(20)
  expect(more).toEqual(['activity.draft'])
})

test('what cannot be read is said, and the rest is shown', async () => {
  street.allowFaults()
  const zhou = await street.staff('周伟', 'street')
  await draft(zhou, xiwang)
  await zhou.get('notice.create', { siteId: office, fields: noticeFields })
  // First of all that was asked for together, then of a part of it.
  street.env.faults.add({ effect: 'fail', action: 'database.aggregateDocuments', collection: 'persons' })
  street.env.faults.add({ effect: 'fail', collection: 'activities', code: 'SYS_ERR', times: 2 })
  const answer = await zhou.get('person.tasks', {})
  expect(answer.tasks.map(({ kind }) => kind)).toEqual(['notice.draft'])
  expect(answer.unread).toEqual(['活动草稿还没发布', '活动满了，还有人候补'])
})

test('it takes a handful of requests, however much there is', async () => {
  const owner = await street.owner()
  for (let i = 0; i < 10; i++) await draft(owner, xiwang, { title: `第 ${i} 个` })
  await street.activity()
  street.env.resetStats()
  await owner.get('person.tasks', {})
  expect(street.env.stats().requests).toBeLessThanOrEqual(3)
})

test('residents and volunteers have no list', async () => {
  for (const caller of [await street.resident('王芳'), await street.staff('李强', 'volunteer')])
    expect(await caller.call('person.tasks', {})).toMatchObject({ cause: 'notAllowed' })
})
