import { day, hour, minute, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'
import { agree, phones, tick } from '../message/telling'
import { claim, settleDown } from '../person/two-records'

/** Whom a notice reached: marks of readers, the list of those not reached, calls, and a second round. */

const street = world()
const chen = () => street.staff('陈静', 'station', xiwang)
const zhou = () => street.staff('周伟', 'street')
const living = (name: string, homeEstateId = 'estate-1') => street.resident(name, { homeEstateId })
const marks = () => street.env.read('noticeMarks')

describe('notice.mark', () => {
  test('opening it is known, once, and takes the dot from the list', async () => {
    const wang = await living('王芳')
    street.env.clock.advance(minute)
    const noticeId = await street.notice()
    const unread = async () => (await wang.get('notice.list', {})).items.map(one => one.unread)
    expect(await unread()).toEqual([true])
    expect((await street.as('路人').get('notice.list', {})).items[0]).not.toHaveProperty('unread')
    const first = await wang.get('notice.mark', { noticeId })
    street.env.clock.advance(hour)
    expect(await wang.get('notice.mark', { noticeId })).toEqual(first)
    expect(await unread()).toEqual([undefined])
    expect(await wang.get('notice.detail', { noticeId })).toMatchObject({ mine: first })
    expect(marks()).toHaveLength(1)
  })

  test('已阅 and an answer where it asks for them; the last answer counts, a late repeat of the first does not', async () => {
    const wang = await living('王芳')
    const noticeId = await street.notice({ asks: 'answer' })
    const yes = await wang.call('notice.mark', { noticeId, answer: 'yes' }, { requestId: 'request-answer-1' })
    await wang.get('notice.mark', { noticeId, answer: 'help' })
    const again = await wang.call(
      'notice.mark',
      { noticeId, answer: 'yes' },
      { requestId: 'request-answer-1' },
    )
    expect(yes).toMatchObject({ data: { answer: 'yes' } })
    expect(again).toMatchObject({ data: { answer: 'help' } })
    const plain = await street.notice()
    expect(await wang.call('notice.mark', { noticeId: plain, answer: 'yes' })).toMatchObject({
      cause: 'notAsked',
    })
  })

  test('neither a draft nor what has run out', async () => {
    const wang = await living('王芳')
    const over = await street.notice({ expiresAt: street.env.clock.now() + hour })
    street.env.clock.advance(hour)
    expect(await wang.call('notice.mark', { noticeId: over })).toMatchObject({ cause: 'noticeGone' })
    expect(await wang.call('notice.mark', { noticeId: 'none' })).toMatchObject({ cause: 'notAllowed' })
    expect(marks()).toEqual([])
  })
})

test('what has run out leaves the index of the lists, and comes back with a later end', async () => {
  const end = street.env.clock.now() + hour
  const noticeId = await street.notice({ expiresAt: end })
  street.env.clock.advance(hour + minute)
  await tick(street.env)
  expect(street.env.get('notices', noticeId)).toMatchObject({ out: false, status: 'published' })
  const editor = await zhou()
  const { rev, title, category, body, pinned } = await editor.get('notice.detail', { noticeId })
  const fields = { title, category, body, pinned, expiresAt: end + day }
  await editor.get('notice.save', { noticeId, rev, fields })
  expect((await street.as('路人').get('notice.list', {})).items).toHaveLength(1)
})

test('by community and estate, live: who read, said so, answered', async () => {
  const noticeId = await street.notice({ asks: 'answer' })
  const [wang, li] = [await living('王芳'), await living('李强')]
  const far = await street.resident('赵敏')
  await wang.get('notice.mark', { noticeId, answer: 'yes' })
  await li.get('notice.mark', { noticeId, answer: 'help' })
  await far.get('notice.mark', { noticeId })
  await tick(street.env)
  const { sites } = await (await zhou()).get('notice.reach', { noticeId })
  const counts = { read: 2, answers: { yes: 1, no: 0, help: 1 }, told: 0 }
  expect(sites).toEqual([
    expect.objectContaining({
      ...counts,
      siteId: xiwang,
      residents: 2,
      estates: [expect.objectContaining({ ...counts, estateId: 'estate-1' })],
    }),
    expect.objectContaining({ read: 1, estates: [] }),
  ])
  expect(await (await chen()).call('notice.reach', { noticeId })).toMatchObject({ cause: 'notAllowed' })
})

test('the station calls those who have not opened it: first those without WeChat, masked, each look on record', async () => {
  const noticeId = await street.notice()
  const [wang, li] = [await living('王芳'), await living('李强')]
  const desk = await street.deskPerson('张桂兰', xiwang, { phone: '13800001234' })
  await wang.get('notice.mark', { noticeId })
  const station = await chen()
  const at = { noticeId, siteId: xiwang }
  const list = async () => {
    const found: Awaited<ReturnType<typeof page>>['items'] = []
    const page = (cursor?: string) =>
      station.get('notice.unreached', { ...at, ...(cursor ? { cursor } : {}) })
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const { items, next } = await page(cursor)
      found.push(...items)
      cursor = next
    }
    return found
  }
  const { personId: liId = '' } = await li.get('person.me', {})
  expect(await list()).toEqual([
    { personId: desk, name: '张*兰', phone: '138****1234' },
    { personId: liId, name: '李*', estateId: 'estate-1' },
  ])
  expect(await station.get('notice.callNumber', { ...at, personId: desk })).toEqual({ phone: '13800001234' })
  expect(await station.call('notice.callNumber', { ...at, personId: liId })).toMatchObject({
    cause: 'noPhone',
  })
  const looks = street.env.read('auditRows').filter(({ action }) => action === 'notice.callNumber')
  expect(looks).toMatchObject([{ about: { personId: desk }, purpose: '打电话告知通知' }])

  await station.get('notice.markCalled', { ...at, personId: desk, outcome: 'told' })
  expect((await list())[0]).toMatchObject({ called: { outcome: 'told' } })
  const { sites } = await (await zhou()).get('notice.reach', { noticeId })
  expect(sites.find(({ siteId }) => siteId === xiwang)).toMatchObject({ told: 1 })
  await station.get('notice.markCalled', { ...at, personId: desk })
  expect((await list())[0]).not.toHaveProperty('called')

  const other = await street.staff('郑华', 'station', liaohe)
  expect(await other.call('notice.unreached', at)).toMatchObject({ cause: 'notAllowed' })
  const elsewhere = { noticeId, siteId: liaohe, personId: desk }
  expect(await other.call('notice.callNumber', elsewhere)).toMatchObject({ cause: 'notAllowed' })
  const ours = await street.notice({ audienceSiteId: liaohe })
  expect(await station.call('notice.unreached', { noticeId: ours, siteId: xiwang })).toMatchObject({
    cause: 'notForSite',
  })
})

