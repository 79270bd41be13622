import type { JsonSchema } from '@valibot/to-json-schema'
import schema from '../../config/database.json'
import type { Cause } from '../../domain/refusal'
import type { Reply } from '../../domain/reply'
import { inputSchemas } from '../contract/inputs'
import { world } from '../world'
import { openidOf } from '../world/caller'
import { actionNames, inputs, type Target } from '../world/inputs'
import { xiwang } from '../world/organisation'

/**
 * What no mini-program of ours sends. Every action is tried by an owner, who may do everything, so that nothing but the
 * input is in the way. All of it is refused, and nothing is written.
 */
const street = world()
const target: Target = {
  siteId: xiwang,
  activityId: 'activity-1',
  noticeId: 'notice-1',
  signupId: 'activity-1-signup-1',
  personId: 'person-1',
  deskId: 'person-2',
  memberId: 'member-1',
  messageId: 'message-1',
  exportId: 'export-1',
  volunteerId: 'volunteer-1',
  teamId: 'team-1',
  teamMemberId: 'team-member-1',
}
const owner = openidOf('吴磊')
const requestId = 'hostile-tap-1'

const everything = (): string =>
  JSON.stringify(Object.keys(schema.collections).map(name => street.env.read(name, {}, { sort: { _id: 1 } })))

async function expectRefused(
  cause: Cause,
  events: Iterable<[about: string, event: Record<string, unknown>]>,
) {
  await street.owner()
  const before = everything()
  const wrong: string[] = []
  let count = 0
  for (const [about, event] of events) {
    count++
    const reply = await street.send(event, owner)
    if (reply.ok || reply.cause !== cause) wrong.push(`${about}: ${JSON.stringify(reply)}`)
    else if (quotes(reply)) wrong.push(`${about}: the refusal quotes what was sent: ${JSON.stringify(reply)}`)
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(0)
  expect(everything()).toBe(before)
}

const quotes = (reply: Reply): boolean =>
  /hostile-value|[\u200b\u202e\u2066\u3164]/.test(JSON.stringify(reply))

describe('names', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'person',
    'person.',
    'person.me ',
    'PERSON.ME',
    '',
  ]
  test.each(names)('%j is no action', async action => {
    await expectRefused('unknownAction', [[action, { action, input: {}, requestId }]])
  })
})

describe('the envelope', () => {
  const good = { action: 'person.me', input: {}, requestId }
  test.each<[string, Record<string, unknown>]>([
    ['nothing', {}],
    ['no request id', { action: 'person.me', input: {} }],
    ['a request id that is too short', { ...good, requestId: 'short' }],
    ['a request id that is too long', { ...good, requestId: 'x'.repeat(65) }],
    ['a request id with a dollar', { ...good, requestId: '$where-it-hurts' }],
    ['an operator as request id', { ...good, requestId: { $ne: null } }],
    ['an operator as name', { ...good, action: { $ne: null } }],
    ['a name of a novel', { ...good, action: 'x'.repeat(65) }],
    ['a further key', { ...good, openid: openidOf('王芳') }],
    [
      'a prototype of its own',
      JSON.parse(`{"action":"person.me","input":{},"requestId":"${requestId}","__proto__":{"a":1}}`),
    ],
  ])('%s is refused', async (_, event) => {
    await expectRefused('badInput', [['envelope', event]])
  })

  test('whom WeChat names in the event is not believed', async () => {
    await street.owner()
    const wang = await street.resident('王芳')
    const reply = await street.send({ ...good, userInfo: { openId: owner }, openid: undefined }, wang.openid)
    expect(reply).toMatchObject({ ok: true, data: { name: '王芳' } })
  })
})

describe('the input as a whole', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'hostile-value'],
    ['a number', 7],
    ['a list', []],
    ['an operator', { $ne: null }],
  ])('%s instead of an object is refused by every action that needs something', async (_, input) => {
    const needs = Object.entries(inputSchemas()).filter(([, { input: is }]) => (is.required ?? []).length > 0)
    await expectRefused(
      'badInput',
      needs.map(([action]) => [action, { action, input, requestId }]),
    )
  })

  test.each(['$where', '__proto__', 'constructor', 'toString', 'site.settings'])(
    'a further key %s is refused by every action',
    async key => {
      const events = actionNames.map(action => {
        const input = withOwn(inputs[action](target), key, { isOwner: 'hostile-value' })
        return [action, { action, input, requestId }] satisfies [string, unknown]
      })
      await expectRefused('badInput', events)
    },
  )

  test('more than 100 KB is refused by every action', async () => {
    const events = actionNames.map(action => {
      const input = { ...inputs[action](target), padding: 'x'.repeat(100_001) }
      return [action, { action, input, requestId }] satisfies [string, unknown]
    })
    await expectRefused('badInput', events)
  })
})

