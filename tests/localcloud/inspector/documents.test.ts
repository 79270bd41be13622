import type {
  CollectionList,
  DocumentView,
  QueryAnswer,
} from '../../../localcloud/inspector/contract/collections'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { InspectorClient } from './client'

const indexes = [{ name: 'site_start', fields: { site: 1, start: -1 } as const, unique: true }]

describe('collections in the inspector', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let inspector: InspectorClient
  beforeAll(async () => {
    const schema = { collections: { acts: { purpose: 'tests', indexes } } }
    cloud = await startLocalCloud({ storage: 'memory', schema })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    inspector = new InspectorClient(cloud, env)
    await env.seed(
      'acts',
      Array.from({ length: 10 }, (_, n) => ({ _id: `a${n}`, site: n % 2, start: new Date(n) })),
    )
    env.resetStats()
  })
  afterAll(() => cloud.close())

  const query = (request: object) => inspector.ask<QueryAnswer>('POST', 'query?collection=acts', request)
  const show = (id: string | number) =>
    inspector.get<DocumentView>(`document?collection=acts&id=${encodeURIComponent(JSON.stringify(id))}`)
  const change = (method: string, body: object) =>
    inspector.ask<DocumentView>(method, 'document?collection=acts', body)

  test('are listed with their sizes and indexes', async () => {
    const { items } = await inspector.get<CollectionList>('collections')
    expect(items).toEqual([
      {
        name: 'acts',
        documents: 10,
        indexes: [{ name: '_id_', fields: { _id: 1 }, unique: true }, ...indexes],
      },
    ])
  })

  test('are made, once, with a sound name', async () => {
    await inspector.expectOk('POST', 'collections', { name: 'more' })
    expect(await inspector.ask('POST', 'collections', { name: 'more' })).toMatchObject({
      status: 400,
      body: { error: { code: 'collectionExists' } },
    })
    expect(await inspector.ask('POST', 'collections', { name: '../x' })).toMatchObject({ status: 400 })
  })

  test('answer queries in Extended JSON, sorted, in pages, with the plan, and without counting', async () => {
    const { body } = await query({ query: '{"site":1}', sort: '{"start":-1}', skip: 1, limit: 2 })
    expect(body.documents.map(({ id, preview }) => [id, preview])).toEqual([
      ['"a7"', '{"site":1,"start":{"$date":"1970-01-01T00:00:00.007Z"}}'],
      ['"a5"', '{"site":1,"start":{"$date":"1970-01-01T00:00:00.005Z"}}'],
    ])
    expect(body).toMatchObject({ total: 5, index: 'site_start', returned: 2 })
    const since = await query({ query: '{"start":{"$gte":{"$date":"1970-01-01T00:00:00.008Z"}}}' })
    expect(since.body).toMatchObject({ total: 2, index: null, scanned: 10 })
    expect(env.stats().requests).toBe(0)
  })

  test.each([
    [{ query: '{' }, 'INVALID_PARAM'],
    [{ query: '[]' }, 'INVALID_PARAM'],
    [{ query: '{"$nope":1}' }, 'badQuery'],
    [{ sort: '{"a":2}' }, 'BAD_REQUEST'],
    [{ skip: -1 }, 'BAD_REQUEST'],
    [{ limit: 1.5 }, 'BAD_REQUEST'],
  ])('refuse the query %j with %s', async (request, code) => {
    expect(await query(request)).toMatchObject({ status: 400, body: { error: { code } } })
  })

  test('a document is shown, changed and removed', async () => {
    const before = await show('a1')
    expect(JSON.parse(before.text)).toEqual({
      _id: 'a1',
      site: 1,
      start: { $date: '1970-01-01T00:00:00.001Z' },
    })
    const text = '{"site":7,"start":{"$date":"2026-01-01T00:00:00Z"}}'
    const changed = await change('PUT', { id: '"a1"', version: before.version, text })
    expect(changed.status).toBe(200)
    expect(env.get('acts', 'a1')).toEqual({ _id: 'a1', site: 7, start: new Date('2026-01-01') })
    expect(await change('DELETE', { id: '"a1"', version: changed.body.version })).toMatchObject({
      status: 200,
    })
    expect(env.get('acts', 'a1')).toBeUndefined()
  })

  test('a document that has changed meanwhile is neither replaced nor removed, and the change is shown', async () => {
    const { version } = await show('a1')
    await env.change('acts', { _id: 'a1' }, { $set: { site: 9 } })
    for (const method of ['PUT', 'DELETE']) {
      const answer = await change(method, { id: '"a1"', version, text: '{"site":7}' })
      expect(answer).toMatchObject({ status: 409, body: { error: { code: 'CHANGED_MEANWHILE' } } })
      expect(answer.body).toMatchObject({ current: { text: expect.stringContaining('"site": 9') } })
    }
    expect(env.get('acts', 'a1')?.site).toBe(9)
  })

  test('a document that was removed meanwhile does not come back', async () => {
    const { version } = await show('a1')
    await change('DELETE', { id: '"a1"', version })
    const answer = await change('PUT', { id: '"a1"', version, text: '{"site":7}' })
    expect(answer).toMatchObject({ status: 409, body: { current: null } })
    expect(env.get('acts', 'a1')).toBeUndefined()
  })

  test('a new document gets an id, or keeps its own', async () => {
    const given = await change('POST', { text: '{"_id":5,"site":50}' })
    const made = await change('POST', { text: '{"site":51}' })
    expect(env.get('acts', 5)).toEqual({ _id: 5, site: 50 })
    expect(env.get('acts', JSON.parse(made.body.id))).toMatchObject({ site: 51 })
    expect(await show(5)).toEqual(given.body)
  })

  test.each([
    ['POST', { text: '{"_id":"a1"}' }, 'duplicateKey'],
    ['POST', { text: '{"site":0,"start":{"$date":"1970-01-01T00:00:00Z"}}' }, 'duplicateKey'],
    ['POST', { text: '{"$set":{}}' }, 'badUpdate'],
    ['POST', { text: '{"a":{"$oid":"5f"}}' }, 'INVALID_PARAM'],
    ['POST', { text: 'no' }, 'INVALID_PARAM'],
    ['POST', {}, 'BAD_REQUEST'],
    ['PUT', { id: '"a1"', text: '{"_id":"a2"}' }, 'BAD_REQUEST'],
    ['PUT', { id: '{"$ne":1}', text: '{}' }, 'BAD_REQUEST'],
    ['DELETE', { id: 'a1' }, 'BAD_REQUEST'],
  ])('%s %j is refused with %s', async (method, body, code) => {
    expect(await change(method, body)).toMatchObject({ status: 400, body: { error: { code } } })
    expect(env.read('acts')).toHaveLength(10)
  })

  test('what is not there is said to be not there', async () => {
    expect(await inspector.ask('GET', 'document?collection=acts&id="zz"')).toMatchObject({ status: 404 })
    expect(await inspector.ask('POST', 'query?collection=none', {})).toMatchObject({
      status: 400,
      body: { error: { code: 'collectionMissing' } },
    })
  })
})
