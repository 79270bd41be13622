import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as limits from '../../localcloud/limits'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../localcloud/testing'
import { rawRequest } from './raw-request'
import { rejection, type Sdk, sdkFor } from './sdk'

const source = readFileSync(join(__dirname, '../../localcloud/limits.ts'), 'utf8')

/** The sources of WeChat's APIs. */
const wechat = ['wechat', 'openapi']
  .flatMap(folder => {
    const dir = join(__dirname, '../../localcloud', folder)
    return readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(file => join(dir, file))
  })
  .filter(file => file.endsWith('.ts'))
  .map(file => readFileSync(file, 'utf8'))
  .join('\n')

/** Names of constants whose comment begins with "Cloud:"; a comment stands over one constant or over several. */
const ofTheCloud = [...source.matchAll(/\/\*\* Cloud: ([^*]+)\*\/\n((?:export const \w+.*\n)+)/g)].map(
  ([, comment = '', constants = '']) => ({
    comment,
    names: [...constants.matchAll(/export const (\w+)/g)].map(([, name = '']) => name),
  }),
)

/** One limit each, met through the unmodified SDK or the door that it stands at; a path names the test that does it. */
describe('limits of the cloud', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let sdk: Sdk
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory', functions: join(__dirname, 'fixtures/functions') })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    sdk = sdkFor(env)
  })
  afterAll(() => cloud.close())

  const notes = async (docs: Record<string, unknown>[]) => {
    await env.seed('notes', docs)
    return sdk.database().collection('notes')
  }
  const numbered = Array.from({ length: 1100 }, (_, n) => ({ n }))
  const nested = (levels: number): Record<string, unknown> => (levels > 0 ? { a: nested(levels - 1) } : {})
  const opening = (schema: Record<string, unknown>) =>
    startLocalCloud({ storage: 'memory', schema: { collections: { notes: schema } } }).then(({ close }) =>
      close(),
    )
  const indexes = (count: number, fields: number) =>
    Array.from({ length: count }, (_, i) => ({
      name: `i${i}`,
      fields: Object.fromEntries(Array.from({ length: fields }, (_, f) => [`f${f}`, 1 as const])),
    }))

  const tried: Record<string, string | (() => Promise<void>)> = {
    async ROWS_DEFAULT() {
      expect((await (await notes(numbered)).get()).data).toHaveLength(limits.ROWS_DEFAULT)
    },
    async ROWS_MAX() {
      expect((await (await notes(numbered)).limit(5000).get()).data).toHaveLength(limits.ROWS_MAX)
    },
    async RESULT_BYTES_MAX() {
      const half = 'x'.repeat(limits.RESULT_BYTES_MAX / 2)
      const collection = await notes([{ half }, { half }])
      expect((await collection.limit(1).get()).data).toHaveLength(1)
      const refused = { errMsg: expect.stringMatching(/more than 1048576: ask for fewer/) }
      expect(await rejection(collection.get())).toMatchObject({ errCode: -502001, ...refused })
      expect(await rejection(collection.aggregate().match({}).end())).toMatchObject(refused)
    },
    async ADMIN_BODY_BYTES_MAX() {
      await notes([])
      // Not through the SDK, which gives up after 15 s, however slow the machine.
      const add = (bytes: number) =>
        rawRequest(cloud, {
          action: 'database.insertDocument',
          envName: env.name,
          collectionName: 'notes',
          data: [JSON.stringify({ text: 'x'.repeat(bytes) })],
        })
      expect(await add(limits.ADMIN_BODY_BYTES_MAX - 2000)).toHaveProperty('data')
      expect(await add(limits.ADMIN_BODY_BYTES_MAX)).toMatchObject({
        code: 'EXCEED_REQUEST_SIZE_LIMIT',
        message: 'the request has more than 16777216 bytes',
      })
    },
    async NESTING_MAX() {
      const collection = await notes([])
      await collection.add({ data: nested(limits.NESTING_MAX) })
      expect(await rejection(collection.add({ data: nested(limits.NESTING_MAX + 1) }))).toMatchObject({
        errMsg: expect.stringMatching(/nest deeper than 100|depth limit of 100/),
      })
    },
    async TRANSACTION_MS() {
      await notes([{ _id: 'a', n: 0 }])
      env.clock.set(0)
      const change = { data: { n: sdk.database().command.inc(1) } }
      const [inTime, late] = [
        await sdk.database().startTransaction(),
        await sdk.database().startTransaction(),
      ]
      env.clock.advance(limits.TRANSACTION_MS - 1)
      await inTime.collection('notes').doc('a').update(change)
      await inTime.commit()
      env.clock.advance(1)
      expect(await rejection(late.collection('notes').doc('a').update(change))).toMatchObject({
        errMsg: expect.stringMatching(/TransactionNotExist.* in 30 seconds/),
      })
    },
    async COLLECTIONS_MAX() {
      for (let i = 0; i < limits.COLLECTIONS_MAX; i++) await env.seed(`c${i}`, [])
      expect(await rejection(sdk.database().createCollection('more'))).toMatchObject({
        code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
        errMsg: expect.stringMatching(/more than 300 collections/),
      })
    },
    async INDEXES_PER_COLLECTION_MAX() {
      await opening({ indexes: indexes(limits.INDEXES_PER_COLLECTION_MAX, 1) })
      expect(
        await rejection(opening({ indexes: indexes(limits.INDEXES_PER_COLLECTION_MAX + 1, 1) })),
      ).toMatchObject({ message: 'notes has 101 indexes; the cloud allows a collection 100' })
    },
    async INDEX_FIELDS_MAX() {
      await opening({ indexes: indexes(1, limits.INDEX_FIELDS_MAX) })
      expect(await rejection(opening({ indexes: indexes(1, limits.INDEX_FIELDS_MAX + 1) }))).toMatchObject({
        message: 'the index i0 of notes has 32 fields; the cloud allows 1 to 31',
      })
    },
    CALL_BYTES_ADVISED: 'server/gateway.test.ts',
    async NESTED_CALL_BYTES_MAX() {
      const call = (bytes: number) => {
        const text = JSON.stringify({ how: 'nothing', pad: '' })
        const request_data = text.replace('""', `"${'x'.repeat(bytes - text.length)}"`)
        const action = 'functions.invokeFunction'
        return rawRequest(cloud, { action, envName: env.name, function_name: 'misbehave', request_data })
      }
      expect(await call(limits.NESTED_CALL_BYTES_MAX)).toMatchObject({ data: { response_data: 'null' } })
      expect(await call(limits.NESTED_CALL_BYTES_MAX + 1)).toMatchObject({
        code: 'EXCEED_REQUEST_SIZE_LIMIT',
        message: 'data of 6291457 bytes, more than 6291456',
      })
    },
    async REPLY_BYTES_MAX() {
      expect(await rejection(env.call('misbehave', { how: 'large' }))).toMatchObject({
        errCode: -604001,
        errMsg: expect.stringMatching(/more than 1048576/),
      })
    },
    TIMEOUT_SECONDS_MAX: 'scheduler/timers.test.ts',
    TRIGGERS_PER_FUNCTION_MAX: 'scheduler/timers.test.ts',
    TRIGGER_NAME_LENGTH_MAX: 'scheduler/timers.test.ts',
    async VARIABLES_BYTES_MAX() {
      const start = (bytes: number) =>
        startLocalCloud({ storage: 'memory', env: { X: 'x'.repeat(bytes) } }).then(({ close }) => close())
      await start(limits.VARIABLES_BYTES_MAX - 1)
      expect(await rejection(start(limits.VARIABLES_BYTES_MAX))).toMatchObject({
        message: 'the variables of the functions take 4097 bytes; the cloud allows 4096',
      })
    },
    async FUNCTION_MEMORY_MB() {
      expect(await env.call('whoami')).toMatchObject({
        context: { memory_limit_in_mb: limits.FUNCTION_MEMORY_MB },
      })
    },
    async FILE_PATH_BYTES_MAX() {
      const upload = (bytes: number) =>
        sdk.uploadFile({
          cloudPath: `d/${'x'.repeat(200)}/${'x'.repeat(bytes - 203)}`,
          fileContent: Buffer.from('x'),
        })
      await upload(limits.FILE_PATH_BYTES_MAX)
      expect(await rejection(upload(limits.FILE_PATH_BYTES_MAX + 1))).toMatchObject({
        errMsg: expect.stringMatching(/more than 850 bytes/),
      })
    },
    async FILES_PER_CALL_MAX() {
      const files = (count: number) =>
        Array.from({ length: count }, (_, i) => `cloud://${env.name}.files/f${i}`)
      expect(
        (await sdk.getTempFileURL({ fileList: files(limits.FILES_PER_CALL_MAX) })).fileList,
      ).toHaveLength(limits.FILES_PER_CALL_MAX)
      const tooMany = { fileList: files(limits.FILES_PER_CALL_MAX + 1) }
      const refused = { errMsg: expect.stringMatching(/at most 50 files/) }
      expect(await rejection(sdk.getTempFileURL(tooMany))).toMatchObject(refused)
      expect(await rejection(sdk.deleteFile(tooMany))).toMatchObject(refused)
    },
    async FILE_LINK_SECONDS_DEFAULT() {
      const { fileID } = await sdk.uploadFile({ cloudPath: 'a', fileContent: Buffer.from('x') })
      expect((await sdk.getTempFileURL({ fileList: [fileID] })).fileList).toEqual([
        expect.objectContaining({ maxAge: limits.FILE_LINK_SECONDS_DEFAULT }),
      ])
    },
  }

  test("each has a row here, or is one of WeChat's own, which the tests of its APIs try", () => {
    const names = ofTheCloud.flatMap(limit => limit.names)
    const others = names.filter(name => !(name in tried))
    expect(others.filter(name => !wechat.includes(name))).toEqual([])
    expect(Object.keys(tried).filter(name => !names.includes(name))).toEqual([])
  })

  test('each says in brackets where it is from', () => {
    const here = ofTheCloud.filter(limit => limit.names.some(name => name in tried))
    for (const { comment } of here) expect(comment).toMatch(/\(.+\)/)
  })

  test.each(Object.keys(tried))('%s', async name => {
    const trial = tried[name]
    if (typeof trial === 'function') await trial()
    else expect(existsSync(join(__dirname, trial ?? ''))).toBe(true)
  })
})