describe('fields, as the schemas list them', () => {
  const fields = actionNames.flatMap(action =>
    leaves(inputSchemas()[action]?.input ?? {}).map(leaf => ({ action, ...leaf })),
  )

  function* attempts(values: (leaf: Leaf) => unknown[]): Generator<[string, Record<string, unknown>]> {
    for (const field of fields) {
      for (const value of values(field)) {
        const input = withValue(inputs[field.action](target), field.path, value)
        yield [
          `${field.action} ${field.path.join('.')} = ${JSON.stringify(value)?.slice(0, 60)}`,
          { action: field.action, input, requestId },
        ]
      }
    }
  }

  test('there are fields to try', () => {
    expect(fields.length).toBeGreaterThan(60)
  })

  test('operators are no values', async () => {
    await expectRefused(
      'badInput',
      attempts(() => [{ $ne: null }, { $gt: '' }, { $regex: '.*' }, { $where: 'hostile-value' }]),
    )
  })

  test('nor are values of another type', async () => {
    const others: Record<string, unknown[]> = {
      string: [7, true, [], ['hostile-value'], null],
      number: ['7', true, [], null],
      integer: ['7', 7.5, true, [], null],
      boolean: ['true', 1, [], null],
    }
    await expectRefused(
      'badInput',
      attempts(({ type }) => others[type] ?? []),
    )
  })

  test('nor are objects with a prototype of their own, nor what is nested deeper than anything of ours', async () => {
    const proto = () => JSON.parse('{"__proto__":{"isOwner":"hostile-value"},"constructor":{"prototype":{}}}')
    await expectRefused(
      'badInput',
      attempts(() => [proto(), [proto()], nested(1000, 'list'), nested(1000, 'object')]),
    )
  })

  test('texts have an end', async () => {
    await expectRefused(
      'badInput',
      attempts(({ type }) => (type === 'string' ? ['x'.repeat(5000), '\ud83c\udf15'.repeat(5000)] : [])),
    )
  })

  test('and nothing in them that is not seen', async () => {
    // One of each group, in every text; domain/fields.test.ts has the groups whole.
    const unseen = ['\u200b', '\u202e', '\u2066', '\u0000', '\u3164', '\ud800', '\u{e0041}']
    await expectRefused(
      'badInput',
      attempts(({ type }) => (type === 'string' ? unseen.map(mark => `王${mark}芳`) : [])),
    )
  })

  test('numbers are of this world', async () => {
    await expectRefused(
      'badInput',
      attempts(({ type }) =>
        type === 'number' || type === 'integer' ? [-1e15, 1e15, Number.MAX_VALUE] : [],
      ),
    )
  })
})

/** A key of its own, also where assigning would set the prototype. */
const withOwn = (input: object, key: string, value: unknown): object =>
  Object.defineProperty({ ...input }, key, { value, enumerable: true })

function nested(depth: number, kind: 'list' | 'object'): unknown {
  let value: unknown = 'hostile-value'
  for (let level = 0; level < depth; level++) value = kind === 'list' ? [value] : { a: value }
  return value
}

interface Leaf {
  type: string
  path: string[]
}

/** Every place of an input that holds a text, a number or a truth value; `0` stands for the entries of a list. */
function leaves({ type, properties, items, const: only }: JsonSchema, path: string[] = []): Leaf[] {
  const below = (definition: JsonSchema | boolean | undefined, name: string): Leaf[] =>
    typeof definition === 'object' ? leaves(definition, [...path, name]) : []
  if (type === 'object') return Object.entries(properties ?? {}).flatMap(([name, is]) => below(is, name))
  if (type === 'array') return Array.isArray(items) ? [] : below(items, '0')
  // A single value that is allowed has no type beside it.
  const kind = only === undefined || only === null ? 'string' : typeof only
  return [{ type: typeof type === 'string' ? type : kind, path }]
}

/** A copy of the input with one value replaced, or put in where an optional field was left out. */
function withValue(input: unknown, [name, ...rest]: string[], value: unknown): unknown {
  if (name === undefined) return value
  if (Array.isArray(input)) return [withValue(input[0], rest, value)]
  const fields = typeof input === 'object' && input !== null ? { ...input } : {}
  return { ...fields, [name]: withValue(Reflect.get(fields, name), rest, value) }
}
