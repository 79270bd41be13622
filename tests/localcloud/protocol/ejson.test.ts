import { EJSON } from 'bson'
import fc from 'fast-check'
import { writeEjson } from '../../../localcloud/db/values/relaxed-ejson'
import { readEjson } from '../../../localcloud/protocol/ejson-read'

const NOW = 1_700_000_000_000
const read = (text: string) => readEjson(text, { now: () => NOW })

/** What apps can send: the SDK turns every other value into one of these, or drops it. */
const value = fc.letrec(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double(),
    fc.maxSafeInteger(),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('any'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    fc.string().filter(name => !/^\$|^__proto__$/.test(name)),
    tie('any'),
    { maxKeys: 4 },
  ),
})).object

describe('extended JSON', () => {
  test('reads what the SDK writes as the SDK would read it', () => {
    fc.assert(
      fc.property(value, sent => {
        const text = EJSON.stringify(sent, { relaxed: false })
        expect(read(text)).toEqual(EJSON.parse(text))
      }),
      { numRuns: 500 },
    )
  })

  test('writes what the SDK reads back as the same', () => {
    fc.assert(
      fc.property(value, stored => {
        // JSON knows no negative zero; the SDK sends it as 0 in the first place.
        expect(EJSON.parse(writeEjson(stored))).toEqual(plain(stored))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    [new Date(-1), '{"at":{"$date":{"$numberLong":"-1"}}}'],
    [new Date(Date.UTC(10000, 0)), '{"at":{"$date":{"$numberLong":"253402300800000"}}}'],
  ])('writes a date without an ISO form (%s) as a number', (at, text) => {
    expect(writeEjson({ at })).toBe(text)
  })

  test('does not change or copy what needs no mark', () => {
    const shared = Object.freeze({ _id: 'a', at: new Date(0), inner: Object.freeze({ n: Number.NaN }) })
    expect(writeEjson(shared)).toBe(
      '{"_id":"a","at":{"$date":"1970-01-01T00:00:00.000Z"},"inner":{"n":{"$numberDouble":"NaN"}}}',
    )
  })

  test.each([
    ['{"$tcb_server_date":{"offset":{"$numberInt":"0"}}}', new Date(NOW)],
    ['{"a":[{"$tcb_server_date":{"offset":{"$numberInt":"3600000"}}}]}', { a: [new Date(NOW + 3_600_000)] }],
    ['{"a":{"$lt":{"$tcb_server_date":{"offset":-5}}}}', { a: { $lt: new Date(NOW - 5) } }],
    ['{"$tcb_server_date":{}}', new Date(NOW)],
  ])('puts the time of the server in place of %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('strips regular expression flags that say nothing about matching', () => {
    expect(read('{"$regularExpression":{"pattern":"ab+c","options":"giy"}}')).toEqual(/ab+c/i)
  })

  test.each([
    '{"$regularExpression":{"pattern":"a","options":"x"}}',
    '{"$regularExpression":{"options":"i"}}',
    '{"$regularExpression":{"pattern":"(","options":""}}',
    '{"$date":"yesterday"}',
    '{"$date":5}',
    '{"$numberInt":"one"}',
    '{"$oid":"5f1d7f1b0000000000000000"}',
    '{"$binary":{"base64":"","subType":"00"}}',
    '{"a":{"$numberDecimal":"1.5"}}',
    '{"a":',
  ])('refuses %s', text => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/INVALID_PARAM|FAILED/) }),
    )
  })
})

/** Without the sign of zeros. */
function plain(stored: unknown): unknown {
  if (stored === 0) return 0
  if (Array.isArray(stored)) return stored.map(plain)
  if (typeof stored !== 'object' || stored === null || stored instanceof Date) return stored
  return Object.fromEntries(Object.entries(stored).map(([key, inner]) => [key, plain(inner)]))
}