test('what waits for the reader says so in the list, until they have said it', async () => {
  const wang = await living('王芳')
  const [ask, read] = [await street.notice({ asks: 'answer' }), await street.notice({ asks: 'read' })]
  await street.notice()
  const waiting = async () =>
    (await wang.get('notice.list', {})).items.filter(one => one.waiting).map(({ id }) => id)
  expect((await waiting()).sort()).toEqual([ask, read].sort())
  await wang.get('notice.mark', { noticeId: ask })
  expect(await waiting()).toHaveLength(2)
  await wang.get('notice.mark', { noticeId: ask, answer: 'no' })
  await wang.get('notice.mark', { noticeId: read, acknowledge: true })
  expect(await waiting()).toEqual([])
  expect((await street.as('路人').get('notice.list', {})).items.some(one => one.waiting)).toBe(false)
})

test('whoever takes over the record of a desk keeps the calls to it; what they did themselves stands', async () => {
  const [called, both] = [await street.notice(), await street.notice()]
  const deskId = await street.deskPerson('张桂兰', xiwang, { phone: '13800001234' })
  const station = await chen()
  for (const noticeId of [called, both])
    await station.get('notice.markCalled', { noticeId, siteId: xiwang, personId: deskId, outcome: 'told' })
  const zhang = await street.resident('张桂兰')
  await zhang.get('notice.mark', { noticeId: both })
  await claim(street, zhang, deskId)
  await settleDown(street)
  const { personId } = await zhang.get('person.me', {})
  const of = (noticeId: string) => marks().filter(mark => mark.noticeId === noticeId)
  expect(of(called)).toMatchObject([{ personId, called: 'told' }])
  expect(of(both)).toMatchObject([{ personId, readAt: expect.any(Number) }])
  expect(marks()).toHaveLength(2)
})

test('a second round goes to those alone who have not opened it, a day later, and once for a repeated tap', async () => {
  const [wang, li] = [await living('王芳'), await living('李强')]
  const noticeId = await street.notice({ title: '停水' })
  await tick(street.env)
  await wang.get('notice.mark', { noticeId })
  for (const one of [wang, li]) await agree(street.env, one, 'noticePublished')
  const editor = await zhou()
  expect(await editor.call('notice.tellUnread', { noticeId })).toMatchObject({ cause: 'roundTooSoon' })
  street.env.clock.advance(day)
  const call = () => editor.call('notice.tellUnread', { noticeId }, { requestId: 'request-round-1' })
  expect(await call()).toMatchObject({ data: { round: 1 } })
  expect(await call()).toMatchObject({ data: { round: 1 } })
  await tick(street.env)
  expect(phones(street.env).map(({ openid }) => openid)).toEqual([li.openid])
  expect((await editor.get('message.ofNotice', { noticeId })).messages).toHaveLength(2)
})

test('marks go with the account', async () => {
  const noticeId = await street.notice()
  const wang = await living('王芳')
  await wang.get('notice.mark', { noticeId })
  expect(JSON.stringify(await wang.get('person.ownRecords', { kind: 'notices' }))).toContain('打开时间')
  await wang.get('person.erase', { understood: true })
  await tick(street.env)
  expect(marks()).toEqual([])
})
