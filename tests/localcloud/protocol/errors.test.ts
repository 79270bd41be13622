import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { rejection, type Sdk, sdkFor } from '../sdk'

/** What an app catches: the SDK loses string codes, so that number and text are all it has. */
describe('errors as an app sees them', () => {
  let cloud: LocalCloud
  let sdk: Sdk
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions })
    sdk = sdkFor(cloud.env)
    await cloud.env.seed('todos', [{ _id: 'b1', text: 'a' }])
  })
  afterAll(() => cloud.close())

  const todos = () => sdk.database().collection('todos')

  test('a duplicate id', async () => {
    const error = await rejection(todos().add({ data: { _id: 'b1' } }))
    expect(error).toMatchObject({ errCode: -502001 })
    expect(error.errMsg).toMatch(
      /^collection\.add:fail -502001 database request fail\. \[FailedOperation\.DuplicateWrite\] multiple write errors: \[\{write errors: \[\{E11000 duplicate key error collection: .*b1/,
    )
  })

  test.each([
    ['collection.get', () => sdk.database().collection('none').get()],
    ['collection.count', () => sdk.database().collection('none').count()],
    ['collection.add', () => sdk.database().collection('none').add({ data: {} })],
    [
      'document.update',
      () =>
        sdk
          .database()
          .collection('none')
          .doc('x')
          .update({ data: { a: 1 } }),
    ],
    [
      'document.update',
      () =>
        sdk
          .database()
          .collection('none')
          .doc('x')
          .update({ data: { a: {} } }),
    ],
    [
      'document.set',
      () =>
        sdk
          .database()
          .collection('none')
          .doc('x')
          .set({ data: { a: 1 } }),
    ],
    ['document.remove', () => sdk.database().collection('none').doc('x').remove()],
  ])('%s on a collection that is not there', async (api, run) => {
    const error = await rejection(run())
    expect(error).toMatchObject({
      errCode: -502005,
      errMsg: `${api}:fail -502005 database collection not exists. [ResourceNotFound] Db or Table not exist: none. Please check your request, but if the problem cannot be solved, contact us.`,
    })
  })

  test('aggregates keep the string code', async () => {
    const error = await rejection(sdk.database().collection('none').aggregate().match({}).end())
    expect(error).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST', errCode: -1 })
  })

  test('a collection that exists already', async () => {
    const error = await rejection(sdk.database().createCollection('todos'))
    expect(error).toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST', errCode: -1 })
    expect(error.errMsg).toMatch(/^createCollection:fail .*Table exist/)
  })

  test('a document that is not there is an error of the SDK', async () => {
    const error = await rejection(todos().doc('nope').get())
    expect(error).toMatchObject({
      errCode: -1,
      errMsg: 'document.get:fail document with _id nope does not exist',
    })
  })

  test('an update that MongoDB refuses', async () => {
    const inc = sdk.database().command.inc(1)
    expect(
      await rejection(
        todos()
          .doc('b1')
          .update({ data: { text: inc } }),
      ),
    ).toMatchObject({ errCode: -502001 })
  })

  test('an update without where', async () => {
    const error = await rejection(todos().update({ data: { a: 1 } }))
    expect(error).toMatchObject({ errCode: -501007, errMsg: expect.stringMatching(/query is required/) })
  })

  test('a function that is not there', async () => {
    const error = await rejection(sdk.callFunction({ name: 'nope', data: {} }))
    expect(error).toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
      errCode: -1,
      errMsg: 'callFunction:fail [100003] FunctionName nope not exist',
      requestId: expect.any(String),
    })
  })

  test('a function that throws', async () => {
    const error = await rejection(sdk.callFunction({ name: 'misbehave', data: { how: 'throw' } }))
    expect(error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -1 })
    expect(error.errMsg).toMatch(/^callFunction:fail TypeError: not today\n +at .*misbehave/)
  })

  test('a wrong secret', async () => {
    const { TENCENTCLOUD_SECRETKEY } = process.env
    process.env.TENCENTCLOUD_SECRETKEY = 'guessed'
    const error = await rejection(todos().get())
    process.env.TENCENTCLOUD_SECRETKEY = TENCENTCLOUD_SECRETKEY
    expect(error).toMatchObject({ errCode: -501001, errMsg: expect.stringMatching(/SignParamInvalid/) })
  })
})
