import fc from 'fast-check'
import { type Block, blocksFrom } from '../../../domain/notice/blocks'
import { defaultSettings } from '../../../domain/site/site'
import { faultsOf } from '../../domain/notice/allowed'
import { hostileBlocks } from '../../domain/notice/hostile-bodies'
import { day, hour, now, world } from '../../world'
import { noticeFields } from '../../world/fields'
import { liaohe, office, xiwang } from '../../world/organisation'

const street = world()
const ours = { ...noticeFields, audienceSiteId: xiwang }
const chen = () => street.staff('陈静', 'station', xiwang)
const zhou = () => street.staff('周伟', 'street')
const titles = (page: { items: { title: string }[] }) => page.items.map(({ title }) => title)
const stored = (noticeId: string) => street.env.get('notices', noticeId)

describe('notice.list', () => {
  test('a visitor reads everyone’s notices and their site’s: pinned first, then the newest', async () => {
    await street.notice({ title: '给所有人' })
    street.env.clock.advance(hour)
    await street.notice({ title: '给希望', audienceSiteId: xiwang })
    await street.notice({ title: '给辽河', audienceSiteId: liaohe })
    street.env.clock.advance(hour)
    await street.notice({ title: '置顶', pinned: true })
    street.env.clock.advance(hour)
    await street.notice({ title: '最新' })
    const visitor = street.as('路人')
    expect(titles(await visitor.get('notice.list', {}))).toEqual(['置顶', '最新', '给所有人'])
    expect(titles(await visitor.get('notice.list', { siteId: xiwang }))).toEqual([
      '置顶',
      '最新',
      '给希望',
      '给所有人',
    ])
    expect(titles(await visitor.get('notice.list', { siteId: 'nowhere' }))).toEqual([
      '置顶',
      '最新',
      '给所有人',
    ])
  })

  test('neither drafts, nor what was withdrawn, nor what has run out', async () => {
    const editor = await zhou()
    await editor.get('notice.create', { siteId: office, fields: noticeFields })
    const gone = await street.notice({ title: '写错了' })
    await editor.get('notice.withdraw', { noticeId: gone, rev: 1, reason: '写错了' })
    await street.notice({ title: '今天有效', expiresAt: now + hour })
    expect(titles(await street.as('路人').get('notice.list', {}))).toEqual(['今天有效'])
    street.env.clock.advance(hour)
    expect(titles(await street.as('路人').get('notice.list', {}))).toEqual([])
  })

  test('by category', async () => {
    await street.notice({ title: '停水', category: 'urgent' })
    await street.notice({ title: '停水（希望）', category: 'urgent', audienceSiteId: xiwang })
    await street.notice({ title: '月饼会' })
    const visitor = street.as('路人')
    expect(titles(await visitor.get('notice.list', { category: 'urgent' }))).toEqual(['停水'])
    const both = await visitor.get('notice.list', { category: 'urgent', siteId: xiwang })
    expect(titles(both).sort()).toEqual(['停水', '停水（希望）'])
  })

  test('pages of twenty leave nothing out and show nothing twice, also among equals', async () => {
    for (let i = 0; i < 45; i++) await street.notice({ title: `通知 ${i}`, pinned: i % 9 === 0 })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await street.as('路人').get('notice.list', { cursor })
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...titles(page))
      cursor = page.next
    } while (cursor)
    expect(seen).toHaveLength(45)
    expect(new Set(seen).size).toBe(45)
  })
})

