import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'
import { openItems } from '../db/open'
import { rejection, type Sdk, sdkFor } from '../sdk'
import { accumulatorRows } from './accumulator-rows'
import { arrayRows } from './array-rows'
import { dateRows } from './date-rows'
import { numberRows } from './number-rows'
import { document, FAILS, MISSING } from './rows'
import { textRows } from './text-rows'
import { unlistedRows } from './unlisted-rows'
import { valueRows } from './value-rows'

const rows = { ...numberRows, ...arrayRows, ...valueRows, ...textRows, ...dateRows }

/** MongoDB promises no order of a set. */
const sorted = (name: string, value: unknown) =>
  /^set[UID]|addToSet/.test(name) && Array.isArray(value) ? [...value].sort() : value

/** Each through the unmodified SDK, as an app would write it. */
describe('expression operators', () => {
  let cloud: LocalCloud
  let sdk: Sdk
  beforeAll(async () => {
    cloud = await startLocalCloud({ storage: 'memory' })
    sdk = sdkFor(cloud.env)
    await cloud.env.seed('docs', [document])
    await cloud.env.seed('empty', [])
    await cloud.env.seed('sales', [
      { _id: 1, by: 'a', n: 2, tag: 'x', part: { p: 1 } },
      { _id: 2, by: 'a', n: 4, tag: 'y', part: { q: 2 } },
      { _id: 3, by: 'a', n: 'text', tag: 'x', part: null },
      { _id: 4, by: 'a' },
      { _id: 5, by: 'b', n: 7 },
    ])
  })
  afterAll(() => cloud.close())

  const docs = () => sdk.database().collection('docs').aggregate()
  async function resultOf(expression: unknown): Promise<unknown> {
    const [found = {}] = (await docs().project({ _id: 0, r: expression }).end()).list
    return 'r' in found ? found.r : MISSING
  }
  async function check(name: string, expression: unknown, expected: unknown): Promise<void> {
    if (expected === FAILS) {
      expect(await rejection(resultOf(expression))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    } else {
      expect(sorted(name, await resultOf(expression))).toEqual(expected)
    }
  }

  test('every operator that the installed SDK offers has rows here', () => {
    const { pipeline, ...offered } = sdk.database().command.aggregate
    expect(pipeline).toEqual(expect.any(Function))
    expect(Object.keys(rows).sort()).toEqual(Object.keys(offered).sort())
  })

  describe.each(Object.entries(rows))('%s', (name, own) => {
    test.each(own.map(row => [row[0], row[1]] as const))('of %j is %p', async (param, expected) => {
      const make = sdk.database().command.aggregate[name]
      await check(name, make?.(param), expected)
    })
  })

  describe('that the SDK lets through when they are written out', () => {
    test.each(unlistedRows)('%j is %p', async (expression, expected) => {
      await check('', expression, expected)
    })
  })

  describe.each(Object.entries(accumulatorRows))('%s in a group', (name, own) => {
    test.each(own.map(row => [row[0], row[1]] as const))('of %j is %p', async (param, expected) => {
      const make = sdk.database().command.aggregate[name]
      const group = sdk
        .database()
        .collection('sales')
        .aggregate()
        .match({ by: 'a' })
        .group({ _id: null, r: make?.(param) })
      if (expected === FAILS) {
        expect(await rejection(group.end())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
      } else {
        const [found = {}] = (await group.end()).list
        expect(sorted(name, found.r)).toEqual(expected)
      }
    })
  })

  test.each([
    ['an unknown operator', { $nonsense: 1 }, /Unrecognized expression '\$nonsense'/],
    ['code', { $function: { body: 'x', args: [], lang: 'js' } }, /Unrecognized expression '\$function'/],
    [
      'a wrong number of arguments',
      { $divide: [1] },
      /Expression \$divide takes exactly 2 arguments. 1 were/,
    ],
    ['an unbound variable', '$$nobody', /Use of undefined variable: nobody/],
    ['two operators in one', { $abs: 1, $ceil: 1 }, /exactly one field/],
    ['an empty part of a path', '$a..b', /empty field name/],
    ['an argument of no meaning', { $dateToString: { date: '$d', form: 1 } }, /Unrecognized argument/],
  ])('%s is refused when it is read, also if no document meets it', async (_, expression, fault) => {
    const project = sdk.database().collection('empty').aggregate().project({ r: expression })
    expect(await rejection(project.end())).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringMatching(fault),
    })
  })

  test.each<[string, unknown, unknown]>([
    [
      'an inner loop does not change the variables of an outer one',
      {
        $map: {
          input: '$rows',
          as: 'row',
          in: { $add: [{ $sum: { $map: { input: '$$row', as: 'row', in: 1 } } }, { $size: '$$row' }] },
        },
      },
      [4, 2],
    ],
    [
      '$reduce after a $map that calls its variable `this`',
      {
        $reduce: {
          input: { $map: { input: '$list', in: { $multiply: ['$$this', 10] } } },
          initialValue: 0,
          in: { $add: ['$$value', '$$this'] },
        },
      },
      60,
    ],
    ['a variable ends with its $let', { $add: [{ $let: { vars: { n: 1 }, in: '$$n' } }, '$n'] }, 8],
    ['numbers in a path name fields, not positions', '$list.0', []],
    ['a path through arrays of arrays', '$deep.x', [1, [2]]],
    ['fields of an object that are missing are left out', { a: '$gone', b: '$n' }, { b: 7 }],
    ['elements of an array that are missing are null', ['$gone', '$n'], [null, 7]],
    ['$$REMOVE is a missing value', { $cond: ['$zero', 1, '$$REMOVE'] }, MISSING],
    ['$$ROOT is the document', '$$ROOT.part.a', 1],
    ['$$CURRENT too', '$$CURRENT.n', 7],
  ])('%s', async (_, expression, expected) => {
    await check('', expression, expected)
  })

  test('$$NOW is the clock of the environment', async () => {
    cloud.env.clock.set(Date.UTC(2026, 8, 18))
    expect(await resultOf('$$NOW')).toEqual(new Date(Date.UTC(2026, 8, 18)))
    cloud.env.clock.real()
  })

  test('$$NOW is one moment for a whole pipeline', async () => {
    let tick = 0
    const db = openItems([], { now: () => ++tick })
    await db.insert('items', [{ _id: 1 }])
    const stages = [{ $addFields: { first: '$$NOW' } }, { $project: { same: { $eq: ['$first', '$$NOW'] } } }]
    expect(db.aggregate('items', stages).docs).toEqual([{ _id: 1, same: true }])
    db.close()
  })
})
