import { FAILS } from './rows'

/** MongoDB's operators that `db.command.aggregate` has no name for; stages go over the wire as they are written. */
export const unlistedRows: readonly (readonly [expression: unknown, expected: unknown])[] = [
  [{ $round: ['$neg', 0] }, -8],
  [{ $trim: { input: '  x ' } }, 'x'],
  [{ $trim: { input: { $concat: [{ $literal: '$' }, 'n '] } } }, '$n'],
  [{ $ltrim: { input: 'xxab', chars: 'x' } }, 'ab'],
  [{ $regexMatch: { input: '$text', regex: '^hel', options: 'i' } }, true],
  [{ $replaceAll: { input: '$text', find: 'l', replacement: 'L' } }, 'HeLLo'],
  [{ $toInt: '42' }, 42],
  [{ $toString: '$n' }, '7'],
  [{ $toDate: 0 }, new Date(0)],
  [{ $convert: { input: 'x', to: 'int', onError: 'no' } }, 'no'],
  [{ $type: '$text' }, 'string'],
  [{ $dateAdd: { startDate: '$at', unit: 'day', amount: 1 } }, new Date('2024-03-01T13:45:30.123Z')],
  [{ $dateTrunc: { date: '$at', unit: 'month' } }, new Date('2024-02-01T00:00:00Z')],
  [{ $sin: 0 }, 0],
  [{ $trim: { input: '$n' } }, FAILS],
  [{ $map: { input: '$pairs', as: 'p', in: { $toUpper: { $trim: { input: '$$p.k' } } } } }, ['X', 'Y']],
]
