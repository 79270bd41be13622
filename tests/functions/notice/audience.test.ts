import type { NoticeAudience } from '../../../domain/notice/audience'
import { hour, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { noticeFields } from '../../world/fields'
import { liaohe, office, xiwang } from '../../world/organisation'
import { agree, phones, tick } from '../message/telling'

/** Whom a notice is for: who may say so, who reads it, who is told, and how many that is. */

const street = world()
const chen = () => street.staff('陈静', 'station', xiwang)
const zhou = () => street.staff('周伟', 'street')
const titles = async (caller: Caller, siteId?: string) =>
  (await caller.get('notice.list', siteId ? { siteId } : {})).items.map(({ title }) => title)

const at: Record<string, (siteIds: string[]) => NoticeAudience> = {
  residents: siteIds => ({ of: 'residents', siteIds }),
  volunteers: siteIds => ({ of: 'volunteers', siteIds }),
  ages: siteIds => ({ of: 'ages', bands: ['seventies', 'eighties'], siteIds }),
  estates: siteIds => ({
    of: 'estates',
    estateIds: siteIds.map(siteId => (siteId === xiwang ? 'estate-1' : 'estate-3')),
  }),
}

describe('who may publish to whom', () => {
  const own = [xiwang]
  const both = [xiwang, liaohe]
  const speakers = {
    station: { by: chen, from: xiwang },
    'the street, as the office': { by: zhou, from: office },
    'the street, as the station': { by: zhou, from: xiwang },
    owner: { by: () => street.owner(), from: office },
  }
  const cases = Object.keys(speakers).flatMap(who =>
    Object.keys(at).flatMap(kind =>
      [own, [liaohe], both, ...(kind === 'estates' ? [] : [[]])].map(siteIds => ({
        ...{ who: who as keyof typeof speakers, kind, siteIds },
        where: siteIds.join(' and ') || 'the whole street',
        may: who !== 'station' || siteIds === own,
      })),
    ),
  )

  test.each(cases)('$who to $kind of $where: $may', async ({ who, kind, siteIds, may }) => {
    const { by, from } = speakers[who]
    const editor = await by()
    const audience = at[kind]?.(siteIds)
    const refused = expect.objectContaining({ cause: 'audienceWrong' })
    const made = await editor.call('notice.create', { siteId: from, fields: { ...noticeFields, audience } })
    const counted = await editor.call('notice.audience', { siteId: from, audience })
    expect([made, counted]).toEqual(
      may ? [expect.objectContaining({ ok: true }), counted] : [refused, refused],
    )
    expect(counted.ok).toBe(may)
    // What the street drafted in the station's name, the station does not publish beyond its own.
    const draft = await (await zhou()).get('notice.create', {
      siteId: from,
      fields: { ...noticeFields, audience },
    })
    const out = await editor.call('notice.publish', draft)
    expect(out).toEqual(may ? expect.objectContaining({ ok: true }) : refused)
  })

  test('neither residents nor correspondents, whoever it is for', async () => {
    const correspondent = await street.staff('吴平', 'correspondent', xiwang)
    for (const caller of [await street.resident('王芳'), correspondent, street.as('路人')])
      for (const audience of Object.values(at).map(of => of([xiwang]))) {
        const fields = { ...noticeFields, audience }
        const refused = { cause: 'notAllowed' }
        expect(await caller.call('notice.create', { siteId: xiwang, fields })).toMatchObject(refused)
        expect(await caller.call('notice.audience', { siteId: xiwang, audience })).toMatchObject(refused)
      }
  })

  test.each<[string, unknown]>([
    ['siteUnknown', { of: 'residents', siteIds: ['nowhere'] }],
    ['siteUnknown', { of: 'volunteers', siteIds: [xiwang, 'nowhere'] }],
    ['estateUnknown', { of: 'estates', estateIds: ['estate-1', 'nowhere'] }],
    ['badInput', { of: 'estates', estateIds: [] }],
    ['badInput', { of: 'ages', bands: [], siteIds: [] }],
    ['badInput', { of: 'ages', bands: ['old'], siteIds: [] }],
    ['badInput', { of: 'residents', siteIds: [xiwang, xiwang] }],
    ['badInput', { of: 'residents', siteIds: Array.from({ length: 21 }, (_, i) => `s${i}`) }],
    ['badInput', { of: 'people', personIds: ['p'] }],
    ['badInput', { of: 'residents', siteIds: [], keys: ['all'] }],
  ])('%s: %j', async (cause, audience) => {
    const fields = { ...noticeFields, audience: audience as NoticeAudience }
    expect(await (await zhou()).call('notice.create', { siteId: office, fields })).toMatchObject({ cause })
    expect(street.env.read('notices')).toEqual([])
  })
})

/** 王芳, 70 and a volunteer in 希望; 李强, 30, in 辽河; 赵敏 has told nothing. */
async function people() {
  const wang = await street.resident('王芳', { homeEstateId: 'estate-1', birthDate: '1956-03-02' })
  const li = await street.resident('李强', { homeEstateId: 'estate-3', birthDate: '1996-03-02' })
  const zhao = await street.resident('赵敏')
  const { personId = '' } = await wang.get('person.me', {})
  await (await street.owner()).get('person.grantRole', { personId, role: 'volunteer', reason: '审核通过' })
  return { wang, li, zhao }
}

/** One notice a kind of audience, the title saying whose it is. */
async function oneOfEach() {
  for (const [title, audience] of Object.entries({
    两个社区: at.residents?.([xiwang, liaohe]),
    希望花园: at.estates?.([xiwang]),
    志愿者: at.volunteers?.([]),
    希望的志愿者: at.volunteers?.([xiwang]),
    辽河的志愿者: at.volunteers?.([liaohe]),
    七十岁以上: at.ages?.([]),
    辽河的七十岁以上: at.ages?.([liaohe]),
  })) {
    street.env.clock.advance(minute)
    await street.notice({ title, audience })
  }
}

test('everybody reads what is theirs, the newest first, whatever site they look at; and no more requests', async () => {
  const { wang, li, zhao } = await people()
  await oneOfEach()
  const mine = ['七十岁以上', '希望的志愿者', '志愿者', '希望花园', '两个社区']
  expect(await titles(wang)).toEqual(mine)
  expect(await titles(wang, liaohe)).toEqual(mine)
  expect(await titles(li)).toEqual(['两个社区'])
  expect(await titles(zhao)).toEqual([])
  expect(await titles(zhao, xiwang)).toEqual(['两个社区'])
  expect(await titles(street.as('路人'), xiwang)).toEqual(['两个社区'])
  await titles(wang)
  const last = street.env.invocations().at(-1)
  expect(last?.calls.filter(({ action }) => action.startsWith('database.'))).toHaveLength(2)
})

test('those of them are told who agreed, once each', async () => {
  const all = await people()
  for (const one of Object.values(all)) await agree(street.env, one, 'noticePublished')
  for (const audience of [at.ages?.([]), at.estates?.([liaohe]), at.volunteers?.([xiwang])])
    await street.notice({ audience })
  for (let i = 0; i < 3; i++) await tick(street.env)
  const told = phones(street.env).map(({ openid }) => openid)
  // One accept is one message: 王芳 hears of one of the two that are hers.
  expect(told.sort()).toEqual([all.wang.openid, all.li.openid].sort())
})

test('an older client that saves one does not make it everyone’s', async () => {
  const editor = await zhou()
  const audience = { of: 'estates' as const, estateIds: ['estate-1'] }
  const made = await editor.get('notice.create', { siteId: office, fields: { ...noticeFields, audience } })
  const saved = await editor.get('notice.save', { ...made, fields: { ...noticeFields, title: '改过' } })
  const view = await editor.get('notice.detail', { noticeId: saved.noticeId })
  expect(view).toMatchObject({ title: '改过', audience, meant: [xiwang] })
  expect(view).not.toHaveProperty('audienceSiteId')
})

test('notices of before audiences had kinds: to one site and to everyone', async () => {
  const [one, all] = [await street.notice({ audienceSiteId: xiwang }), await street.notice()]
  for (const [_id, audienceSiteId] of [
    [one, xiwang],
    [all, 'all'],
  ])
    await street.env.change(
      'notices',
      { _id },
      { $set: { audienceSiteId }, $unset: { audience: '', meant: '' } },
    )
  const visitor = street.as('路人')
  expect(await titles(visitor)).toHaveLength(1)
  expect(await titles(visitor, xiwang)).toHaveLength(2)
  expect(await visitor.get('notice.detail', { noticeId: one })).toMatchObject({
    audience: { of: 'residents', siteIds: [xiwang] },
    audienceSiteId: xiwang,
  })
  expect(await visitor.get('notice.detail', { noticeId: all })).toMatchObject({
    audience: { of: 'residents', siteIds: [] },
  })
})

describe('before it is said', () => {
  const counted = async (audience?: NoticeAudience) =>
    (await zhou()).get('notice.audience', { siteId: office, audience })

  test('how many it is for, and how many of them WeChat can tell; at most an hour old', async () => {
    const { wang, zhao } = await people()
    await street.deskPerson('张桂兰', xiwang, { birthDate: '1940-01-01' })
    for (const one of [wang, zhao]) await agree(street.env, one, 'noticePublished')
    expect(await counted()).toEqual({ residents: 0, byMessage: 0 })
    await tick(street.env)
    // With the two of the staff who were asked for.
    expect(await counted()).toMatchObject({ byMessage: 2, countedAt: now })
    expect(await counted(at.residents?.([xiwang, liaohe]))).toMatchObject({ residents: 3, byMessage: 1 })
    expect(await counted(at.estates?.([xiwang]))).toMatchObject({ residents: 1, byMessage: 1 })
    expect(await counted(at.volunteers?.([]))).toMatchObject({ residents: 1, byMessage: 1 })
    expect(await counted(at.ages?.([]))).toMatchObject({ residents: 2, byMessage: 1 })
    expect(await counted(at.ages?.([liaohe]))).toMatchObject({ residents: 0, byMessage: 0 })
    await street.resident('钱多', { homeEstateId: 'estate-1' })
    await tick(street.env)
    expect(await counted(at.estates?.([xiwang]))).toMatchObject({ residents: 1 })
    street.env.clock.advance(hour)
    await tick(street.env)
    expect(await counted(at.estates?.([xiwang]))).toMatchObject({ residents: 2, countedAt: now + hour })
  })

  test('a count that died half-way goes on where it was, and counts nobody twice', async () => {
    street.allowFaults()
    await people()
    street.env.faults.add({ fn: 'tick', collection: 'jobs', effect: 'crashBefore' })
    await street.env.trigger('tick', 'everyMinute').catch(() => {})
    for (let i = 0; i < 3; i++) {
      street.env.clock.advance(minute)
      await tick(street.env)
    }
    expect(await counted(at.residents?.([xiwang, liaohe]))).toMatchObject({ residents: 2 })
  })
})

test('the station calls those alone whom it is for', async () => {
  await people()
  const noticeId = await street.notice({ audience: at.ages?.([]) })
  const desk = await street.deskPerson('张桂兰', xiwang, { birthDate: '1940-01-01', phone: '13800001234' })
  await street.deskPerson('孙小弟', xiwang, { birthDate: '2000-01-01' })
  const { items } = await (await chen()).get('notice.unreached', { noticeId, siteId: xiwang })
  expect(items.map(({ name }) => name)).toEqual(['张*兰', '王*'])
  expect(items[0]).toMatchObject({ personId: desk })
  const estates = await street.notice({ audience: at.estates?.([liaohe]) })
  expect(await (await chen()).call('notice.unreached', { noticeId: estates, siteId: xiwang })).toMatchObject({
    cause: 'notForSite',
  })
})
