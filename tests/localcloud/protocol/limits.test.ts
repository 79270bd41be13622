import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rawRequest } from '../raw-request'

describe('limits that the cloud has', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
    await cloud.env.seed(
      'rows',
      Array.from({ length: 1100 }, (_, n) => ({ _id: `r${n}`, n })),
    )
    await cloud.env.seed('large', [
      { _id: 'a', text: '字'.repeat(200_000) },
      { _id: 'b', text: '字'.repeat(200_000) },
    ])
  })
  afterAll(() => cloud.close())

  const get = (fields: Record<string, unknown>) =>
    rawRequest(cloud, { action: 'database.getDocument', collectionName: 'rows', ...fields })
  const rows = async (fields: Record<string, unknown>) =>
    ((await get(fields)).data as { list: string[] }).list.length

  test.each([
    [100, {}],
    [100, { limit: 0 }],
    [3, { limit: 3 }],
    [1000, { limit: 5000 }],
    [100, { offset: 1000, limit: 1000 }],
  ])('answers %d rows to %j', async (expected, fields) => {
    expect(await rows(fields)).toBe(expected)
  })

  test.each([{ limit: -1 }, { offset: -1 }, { limit: 1.5 }, { limit: '3' }])('refuses %j', async fields => {
    expect(await get(fields)).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test.each(['{"n":2}', '{"n":{"$numberInt":"0"}}', '{"n":"asc"}', '[]'])(
    'refuses the order %s',
    async order => {
      expect(await get({ order })).toMatchObject({ code: 'INVALID_PARAM' })
    },
  )

  test('refuses a result of more than 1 MB, counted in bytes, and says what to do', async () => {
    expect(await get({ collectionName: 'large', limit: 1 })).toHaveProperty('data')
    expect(await get({ collectionName: 'large' })).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(/more than 1048576: ask for fewer documents or fields/),
    })
  })

  test.each([
    ['elemMatch(or)', '{"tags":{"$elemMatch":{"operator":"or","operands":[],"fieldName":"x"}}}'],
    ['anywhere', '{"operator":"or","operands":[],"fieldName":"x"}'],
  ])('refuses a command that the SDK failed to translate: %s', async (_, query) => {
    expect(await get({ query })).toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringMatching(/\bor\b/),
    })
  })

  test('a stored document may have fields of those names', async () => {
    const data = ['{"_id":"named","operator":"or","operands":[],"fieldName":"x"}']
    const answer = await rawRequest(cloud, {
      action: 'database.insertDocument',
      collectionName: 'rows',
      data,
    })
    expect(answer).toHaveProperty('data')
  })

  test('refuses nesting beyond 100 levels instead of breaking', async () => {
    const query = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    expect(await get({ query })).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
  })

  test('refuses __proto__ as a field', async () => {
    expect(await get({ query: '{"__proto__":{"a":1}}' })).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