describe('notice.detail', () => {
  test('shows what is out, but not who wrote it', async () => {
    const noticeId = await street.notice({ expiresAt: now + day })
    const notice = await street.as('路人').get('notice.detail', { noticeId })
    expect(notice).toMatchObject({
      ...noticeFields,
      expiresAt: now + day,
      siteId: office,
      publishedAt: now,
      rev: 1,
    })
    for (const hidden of ['createdBy', 'lastRequestId', 'rank', 'audienceSiteId'])
      expect(notice).not.toHaveProperty(hidden)
  })

  test('a draft is there only for those who may edit it', async () => {
    const editor = await chen()
    const { noticeId } = await editor.get('notice.create', { siteId: xiwang, fields: ours })
    expect(await editor.get('notice.detail', { noticeId })).toMatchObject({ status: 'draft' })
    const other = await street.staff('郑华', 'station', liaohe)
    const unknown = await other.call('notice.detail', { noticeId: 'nothing-here' })
    for (const caller of [other, await street.resident('王芳'), street.as('路人')]) {
      expect(await caller.call('notice.detail', { noticeId })).toEqual({
        ...unknown,
        requestId: expect.any(String),
      })
    }
  })

  test('what was withdrawn or has run out says so', async () => {
    const noticeId = await street.notice({ expiresAt: now + hour })
    street.env.clock.advance(hour)
    expect(await street.as('路人').call('notice.detail', { noticeId })).toMatchObject({ cause: 'noticeGone' })
    expect(await (await zhou()).get('notice.detail', { noticeId })).toMatchObject({ status: 'published' })
  })
})

describe('notice.manage', () => {
  test('shows staff everything that their site wrote, newest change first', async () => {
    const editor = await chen()
    const first = await editor.get('notice.create', { siteId: xiwang, fields: { ...ours, title: '一' } })
    street.env.clock.advance(hour)
    await editor.get('notice.create', { siteId: xiwang, fields: { ...ours, title: '二' } })
    await street.notice({ title: '所里的' })
    street.env.clock.advance(hour)
    await editor.get('notice.publish', first)
    const page = await editor.get('notice.manage', { siteId: xiwang })
    expect(page.items).toMatchObject([
      { title: '一', status: 'published', rev: 1 },
      { title: '二', status: 'draft', rev: 0 },
    ])
    expect(await editor.call('notice.manage', { siteId: office })).toMatchObject({ cause: 'notAllowed' })
  })
})

