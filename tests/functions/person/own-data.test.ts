import type { OutputOf } from '../../../domain/contract'
import { dataKinds, kindTold } from '../../../domain/person/own-data'
import { guardianConsentVersion, profileConsentVersion } from '../../../domain/person/person'
import { hour, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { xiwang } from '../../world/organisation'

const street = world()

async function wangWithEverything() {
  const wang = await street.resident('王芳', { birthDate: '1988-01-02', homeEstateId: 'estate-1' })
  const child = { name: '小明', relation: 'child', birthDate: '2016-03-02' } as const
  await wang.get('person.saveMember', { ...child, guardianConsent: guardianConsentVersion })
  const activityId = await street.activity()
  await wang.get('signup.join', { activityId, attendees: ['self'] })
  return { wang, activityId }
}

const kindsOf = ({ kinds }: OutputOf<'person.ownData'>) =>
  Object.fromEntries(kinds.map(({ records, ...told }) => [kindTold(told), records]))

/** All pages of the copy. */
async function copyOf(caller: Caller) {
  const rows: OutputOf<'person.exportOwnData'>['items'] = []
  let cursor: string | undefined
  do {
    const page = await caller.get('person.exportOwnData', { cursor })
    rows.push(...page.items)
    cursor = page.next
  } while (cursor !== undefined)
  return rows
}

describe('person.ownData', () => {
  test('shows every kind with what is kept', async () => {
    const { wang } = await wangWithEverything()
    const shown = kindsOf(await wang.get('person.ownData', {}))
    expect(Object.keys(shown)).toEqual(dataKinds)
    expect(shown).toMatchObject({
      profile: [
        {
          title: '王芳',
          at: now,
          facts: expect.arrayContaining([
            { label: '出生日期', value: '1988-01-02' },
            { label: '社区', value: '希望社区' },
            { label: '小区', value: '希望花园' },
          ]),
        },
      ],
      family: [{ title: '小明', facts: [{ label: '关系', value: '子女' }, { value: '2016-03-02' }] }],
      consents: [{ title: '小明的监护人同意' }, { facts: [{ value: profileConsentVersion }, {}] }],
      signups: [{ title: '中秋月饼会', facts: expect.arrayContaining([{ label: '结果', value: '已报名' }]) }],
      looks: [],
      roles: [],
    })
  })

  test('a visitor is shown that there is nothing', async () => {
    expect(await street.as('来人').get('person.ownData', {})).toEqual({ kinds: [] })
    expect(await street.as('来人').get('person.ownRecords', { kind: 'profile' })).toEqual({ items: [] })
    expect(await street.as('来人').get('person.exportOwnData', {})).toEqual({ items: [] })
  })

  test('who looked at a list that one is on, for what, without the name of the clerk', async () => {
    const { wang, activityId } = await wangWithEverything()
    const chen = await street.staff('陈静', 'station', xiwang)
    await chen.get('signup.roster', { activityId })
    street.env.clock.set(now + hour)
    await chen.get('signup.roster', { activityId, purpose: '现场签到核对' })
    const { looks } = kindsOf(await wang.get('person.ownData', {}))
    expect(looks).toEqual([
      {
        title: '希望社区新时代文明实践站的工作人员',
        at: now + hour,
        facts: [{ label: '用途', value: '现场签到核对' }],
      },
    ])
  })

  test('not a look at the list after one had left it, nor one at another list', async () => {
    const { wang, activityId } = await wangWithEverything()
    const [signup] = (await wang.get('signup.mine', {})).items
    street.env.clock.set(now + hour)
    await wang.get('signup.cancel', { signupId: signup?.signupId ?? '' })
    street.env.clock.set(now + 2 * hour)
    const chen = await street.staff('陈静', 'station', xiwang)
    await chen.get('signup.roster', { activityId, purpose: '打印签到表' })
    const other = await street.activity({ title: '别的活动' })
    await chen.get('signup.roster', { activityId: other, purpose: '打印签到表' })
    expect(kindsOf(await wang.get('person.ownData', {})).looks).toEqual([])
  })

  test('a member of staff is shown their roles, and what they did', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    await chen.get('site.saveSettings', {
      siteId: xiwang,
      settings: { slogan: '好', openingHours: '全天', partyMax: 4 },
    })
    const { roles, acts } = kindsOf(await chen.get('person.ownData', {}))
    expect(roles).toMatchObject([
      { title: '站管理员', facts: expect.arrayContaining([{ label: '原因', value: '岗位需要' }]) },
    ])
    expect(acts).toMatchObject([{ title: '修改站点设置', facts: [{ label: '结果', value: '完成' }] }])
  })
})

describe('person.ownRecords', () => {
  test('one kind, page by page', async () => {
    const wang = await street.resident('王芳')
    for (let i = 0; i < 23; i++) {
      const activityId = await street.activity({ title: `活动${i}` })
      await wang.get('signup.join', { activityId, attendees: ['self'] })
    }
    const overview = await wang.get('person.ownData', {})
    expect(overview.kinds.find(({ kind }) => kind === 'signups')).toMatchObject({
      records: { length: 3 },
      more: true,
    })
    const first = await wang.get('person.ownRecords', { kind: 'signups' })
    const second = await wang.get('person.ownRecords', { kind: 'signups', cursor: first.next })
    const titles = [...first.items, ...second.items].map(({ title }) => title)
    expect(new Set(titles).size).toBe(23)
    expect(second.next).toBeUndefined()
  })

  test('bad input', async () => {
    const wang = await street.resident('王芳')
    const event = { action: 'person.ownRecords', input: { kind: 'secrets' }, requestId: 'own-records-1' }
    expect(await street.send(event, wang.openid)).toMatchObject({ ok: false, cause: 'badInput' })
  })
})

describe('person.exportOwnData', () => {
  test('a copy of everything, in the order of the kinds', async () => {
    const { wang } = await wangWithEverything()
    const rows = await copyOf(wang)
    expect(rows.map(({ kind, title }) => [kind, title])).toEqual([
      ['profile', '王芳'],
      ['family', '小明'],
      ['consents', '小明的监护人同意'],
      ['consents', '个人信息说明'],
      ['signups', '中秋月饼会'],
      ['acts', '导出我的信息'],
    ])
  })

  test('is a row in the record of acts, one a copy, and no look by others', async () => {
    const { wang } = await wangWithEverything()
    await copyOf(wang)
    const { personId = '' } = await wang.get('person.me', {})
    expect(street.env.read('auditRows', { action: 'person.exportOwnData' })).toMatchObject([
      { personId, about: { personId }, purpose: '本人导出', outcome: 'viewed' },
    ])
    expect(kindsOf(await wang.get('person.ownData', {})).looks).toEqual([])
  })

  test('holds nothing of anybody else', async () => {
    const { activityId } = await wangWithEverything()
    const li = await street.resident('李强')
    await li.get('signup.join', { activityId, attendees: ['self'] })
    expect(JSON.stringify(await copyOf(li))).not.toMatch(/王芳|小明|1988|2016/)
  })
})
