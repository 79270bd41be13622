import type { Fields } from '../../../localcloud/db/types'

/** MongoDB answers with an error. */
export const FAILS = Symbol('fails')
/** The field is not there. */
export const MISSING = Symbol('missing')

/** What an operator is given, and what MongoDB's manual says that it gives, for the document below. */
export type Row = readonly [param: unknown, expected: unknown]

/** The one document that all rows are about. 2024-02-29 was a Thursday. */
export const document: Fields = {
  _id: 'd',
  n: 7,
  zero: 0,
  neg: -7.5,
  text: 'Hello',
  han: '中文字',
  nul: null,
  yes: true,
  list: [3, 1, 2],
  pairs: [
    { k: 'x', v: 1 },
    { k: 'y', v: 2 },
  ],
  rows: [[1, 2], [3]],
  none: [],
  deep: [{ x: 1 }, [{ x: 2 }], 3],
  part: { a: 1, b: 'x' },
  at: new Date('2024-02-29T13:45:30.123Z'),
}