describe('writing a notice', () => {
  test('a station writes, corrects, publishes and withdraws for its own residents', async () => {
    const editor = await chen()
    const draft = await editor.get('notice.create', {
      siteId: xiwang,
      fields: { ...ours, expiresAt: now + day },
    })
    const saved = await editor.get('notice.save', { ...draft, fields: { ...ours, title: '改期' } })
    const out = await editor.get('notice.publish', saved)
    expect(await street.as('路人').get('notice.detail', { noticeId: out.noticeId })).not.toHaveProperty(
      'expiresAt',
    )
    const gone = await editor.get('notice.withdraw', { ...out, reason: '写错了' })
    expect(gone.rev).toBe(3)
    expect(stored(gone.noticeId)).toMatchObject({
      title: '改期',
      status: 'withdrawn',
      withdrawReason: '写错了',
      withdrawnAt: now,
    })
  })

  test('a station speaks neither to everyone nor to others, nor in their name', async () => {
    const editor = await chen()
    const create = (siteId: string, fields: typeof noticeFields) =>
      editor.call('notice.create', { siteId, fields })
    expect(await create(xiwang, noticeFields)).toMatchObject({ cause: 'audienceWrong' })
    expect(await create(xiwang, { ...noticeFields, audienceSiteId: liaohe })).toMatchObject({
      cause: 'audienceWrong',
    })
    expect(await create(liaohe, { ...noticeFields, audienceSiteId: liaohe })).toMatchObject({
      cause: 'notAllowed',
    })
    expect(await create(office, ours)).toMatchObject({ cause: 'notAllowed' })
    expect(street.env.read('notices')).toEqual([])
  })

  test('nobody touches another site’s notice', async () => {
    const draft = await (await chen()).get('notice.create', { siteId: xiwang, fields: ours })
    const before = street.env.read('notices')
    const other = await street.staff('郑华', 'station', liaohe)
    for (const caller of [other, await street.resident('王芳'), street.as('路人')]) {
      expect(await caller.call('notice.save', { ...draft, fields: ours })).toMatchObject({
        cause: 'notAllowed',
      })
      expect(await caller.call('notice.publish', draft)).toMatchObject({ cause: 'notAllowed' })
      expect(await caller.call('notice.withdraw', { ...draft, reason: 'x' })).toMatchObject({
        cause: 'notAllowed',
      })
    }
    expect(street.env.read('notices')).toEqual(before)
  })

  test.each([
    ['siteUnknown', { ...noticeFields, audienceSiteId: 'nowhere' }],
    ['siteUnknown', { ...noticeFields, audienceSiteId: 'all' }],
    ['expiryPassed', { ...noticeFields, expiresAt: now }],
    ['badInput', { ...noticeFields, title: '' }],
    ['badInput', { ...noticeFields, body: '长'.repeat(4001) }],
  ])('%s: nothing is written', async (cause, fields) => {
    const editor = await zhou()
    expect(await editor.call('notice.create', { siteId: office, fields })).toMatchObject({ cause })
    const draft = await editor.get('notice.create', { siteId: office, fields: noticeFields })
    const before = street.env.read('notices')
    expect(await editor.call('notice.save', { ...draft, fields })).toMatchObject({ cause })
    expect(street.env.read('notices')).toEqual(before)
  })

  test('whoever saves an older copy is told', async () => {
    const editor = await zhou()
    const draft = await editor.get('notice.create', { siteId: office, fields: noticeFields })
    await editor.get('notice.save', { ...draft, fields: { ...noticeFields, title: '甲' } })
    expect(
      await editor.call('notice.save', { ...draft, fields: { ...noticeFields, title: '乙' } }),
    ).toMatchObject({
      cause: 'changedMeanwhile',
    })
    expect(stored(draft.noticeId)).toMatchObject({ title: '甲', rev: 1 })
  })

  test('of two who save the same copy at once one is told', async () => {
    const editor = await zhou()
    const draft = await editor.get('notice.create', { siteId: office, fields: noticeFields })
    const save = (title: string) =>
      editor.call('notice.save', { ...draft, fields: { ...noticeFields, title } })
    const replies = await Promise.all(['甲', '乙', '丙'].map(save))
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(stored(draft.noticeId)).toMatchObject({ rev: 1 })
  })

  test('a repeat gives the same answer and changes nothing', async () => {
    const editor = await zhou()
    const create = () =>
      editor.get('notice.create', { siteId: office, fields: noticeFields }, { requestId: 'create-tap' })
    const draft = await create()
    expect(await create()).toEqual(draft)
    const publish = () => editor.get('notice.publish', draft, { requestId: 'publish-tap' })
    const out = await publish()
    const before = street.env.read('notices')
    expect(await publish()).toEqual(out)
    expect(await create()).toEqual(draft)
    expect(street.env.read('notices')).toEqual(before)
  })
})

describe('published at a time', () => {
  const scheduled = async () => {
    const editor = await zhou()
    const draft = await editor.get('notice.create', {
      siteId: office,
      fields: { ...noticeFields, title: '定时' },
    })
    const at = now + 2 * hour
    return { editor, at, ...(await editor.get('notice.publish', { ...draft, at })) }
  }

  test('it goes out by itself, once, and is told', async () => {
    const { editor, noticeId, at } = await scheduled()
    expect(await editor.get('notice.manage', { siteId: office })).toMatchObject({
      items: [{ status: 'draft', publishAt: at }],
    })
    await street.env.trigger('tick', 'everyMinute')
    expect(titles(await street.as('路人').get('notice.list', {}))).toEqual([])
    street.env.clock.advance(2 * hour)
    for (let i = 0; i < 2; i++) await street.env.trigger('tick', 'everyMinute')
    expect(await street.as('路人').get('notice.detail', { noticeId })).toMatchObject({
      status: 'published',
      publishedAt: at,
    })
    expect(stored(noticeId)).not.toHaveProperty('publishAt')
    expect(street.env.read('messages', { about: `notice:${noticeId}` })).toHaveLength(1)
  })

  test('taken back it is a draft that waits; what would be over at once stays a draft', async () => {
    const { editor, noticeId, rev } = await scheduled()
    await editor.get('notice.unschedule', { noticeId, rev })
    street.env.clock.advance(2 * hour)
    await street.env.trigger('tick', 'everyMinute')
    expect(stored(noticeId)).toMatchObject({ status: 'draft' })
    expect(await editor.call('notice.unschedule', { noticeId, rev: rev + 1 })).toMatchObject({
      cause: 'notScheduled',
    })
  })

  test.each([
    { what: 'in the past', after: 0, cause: 'publishAtWrong' },
    { what: 'far ahead', after: 91 * day, cause: 'publishAtWrong' },
  ])('not $what', async ({ after, cause }) => {
    const editor = await zhou()
    const draft = await editor.get('notice.create', { siteId: office, fields: noticeFields })
    expect(await editor.call('notice.publish', { ...draft, at: now + after })).toMatchObject({ cause })
  })
})

