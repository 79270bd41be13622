import { join } from 'node:path'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { traps } from '../../../localcloud/traps/find-traps'
import { rawRequest } from '../raw-request'
import { sdkFor } from '../sdk'

/** The event that every step gets; some put a part of it into a query. */
const event = { owner: { $ne: null }, filter: { owner: { $gt: 3 } } }

const tried: Record<string, string[]> = {
  'matches-everything': ['updateOfEmptyObject', 'removeOfDeepUndefined', 'removeOfEmptyBranch'],
  'undefined-operand': ['eq', 'inAnd', 'inMatch'],
  'merged-or': ['twoFields', 'inMatch'],
  'regex-flags': ['global', 'sticky', 'inMatch'],
  'operator-from-event': ['ne', 'deep', 'inMatch'],
  'server-date-as-object': ['set', 'deep', 'pushEach', 'max', 'min'],
  'geo-as-object': ['set', 'line', 'pushEach'],
  binary: ['buffer', 'bytes', 'inUpdate', 'inSet'],
  'each-without-dollar': ['addToSet'],
  'beside-transaction': ['update', 'remove', 'count', 'aggregate', 'add'],
  'cut-at-default': ['get', 'where'],
}

const harmless = [
  'everyDocumentIsRead',
  'everyDocumentOfOne',
  'nullWanted',
  'emptyObjectWanted',
  'orOfOneField',
  'orOfQueries',
  'orOfCommandsOnce',
  'usefulFlags',
  'ownOperator',
  'serverDateWhereItWorks',
  'geoWhereItWorks',
  'moreThanAnOffset',
  'setOfDocument',
  'histogram',
  'addToSetOfEach',
  'withinTransaction',
  'afterTransaction',
  'allOfHundred',
  'pages',
  'secondPage',
  'expression',
]

describe("the SDK's traps", () => {
  let cloud: LocalCloud
  let env: TestEnv
  let logged: string[]
  beforeAll(async () => {
    cloud = await startLocalCloud({
      storage: 'memory',
      functions: join(__dirname, '../fixtures/functions'),
      log: (level, text) => logged.push(`${level} ${text}`),
    })
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ n, even: n % 2 === 0 }))
    await env.seed('notes', [{ _id: 'a', n: 1 }])
    await env.seed('many', rows(250))
    await env.seed('hundred', rows(100))
    logged = []
  })
  afterAll(() => cloud.close())

  /** What the developer hears of one invocation. */
  async function warningsOf(data: Record<string, unknown>): Promise<string[]> {
    await env.call('traps', { ...event, ...data }).catch(() => {})
    const [invocation] = env.invocations()
    return (invocation?.logs ?? []).filter(({ level }) => level === 'warn').map(({ text }) => text)
  }

  test('every trap is tried here', () => {
    expect(Object.keys(tried).sort()).toEqual(traps.map(({ kind }) => kind).sort())
  })

  test.each(Object.entries(tried).flatMap(([trap, steps]) => steps.map(step => [trap, step])))(
    '%s: %s is told once an invocation, with the name of the function',
    async (trap, step) => {
      const warnings = await warningsOf({ trap, step, times: 2 })
      expect(warnings).toEqual([expect.stringMatching(new RegExp(` \\[${trap}\\]$`))])
      expect(logged.filter(line => line.startsWith('warn'))).toEqual([`warn traps: ${warnings[0]}`])
    },
  )

  test.each(harmless)('%s is nothing to warn of', async step => {
    expect(await warningsOf({ trap: 'harmless', step, owner: 'oABC', filter: 'x' })).toEqual([])
    expect(env.invocations()).toEqual([expect.objectContaining({ fn: 'traps', outcome: 'ok' })])
  })

  test.each([
    ['matches-everything', 'updateOfEmptyObject', 'where().update() on notes matches every document'],
    ['matches-everything', 'removeOfDeepUndefined', 'where().remove() on notes matches every document'],
    ['undefined-operand', 'inAnd', 'the condition on owner in notes compares with {} or null'],
    ['merged-or', 'twoFields', 'one $or on notes covers n and m'],
    ['regex-flags', 'global', 'has the flags g,'],
    ['operator-from-event', 'ne', 'the query on notes holds $ne as the event brought it'],
    ['server-date-as-object', 'deep', 'notes: $set of log.last.0.at is {offset}'],
    ['geo-as-object', 'line', 'notes: $set of way.points.0 is {longitude, latitude}'],
    ['binary', 'bytes', 'notes: deep.photo looks like a Buffer'],
    ['each-without-dollar', 'addToSet', 'adds the object itself to tags'],
    ['beside-transaction', 'count', 'count() on notes runs outside of the transaction that is open'],
    ['cut-at-default', 'get', 'a get on many answered 100 documents'],
  ])('%s says where it is: %s', async (trap, step, text) => {
    expect(await warningsOf({ trap, step })).toEqual([expect.stringContaining(text)])
  })

  test('each invocation hears of it anew', async () => {
    for (let i = 0; i < 2; i++) await env.call('traps', { trap: 'each-without-dollar', step: 'addToSet' })
    expect(env.invocations().map(({ logs }) => logs.length)).toEqual([1, 1])
  })

  test('a refused request is told of all the same', async () => {
    const refused = { trap: 'beside-transaction', step: 'update' }
    env.faults.add({ effect: 'fail', action: 'database.modifyDocument' })
    expect(await warningsOf(refused)).toHaveLength(1)
  })

  test('an identity of digits is told of, without telling it', async () => {
    await env.call('echo', {}, { openid: '123456', unionid: '-77' })
    expect(env.invocations()[0]?.logs).toEqual([
      {
        level: 'warn',
        text: expect.stringMatching(/^OPENID and UNIONID consists of digits.* \[numeric-identity\]$/),
      },
    ])
    expect(logged[0]).toMatch(/^warn echo: OPENID/)
    expect(logged.join()).not.toMatch(/123456|77/)
  })

  test('programs that are no functions hear of it too, once', async () => {
    const notes = sdkFor(env).database().collection('notes')
    for (let i = 0; i < 2; i++) await notes.where({ owner: {} }).update({ data: { seen: true } })
    expect(logged).toEqual([
      expect.stringMatching(/^warn a program that is no function: where\(\)\.update\(\) on notes/),
    ])
    const request = { action: 'database.removeDocument', collectionName: 'notes', query: '{}', multi: true }
    for (let i = 0; i < 2; i++) {
      await rawRequest(cloud, { ...request, envName: env.name }, { query: 'inv=marked' })
    }
    expect(logged).toHaveLength(2)
    expect(env.invocations()).toEqual([
      expect.objectContaining({ outcome: 'external', logs: [expect.objectContaining({ level: 'warn' })] }),
    ])
  })
})
