import { join } from 'node:path'
import type {
  CallEnded,
  ClockView,
  EnvironmentList,
  FaultList,
  FaultView,
} from '../../../localcloud/inspector/contract/environment'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { InspectorClient } from './client'

const FESTIVAL = Date.parse('2026-09-25T10:00:00Z')
const DAY = 86_400_000

describe('an environment in the inspector', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let inspector: InspectorClient
  beforeAll(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    const schema = { collections: { notes: { purpose: 'a test', indexes: [] } } }
    cloud = await startLocalCloud({ storage: 'memory', functions, schema, workers: 2 })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    inspector = new InspectorClient(cloud, env)
    await env.seed('notes', [])
  })
  afterAll(() => cloud.close())

  test('all are listed, with the functions that they share', async () => {
    const { items, functions } = await inspector.get<EnvironmentList>('environments')
    expect(items[0]).toEqual({ name: 'local', isDefault: true })
    expect(items).toContainEqual({ name: env.name, isDefault: false })
    expect(functions).toEqual(expect.arrayContaining(['database', 'echo']))
  })

  test('a new one begins empty, and a name that is taken or unfit is refused', async () => {
    const create = (name: unknown) => inspector.ask('POST', 'environments', { name })
    expect(await create('trial')).toMatchObject({ status: 200 })
    const { items } = await inspector.get<EnvironmentList>('environments')
    expect(items).toContainEqual({ name: 'trial', isDefault: false })
    expect(cloud.environment('trial').read('notes')).toEqual([])
    expect(await create('trial')).toMatchObject({
      status: 400,
      body: { error: { message: 'the environment trial exists already' } },
    })
    for (const name of ['../x', '', 7, undefined]) expect(await create(name)).toMatchObject({ status: 400 })
  })

  test('one that does not exist is refused', async () => {
    const response = await fetch(`${cloud.url}/__local/api/clock?env=none`, {
      headers: { 'x-localcloud-token': inspector.token },
    })
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: { code: 'INVALIID_ENV', message: expect.stringContaining('none') } },
    ])
  })

  test('a function is called in the name of somebody', async () => {
    await env.seed('notes', [])
    const call = (body: object) => inspector.ask('POST', 'call', body)
    const answer = await call({ fn: 'whoami', openid: 'oABC', data: { a: 1 } })
    expect(JSON.parse((answer.body as CallEnded).answer ?? '')).toMatchObject({
      wxContext: { OPENID: 'oABC', SOURCE: 'wx_client', ENV: env.name },
    })
    expect(await call({ fn: 'misbehave', data: { how: 'throw' } })).toMatchObject({
      body: { failure: expect.stringContaining('not today') },
    })
    expect(await call({ fn: 'none' })).toMatchObject({
      body: { failure: expect.stringContaining('-501000') },
    })
    for (const wrong of [{}, { fn: 'echo', data: [] }, { fn: 'echo', openid: { $ne: '' } }])
      expect(await call(wrong)).toMatchObject({ status: 400 })
  })

  describe('its clock', () => {
    const turn = (body: object) => inspector.expectOk<ClockView>('POST', 'clock', body)

    test('is set, moved on, and real again, for functions and database alike', async () => {
      expect(await turn({ do: 'set', ms: FESTIVAL })).toEqual({
        now: FESTIVAL,
        frozenAt: FESTIVAL,
        offset: 0,
      })
      await turn({ do: 'advance', ms: DAY })
      expect(await env.call('database', { step: 'stamp' })).toMatchObject({ now: FESTIVAL + DAY })
      expect(await turn({ do: 'real' })).toMatchObject({ frozenAt: null, offset: 0 })
    })

    test('runs on when it is moved while it runs, and stands still when it is frozen', async () => {
      const before = Date.now()
      const moved = await turn({ do: 'advance', ms: DAY })
      expect(moved.frozenAt).toBeNull()
      expect(moved.now).toBeGreaterThanOrEqual(before + DAY)
      const frozen = await turn({ do: 'freeze' })
      expect(frozen.frozenAt).toBe(env.clock.now())
    })

    test.each([
      { do: 'jump' },
      { do: 'set' },
      { do: 'set', ms: 'now' },
      { do: 'set', ms: -1 },
      { do: 'advance', ms: 1.5 },
      { do: 'advance', ms: 1e15 },
    ])('refuses %j and stays as it is', async body => {
      env.clock.set(FESTIVAL)
      expect(await inspector.ask('POST', 'clock', body)).toMatchObject({ status: 400 })
      expect(env.clock.now()).toBe(FESTIVAL)
    })
  })

  describe('its faults', () => {
    const add = (spec: object) => inspector.expectOk<FaultView>('POST', 'faults', spec)
    const list = () => inspector.get<FaultList>('faults')
    const addThree = () => env.call('database', { step: 'addMany', count: 3 })

    test('of open APIs are offered in WeChat’s words', async () => {
      const { errors } = await list()
      expect(errors['subscribeMessage.send']).toContainEqual({
        errcode: 43108,
        errmsg: '并发下发消息给同一个粉丝',
      })
      expect(errors['security.mediaCheckAsync']).toContainEqual({
        errcode: 87020,
        errmsg: 'repeat request limit exceeded',
      })
    })

    test('strike as they were planned, and are then shown as spent', async () => {
      await add({ effect: 'fail', fn: 'database', nth: 2, code: 'EXCEED_REQUEST_LIMIT' })
      await expect(addThree()).rejects.toThrow('-501003')
      expect(await list()).toMatchObject({
        active: [],
        spent: [{ struck: 1, spec: { effect: 'fail', nth: 2, times: 1 } }],
      })
      expect(env.read('notes')).toHaveLength(1)
    })

    test('stay when they are told to, until they are removed', async () => {
      const { id } = await add({ effect: 'fail', times: 'always' })
      await add({ effect: 'delay', ms: 1, times: 'always' })
      await expect(addThree()).rejects.toThrow()
      expect((await list()).active).toMatchObject([
        { id, struck: 1, spec: { times: 'always' } },
        { struck: 0 },
      ])
      await inspector.expectOk('DELETE', `faults?id=${id}`)
      expect(await addThree()).toBe(3)
      await inspector.expectOk('DELETE', 'faults')
      expect(await list()).toMatchObject({ active: [], spent: [] })
    })

    test('one that is spent cannot be removed', async () => {
      expect(await inspector.ask('DELETE', 'faults?id=99')).toMatchObject({ status: 404 })
    })

    test.each([
      {},
      { effect: 'explode' },
      { effect: 'fail', fn: { $ne: '' } },
      { effect: 'fail', fn: 'x'.repeat(300) },
      { effect: 'fail', nth: 0 },
      { effect: 'fail', times: 'often' },
      { effect: 'delay', ms: 1e9 },
    ])('%j is refused', async spec => {
      expect(await inspector.ask('POST', 'faults', spec)).toMatchObject({ status: 400 })
      expect((await list()).active).toEqual([])
    })
  })
})