test('readers see what was put right, and when; pinning puts nothing right', async () => {
  const editor = await zhou()
  const noticeId = await street.notice()
  street.env.clock.advance(hour)
  const { rev } = await editor.get('notice.save', {
    ...{ noticeId, rev: 1 },
    fields: { ...noticeFields, body: '时间改到下午。', asks: 'read' },
  })
  const fields = { ...noticeFields, body: '时间改到下午。', asks: 'read' as const }
  await editor.get('notice.save', { noticeId, rev, fields: { ...fields, pinned: true } })
  const { corrections } = await street.as('路人').get('notice.detail', { noticeId })
  expect(corrections).toEqual([{ at: now + hour, fields: ['body', 'asks'] }])
  await editor.get('notice.save', { noticeId, rev: rev + 1, fields: { ...fields, asks: undefined } })
  expect(stored(noticeId)).not.toHaveProperty('asks')
})

describe('a text of blocks', () => {
  const blocks: Block[] = [
    { kind: 'heading', text: '怎么申领' },
    { kind: 'paragraph', runs: [{ text: '带' }, { text: '身份证', bold: true }] },
    { kind: 'link', text: '看活动', to: { page: 'activities' } },
  ]

  test('is read as it was written, found by its words, and its words are those of older apps', async () => {
    const noticeId = await street.notice({ blocks, body: '没有人看' })
    const visitor = street.as('路人')
    const body = '怎么申领\n带身份证\n看活动'
    expect(await visitor.get('notice.detail', { noticeId })).toMatchObject({ blocks, body })
    expect(titles(await visitor.get('notice.list', { words: '身份证' }))).toHaveLength(1)
    expect(titles(await visitor.get('notice.list', { words: '没有人看' }))).toEqual([])
  })

  test('an older app that saves what it was shown takes nothing away; other words are put right in the open', async () => {
    const editor = await zhou()
    const noticeId = await street.notice({ blocks, body: 'x' })
    const { body } = await editor.get('notice.detail', { noticeId })
    const pinned = { ...noticeFields, body, pinned: true }
    await editor.get('notice.save', { noticeId, rev: 1, fields: pinned })
    expect(stored(noticeId)).toMatchObject({ blocks, pinned: true })
    expect(stored(noticeId)).not.toHaveProperty('corrections')
    await editor.get('notice.save', { noticeId, rev: 2, fields: { ...pinned, body: '改了' } })
    expect(await street.as('路人').get('notice.detail', { noticeId })).toMatchObject({
      blocks: blocksFrom('改了'),
      corrections: [{ fields: ['body'] }],
    })
  })

  test('every block is checked before it is out', async () => {
    street.env.wechat.checks.risky.add('坏话')
    const editor = await zhou()
    for (const bad of [
      { kind: 'heading', text: '坏话' },
      { kind: 'list', items: ['好话', '坏话'] },
      { kind: 'link', text: '坏话', to: { page: 'profile' } },
      { kind: 'paragraph', runs: [{ text: '坏' }, { text: '话', bold: true }] },
    ] satisfies Block[]) {
      const fields = { ...noticeFields, blocks: [...blocks, bad] }
      const draft = await editor.get('notice.create', { siteId: office, fields })
      expect(await editor.call('notice.publish', draft)).toMatchObject({ cause: 'textRisky' })
    }
  })

  test('whatever is sent is refused with words, or stored as allowed blocks', async () => {
    const { openid } = await zhou()
    let taken = 0
    for (const [i, sent] of fc.sample(hostileBlocks, { seed: 20260918, numRuns: 200 }).entries()) {
      const input = { siteId: office, fields: { ...noticeFields, blocks: sent } }
      const reply = await street.send(
        { action: 'notice.create', input, requestId: `hostile-tap-${i}` },
        openid,
      )
      if (!reply.ok) {
        expect(reply).toMatchObject({
          cause: expect.stringMatching(/^(badInput|pictureUnknown|photosTooMany)$/),
          message: expect.stringMatching(/./),
        })
        continue
      }
      taken++
      const [kept] = street.env.read('notices', { lastRequestId: `hostile-tap-${i}` })
      expect(faultsOf(kept?.blocks)).toEqual([])
    }
    expect(taken).toBeGreaterThan(20)
  })
})

