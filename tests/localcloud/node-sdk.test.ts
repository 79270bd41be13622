import { join } from 'node:path'
import * as tcb from '@cloudbase/node-sdk'
import { dependencies } from 'wx-server-sdk/package.json'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../localcloud/testing'
import { rejection } from './sdk'

/** CloudBase's own SDK, which wx-server-sdk is built upon: beside it in a function, and alone in a program. */
describe('@cloudbase/node-sdk', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory', functions: join(__dirname, 'fixtures/functions') })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    await env.seed('notes', [])
    await env.seed('counters', [
      { _id: 'c', n: 0 },
      { _id: 'a1', name: 'a', n: 1 },
    ])
  })
  afterAll(() => cloud.close())

  test('is the one that wx-server-sdk brings', () => {
    expect(tcb.version).toBe(dependencies['@cloudbase/node-sdk'])
  })

  describe('in a function, beside wx-server-sdk', () => {
    const run = async (step: string) => {
      const answer = await env.call('tcb', { step }, { openid: 'oABC' })
      return answer as { result: unknown; hosts: string[] }
    }

    test('both read what the other wrote', async () => {
      expect((await run('both')).result).toEqual([[{ _id: 'wx', by: 'wx' }], { _id: 'tcb', by: 'tcb' }])
    })

    test('updateAndReturn answers what the document has become', async () => {
      expect((await run('updateAndReturn')).result).toMatchObject({
        updated: 1,
        doc: { _id: 'a1', name: 'a', n: 2, seen: true },
      })
    })

    test('a conflict keeps its code', async () => {
      expect((await run('conflict')).result).toEqual({
        code: 'DATABASE_TRANSACTION_CONFLICT',
        message: expect.stringMatching(/TransactionConflict/),
      })
      expect(env.get('counters', 'c')).toEqual({ _id: 'c', n: 1 })
    })

    test('and is therefore tried again by the SDK itself', async () => {
      expect((await run('retries')).result).toBe(2)
      expect(env.get('counters', 'c')).toEqual({ _id: 'c', n: 41 })
    })

    test('calls functions with the identity of its caller', async () => {
      expect((await run('callFunction')).result).toMatchObject({ OPENID: 'oABC', SOURCE: 'wx_client,scf' })
    })

    test('keeps, reads and removes files', async () => {
      expect((await run('files')).result).toEqual({ text: '字', codes: ['SUCCESS', 'STORAGE_FILE_NONEXIST'] })
    })

    test('finds the identity in the context too', async () => {
      expect((await run('context')).result).toBe('oABC')
    })

    test('asks nobody but the local cloud', async () => {
      await run('both')
      await run('files')
      expect((await run('callFunction')).hosts).toEqual(['127.0.0.1'])
    })
  })

  describe('in a program of its own', () => {
    /** With environment and secret, and the endpoint as an option instead of a variable. */
    const app = (secretKey = cloud.secretKey) => {
      Object.assign(process.env, env.sdkEnv())
      return tcb.init({ env: env.name, secretId: cloud.secretId, secretKey, serviceUrl: cloud.admin })
    }

    test('works on the environment', async () => {
      const notes = app().database().collection('notes')
      await notes.add({ _id: 'n', n: 1 })
      expect(env.get('notes', 'n')).toEqual({ _id: 'n', n: 1 })
      expect((await notes.where({ n: 1 }).count()).total).toBe(1)
    })

    test('is refused with another secret', async () => {
      const notes = app('another').database().collection('notes')
      expect(await rejection(notes.get())).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
    })
  })
})
