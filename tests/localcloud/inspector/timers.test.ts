import type { CallEnded, TimerList } from '../../../localcloud/inspector/contract/environment'
import type { InvocationPage } from '../../../localcloud/inspector/contract/invocations'
import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { InspectorClient } from './client'
import { startProject } from './project'

describe('timers in the inspector', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let inspector: InspectorClient
  beforeAll(async () => {
    cloud = await startProject()
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    inspector = new InspectorClient(cloud, env)
  })
  afterAll(() => cloud.close())

  test('are listed with their next run', async () => {
    const { items, isOn } = await inspector.get<TimerList>('timers')
    expect(isOn).toBe(false)
    expect(items).toEqual([
      { fn: 'tidy', name: 'nightly', config: '0 30 2 * * * *', nextRunAt: expect.any(Number), running: 0 },
    ])
    expect(new Date(items[0]?.nextRunAt ?? 0).toISOString()).toMatch(/T18:30:00.000Z$/) // 02:30 in UTC+8
  })

  test('fire now, in the chosen environment', async () => {
    await env.seed('todos', [{ state: 'done' }, { state: 'open' }])
    const fired = await inspector.expectOk<CallEnded>('POST', 'timers', { fn: 'tidy', name: 'nightly' })
    expect(JSON.parse(fired.answer ?? '')).toEqual({ asked: 'asked by tidy', removed: 1 })
    const { items } = await inspector.get<InvocationPage>('invocations?search=source:wx_trigger')
    expect(items).toMatchObject([{ root: { fn: 'tidy', source: 'wx_trigger' }, nested: [{ fn: 'todos' }] }])
  })

  test('say why a run failed', async () => {
    env.faults.add({ effect: 'crashBefore' })
    const { failure } = await inspector.expectOk<CallEnded>('POST', 'timers', {
      fn: 'tidy',
      name: 'nightly',
    })
    expect(failure).toMatch(/a planned crash/)
  })

  test.each([
    [{ fn: 'tidy', name: 'other' }, 404],
    [{ fn: 'todos', name: 'nightly' }, 404],
    [{ fn: 'tidy' }, 400],
  ])('%j is answered %d', async (body, status) => {
    expect(await inspector.ask('POST', 'timers', body)).toMatchObject({ status })
  })
})