test('found by words of title and text, by everybody whom it is for', async () => {
  await street.notice({ title: '停水通知', body: '建国路明天停水。' })
  await street.notice({ title: '停水通知（辽河）', audienceSiteId: liaohe })
  await street.notice({ title: '月饼会' })
  const found = async (words: string, siteId?: string) =>
    titles(await street.as('路人').get('notice.list', { words, ...(siteId ? { siteId } : {}) }))
  expect(await found('停水')).toEqual(['停水通知'])
  expect(await found('建国路')).toEqual(['停水通知'])
  expect((await found('停水', liaohe)).sort()).toEqual(['停水通知', '停水通知（辽河）'])
  expect(await found('，')).toEqual([])
})

test('what WeChat forbids is not said: not published, not set for a time, not put in later', async () => {
  street.env.wechat.checks.risky.add('坏话')
  const editor = await zhou()
  const bad = { ...noticeFields, body: `${'好'.repeat(2500)}坏话` }
  const draft = await editor.get('notice.create', { siteId: office, fields: bad })
  expect(await editor.call('notice.publish', draft)).toMatchObject({ cause: 'textRisky' })
  expect(await editor.call('notice.publish', { ...draft, at: now + hour })).toMatchObject({
    cause: 'textRisky',
  })
  const noticeId = await street.notice()
  expect(await editor.call('notice.save', { noticeId, rev: 1, fields: bad })).toMatchObject({
    cause: 'textRisky',
  })
  expect(await editor.get('notice.save', { ...draft, fields: { ...bad, title: '还在写' } })).toMatchObject({
    rev: 1,
  })
})

test('where the site wants a second pair of eyes, whoever wrote on it last does not publish it', async () => {
  const [writer, colleague] = [await chen(), await street.staff('李娜', 'station', xiwang)]
  await writer.get('site.saveSettings', {
    siteId: xiwang,
    settings: { ...defaultSettings, noticeReview: true },
  })
  const draft = await writer.get('notice.create', { siteId: xiwang, fields: ours })
  expect(await writer.call('notice.publish', draft)).toMatchObject({ cause: 'secondEyes' })
  const edited = await colleague.get('notice.save', { ...draft, fields: { ...ours, title: '改过' } })
  expect(await colleague.call('notice.publish', { ...edited, at: now + hour })).toMatchObject({
    cause: 'secondEyes',
  })
  const set = await writer.get('notice.publish', { ...edited, at: now + hour })
  const changed = await writer.get('notice.save', { ...set, fields: { ...ours, title: '又改' } })
  expect(stored(changed.noticeId)).not.toHaveProperty('publishAt')
  expect(await writer.call('notice.publish', changed)).toMatchObject({ cause: 'secondEyes' })
  expect(await colleague.get('notice.publish', changed)).toMatchObject({ rev: 4 })
})
