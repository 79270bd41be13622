import { join } from 'node:path'
import type { InvocationDetail, InvocationPage } from '../../../localcloud/inspector/contract/invocations'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { InspectorClient } from './client'

describe('invocations in the inspector', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let inspector: InspectorClient
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions, workers: 2 })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    inspector = new InspectorClient(cloud, env)
    await env.seed('notes', [{ _id: 'n0' }])
  })
  afterAll(() => cloud.close())

  const list = (query: Record<string, string> = {}) =>
    inspector.get<InvocationPage>(`invocations?${new URLSearchParams(query)}`)
  const names = ({ items }: InvocationPage) => items.map(({ root }) => root.fn)
  const call = (fn: string, data: Record<string, unknown> = {}, openid = 'oABC') =>
    env.call(fn, data, { openid }).catch(() => {})

  test('newest first, each with what it called below it', async () => {
    await call('echo', { a: 1 })
    await call('nested', { fn: 'nested', data: { fn: 'echo', data: {} } })
    const page = await list()
    expect(names(page)).toEqual(['nested', 'echo'])
    expect(page).toMatchObject({ matching: 2, kept: 2, next: null })
    expect(page.items[0]?.nested.map(({ fn, depth }) => [fn, depth])).toEqual([
      ['nested', 1],
      ['echo', 2],
    ])
    expect(page.items[1]?.root).toMatchObject({
      openid: 'oABC',
      source: 'wx_client',
      outcome: 'ok',
      event: '{"a":1}',
      depth: 0,
    })
  })

  test('one in full: what came in, was asked, was said, and came out', async () => {
    env.faults.add({ effect: 'fail', nth: 2, code: 'EXCEED_REQUEST_LIMIT' })
    await call('database', { step: 'addMany', count: 3 })
    const [tree] = (await list()).items
    const detail = await inspector.get<InvocationDetail>(`invocation?id=${tree?.root.id}`)
    expect(detail.calls).toEqual([
      expect.objectContaining({ action: 'database.insertDocument', collection: 'notes', returned: 1 }),
      expect.objectContaining({ code: 'EXCEED_REQUEST_LIMIT', fault: 'fail', index: null, scanned: null }),
    ])
    expect(detail.calls[0]?.detail).toContain('"n1"')
    expect(detail).toMatchObject({ row: { outcome: 'threw', calls: 2, faults: 1 }, caller: null, called: [] })
    expect(detail.row.codes).toEqual(['EXCEED_REQUEST_LIMIT'])
    expect(JSON.parse(detail.event)).toMatchObject({ step: 'addMany', userInfo: { openId: 'oABC' } })
    expect(detail.answer).toMatch(/-501003/)
  })

  test('the log, and the caller of a nested call', async () => {
    await call('nested', { fn: 'misbehave', data: { how: 'throw' } })
    const [tree] = (await list()).items
    const detail = await inspector.get<InvocationDetail>(`invocation?id=${tree?.nested[0]?.id}`)
    expect(detail).toMatchObject({
      row: { fn: 'misbehave', depth: 1, outcome: 'threw' },
      caller: { fn: 'nested' },
      answer: expect.stringMatching(/^TypeError: not today/),
    })
  })

  test('one that is not kept any more', async () => {
    expect(await inspector.ask('GET', 'invocation?id=gone')).toMatchObject({
      status: 404,
      body: { error: { code: 'NOT_FOUND' } },
    })
  })

  test.each([
    ['echo', ['echo']],
    ['fn:data', ['database', 'database']],
    ['openid:oxyz', ['echo']],
    ['collection:notes', ['database', 'database']],
    ['code:failed', ['database']],
    ['is:failed', ['misbehave', 'database']],
    ['is:refused fn:misbehave', []],
    ['is:nothing', []],
    ['is:constructor', []],
    ['constructor:x', []],
    ['.*', []],
    ['action:getDocument', ['database']],
    ['whoami', ['nested']],
    ['fn:whoami', ['nested']], // It called it.
    ['"MARKED"', ['echo']],
  ])('the search %s finds %j', async (search, found) => {
    await call('echo', { word: 'marked' }, 'oXYZ')
    await call('database', { step: 'read' })
    await call('database', { step: 'addMany', count: 3 })
    await call('database', { step: 'addMany', count: 3 }) // n1 is there already
    await call('misbehave', { how: 'throw' })
    await call('nested', { fn: 'whoami', data: {} })
    const page = await list({ search })
    const expected = search === 'fn:data' || search === 'collection:notes' ? ['database', ...found] : found
    expect(names(page)).toEqual(expected)
    expect([page.matching, page.kept]).toEqual([expected.length, 6])
  })

  test('in pages', async () => {
    for (let n = 0; n < 5; n++) await call('echo', { n })
    const first = await list({ limit: '2' })
    const second = await list({ limit: '2', before: String(first.next) })
    const third = await list({ limit: '2', before: String(second.next) })
    const events = [first, second, third].map(({ items }) => items.map(({ root }) => root.event))
    expect(events).toEqual([['{"n":4}', '{"n":3}'], ['{"n":2}', '{"n":1}'], ['{"n":0}']])
    expect(third.next).toBeNull()
  })

  test('what is new since a revision: also a caller whose callee has changed, and what matches no more', async () => {
    await call('echo')
    const { revision } = await list()
    expect(names(await list({ since: String(revision) }))).toEqual([])
    await call('nested', { fn: 'echo', data: {} })
    await call('misbehave', { how: 'throw' })
    const news = await list({ since: String(revision), search: 'is:failed' })
    expect(names(news)).toEqual(['misbehave'])
    expect(news.unmatched).toHaveLength(1)
    expect(await list({ since: String(revision), limit: '1' })).toMatchObject({ tooMany: true, items: [] })
  })

  test('are forgotten when they are told to be', async () => {
    await call('echo')
    const { revision } = await list()
    await inspector.expectOk('DELETE', 'invocations')
    expect(await list({ since: String(revision) })).toMatchObject({ items: [], kept: 0, oldest: 2 })
  })
})
