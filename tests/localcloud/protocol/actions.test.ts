import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'

/** The shapes on the wire, as captured from the SDK; each table row is a request and what it must answer. */
describe('database actions on the wire', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
    await cloud.env.seed('todos', [])
  })
  afterAll(() => cloud.close())

  const ask = (action: string, fields: Record<string, unknown> = {}) =>
    rawRequest(cloud, { action: `database.${action}`, collectionName: 'todos', ...fields })

  test('every answer is a JSON of status 200 with a request id, in exactly the type that the SDK compares', async () => {
    const answer = await ask('calculateDocument')
    expect(answer).toEqual({
      status: 200,
      type: 'application/json; charset=utf-8',
      requestId: expect.stringMatching(/^[\w-]{36}$/),
      data: { total: 0 },
    })
  })

  test('addCollection answers nothing but the request id', async () => {
    const answer = await ask('addCollection', { collectionName: 'made' })
    expect(Object.keys(answer).sort()).toEqual(['requestId', 'status', 'type'])
  })

  test('insertDocument keeps ids, also numbers, and makes those of 32 hexadecimal characters', async () => {
    const data = [
      '{"_id":"b1","n":{"$numberInt":"1"}}',
      '{"_id":{"$numberInt":"7"}}',
      '{"n":{"$numberInt":"3"}}',
    ]
    const answer = await ask('insertDocument', { data })
    expect(answer.data).toEqual({ insertedIds: ['b1', 7, expect.stringMatching(/^[0-9a-f]{32}$/)] })
  })

  test.each([
    ['nothing', []],
    ['null, as add({}) sends it', ['null']],
    ['a number', ['1']],
    ['broken JSON', ['{']],
    ['no array', '{}'],
  ])('insertDocument refuses %s', async (_, data) => {
    expect(await ask('insertDocument', { data })).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('getDocument by id, with a projection', async () => {
    const answer = await ask('getDocument', {
      query: '{"_id":"b1"}',
      queryType: 'DOC',
      multi: false,
      projection: '{"n":{"$numberInt":"1"},"_id":{"$numberInt":"0"}}',
    })
    expect(answer.data).toEqual({ list: ['{"n":1}'] })
  })

  test('getDocument of a missing id is an empty list', async () => {
    const answer = await ask('getDocument', { query: '{"_id":"none"}', queryType: 'DOC', multi: false })
    expect(answer.data).toEqual({ list: [] })
  })

  test('getDocument by query, with order, offset and limit', async () => {
    await cloud.env.seed('ordered', [
      { _id: 'a', g: 1, n: 2 },
      { _id: 'b', g: 2, n: 1 },
      { _id: 'c', g: 2, n: 0 },
      { _id: 'd', g: 0, n: 9 },
    ])
    const answer = await ask('getDocument', {
      collectionName: 'ordered',
      queryType: 'WHERE',
      query: '{"n":{"$lt":{"$numberInt":"9"}}}',
      order: '{"g":{"$numberInt":"-1"},"n":{"$numberInt":"1"}}',
      projection: '{"g":{"$numberInt":"1"}}',
      offset: 1,
      limit: 5,
    })
    const { list } = answer.data as { list: string[] }
    expect(list.map(text => JSON.parse(text))).toEqual([
      { _id: 'b', g: 2 },
      { _id: 'a', g: 1 },
    ])
  })

  test('calculateDocument counts', async () => {
    const query = '{"g":{"$numberInt":"2"}}'
    const answer = await ask('calculateDocument', { collectionName: 'ordered', queryType: 'WHERE', query })
    expect(answer.data).toEqual({ total: 2 })
  })

  test('modifyDocument says how many documents it changed; one that stays as it was is not counted', async () => {
    const update = { query: '{"_id":"b1"}', queryType: 'DOC', multi: false, merge: true, upsert: false }
    const data = '{"$set":{"n":{"$numberInt":"11"},"deep.x":{"$numberInt":"1"}}}'
    expect((await ask('modifyDocument', { ...update, data })).data).toEqual({ updated: 1, upsert_id: null })
    expect((await ask('modifyDocument', { ...update, data })).data).toEqual({ updated: 0, upsert_id: null })
    expect(cloud.env.get('todos', 'b1')).toEqual({ _id: 'b1', n: 11, deep: { x: 1 } })
  })

  test.each(['{}', '{"$set":{}}'])('modifyDocument with nothing to do (%s) changes nothing', async data => {
    const answer = await ask('modifyDocument', { query: '{}', multi: true, merge: true, upsert: false, data })
    expect(answer.data).toEqual({ updated: 0, upsert_id: null })
  })

  test('modifyDocument refuses fields beside the operators', async () => {
    const update = { query: '{}', multi: true, merge: true, upsert: false, data: '{"$set":{"n":1},"m":2}' }
    expect(await ask('modifyDocument', update)).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('modifyDocument as set: creates, then replaces the whole document', async () => {
    const set = { query: '{"_id":"s1"}', queryType: 'DOC', multi: false, merge: false, upsert: true }
    const first = await ask('modifyDocument', { ...set, data: '{"a":{"$numberInt":"1"}}' })
    expect(first.data).toEqual({ updated: 0, upsert_id: 's1' })
    const second = await ask('modifyDocument', { ...set, data: '{"b":{"$numberInt":"2"}}' })
    expect(second.data).toEqual({ updated: 1 })
    expect(cloud.env.get('todos', 's1')).toEqual({ _id: 's1', b: 2 })
  })

  test('modifyDocument of one or of all that match', async () => {
    await cloud.env.seed('many', [{ g: 1 }, { g: 1 }, { g: 2 }])
    const update = { collectionName: 'many', query: '{"g":1}', data: '{"$set":{"seen":true}}', merge: true }
    expect((await ask('modifyDocument', { ...update, multi: false })).data).toMatchObject({ updated: 1 })
    expect((await ask('modifyDocument', { ...update, multi: true })).data).toMatchObject({ updated: 1 })
    expect(cloud.env.read('many', { seen: true })).toHaveLength(2)
  })

  test('modifyAndReturnDoc answers what the document has become, and counts matches', async () => {
    await cloud.env.seed('returned', [{ _id: 'r', n: 1 }])
    const change = {
      collectionName: 'returned',
      queryType: 'WHERE',
      query: '{"_id":"r"}',
      data: '{"$set":{"n":2}}',
    }
    expect((await ask('modifyAndReturnDoc', change)).data).toEqual({ updated: 1, doc: '{"_id":"r","n":2}' })
    expect((await ask('modifyAndReturnDoc', change)).data).toEqual({ updated: 1, doc: '{"_id":"r","n":2}' })
    const none = await ask('modifyAndReturnDoc', { ...change, query: '{"_id":"none"}' })
    expect(none.data).toEqual({ updated: 0, doc: null })
  })

  test('modifyAndReturnDoc asks its query again after it has waited, and answers what it wrote', async () => {
    await cloud.env.seed('waiting', [{ _id: 'r', n: 1 }])
    const { transactionId } = await ask('startTransaction')
    const locked = { collectionName: 'waiting', query: '{"_id":"r"}', data: '{"$set":{"n":2}}', merge: true }
    await ask('modifyDocument', { ...locked, transactionId })
    const missed = ask('modifyAndReturnDoc', {
      collectionName: 'waiting',
      query: '{"n":1}',
      data: '{"$inc":{"times":1}}',
    })
    const late = ask('modifyAndReturnDoc', { ...locked, data: '{"$set":{"late":true}}' })
    await ask('commitTransaction', { transactionId })
    expect((await missed).data).toEqual({ updated: 0, doc: null })
    expect((await late).data).toEqual({ updated: 1, doc: '{"_id":"r","n":2,"late":true}' })
  })

  test('modifyAndReturnDoc works in a transaction', async () => {
    await cloud.env.seed('within', [{ _id: 'r', n: 1 }])
    const { transactionId } = await ask('startTransaction')
    const change = { collectionName: 'within', query: '{"n":1}', data: '{"$inc":{"n":1}}', transactionId }
    expect((await ask('modifyAndReturnDoc', change)).data).toEqual({ updated: 1, doc: '{"_id":"r","n":2}' })
    expect((await ask('modifyAndReturnDoc', change)).data).toEqual({ updated: 0, doc: null })
    expect(cloud.env.get('within', 'r')).toEqual({ _id: 'r', n: 1 })
    await ask('commitTransaction', { transactionId })
    expect(cloud.env.get('within', 'r')).toEqual({ _id: 'r', n: 2 })
  })

  test('removeDocument says how many it removed', async () => {
    await cloud.env.seed('removed', [{ _id: 'w0' }, { g: 1 }, { g: 1 }])
    const one = await ask('removeDocument', {
      collectionName: 'removed',
      query: '{"_id":"w0"}',
      multi: false,
    })
    expect(one.data).toEqual({ deleted: 1 })
    const all = await ask('removeDocument', { collectionName: 'removed', query: '{"g":1}', multi: true })
    expect(all.data).toEqual({ deleted: 2 })
  })

  test.each([
    ['modifyDocument', { data: '{"$set":{"n":1}}', merge: true, multi: true }],
    ['removeDocument', { query: '', multi: true }],
  ])('%s without a query is refused and touches nothing', async (action, fields) => {
    const before = cloud.env.read('todos')
    expect(await ask(action, fields)).toMatchObject({ code: 'INVALID_PARAM', message: 'query is required' })
    expect(cloud.env.read('todos')).toEqual(before)
  })

  test('aggregateDocuments runs its stages in order', async () => {
    const stage = (stageKey: string, stageValue: string) => ({ stageKey, stageValue })
    const answer = await ask('aggregateDocuments', {
      collectionName: 'ordered',
      stages: [
        stage('$match', '{"n":{"$lt":{"$numberInt":"9"}}}'),
        stage('$group', '{"_id":"$g","total":{"$sum":"$n"}}'),
        stage('$sort', '{"total":{"$numberInt":"-1"}}'),
        stage('$limit', '1'),
      ],
    })
    expect(answer.data).toEqual({ list: ['{"_id":1,"total":2}'] })
  })

  test('a transaction is begun and ended beside `data`, not in it', async () => {
    const { transactionId } = await ask('startTransaction')
    expect(transactionId).toEqual(expect.any(String))
    expect(await ask('commitTransaction', { transactionId })).not.toHaveProperty('code')
    const second = await ask('startTransaction')
    const answer = await ask('abortTransaction', { transactionId: second.transactionId })
    expect(answer).not.toHaveProperty('code')
  })

  test.each([
    ['an unknown action', { action: 'database.dropEverything' }],
    ['no action', { action: '' }],
    ['no environment', { action: 'database.getDocument', envName: '' }],
    ['no collection', { action: 'database.getDocument', collectionName: '' }],
  ])('%s is an INVALID_PARAM', async (_, body) => {
    expect(await rawRequest(cloud, body)).toMatchObject({ status: 200, code: 'INVALID_PARAM' })
  })

  test('an environment that is not there is refused; an object names the one for the database', async () => {
    const count = { action: 'database.calculateDocument', collectionName: 'ordered' }
    expect(await rawRequest(cloud, { ...count, envName: 'elsewhere' })).toMatchObject({
      code: 'INVALIID_ENV',
    })
    const envName = { database: cloud.env.name, functions: 'elsewhere' }
    expect(await rawRequest(cloud, { ...count, envName })).toMatchObject({ data: { total: 4 } })
  })
})
