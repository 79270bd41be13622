import type { StageTrials } from './stage-trial'

export const groupingStages: Record<string, StageTrials> = {
  group: {
    gives: [
      {
        name: 'by a field; a missing one is null',
        build: (start, sdk) =>
          start.group({ _id: '$by', n: sdk.database().command.aggregate.sum?.('$n') }).sort({ _id: 1 }),
        expected: [
          { _id: null, n: 0 },
          { _id: 'a', n: 6 },
          { _id: 'b', n: 9 },
        ],
      },
      {
        name: 'by several, with what is missing left out',
        build: start =>
          start
            .group({ _id: { by: '$by', even: { $mod: ['$_id', 2] } }, count: { $sum: 1 } })
            .sort({ count: -1, _id: 1 }),
        expected: [
          { _id: { by: 'a', even: 1 }, count: 2 },
          { _id: { even: 1 }, count: 1 },
          { _id: { by: 'a', even: 0 }, count: 1 },
          { _id: { by: 'b', even: 0 }, count: 1 },
        ],
      },
      {
        name: 'all of them',
        build: start => start.group({ _id: null, last: { $last: '$_id' } }),
        expected: [{ _id: null, last: 5 }],
      },
    ],
    refuses: [
      ['no _id', start => start.group({ n: { $sum: 1 } }), /must include an _id/],
      [
        'a field that is no accumulator',
        start => start.group({ _id: null, n: '$n' }),
        /'n' must be an accumulator object/,
      ],
      [
        'two accumulators in one',
        start => start.group({ _id: null, n: { $sum: 1, $avg: 1 } }),
        /one accumulator/,
      ],
      ['a name with a dot', start => start.group({ _id: null, 'a.b': { $sum: 1 } }), /cannot contain '\.'/],
    ],
  },
  sortByCount: {
    gives: [
      {
        name: 'the most frequent first',
        build: start => start.match({ by: { $exists: true } }).sortByCount('$by'),
        expected: [
          { _id: 'a', count: 3 },
          { _id: 'b', count: 1 },
        ],
      },
    ],
    refuses: [['an unknown expression', start => start.sortByCount({ $nope: 1 }), /Unrecognized expression/]],
  },
  bucket: {
    gives: [
      {
        name: 'by boundaries, the rest in its own; empty ones do not come',
        build: (start, sdk) =>
          start.bucket({
            groupBy: '$n',
            boundaries: [0, 2, 4, 6],
            default: 'rest',
            output: { count: sdk.database().command.aggregate.sum?.(1), ids: { $push: '$_id' } },
          }),
        expected: [
          { _id: 0, count: 1, ids: [1] },
          { _id: 2, count: 2, ids: [2, 3] },
          { _id: 'rest', count: 2, ids: [4, 5] },
        ],
      },
      {
        name: 'counts without an output',
        build: start => start.match({ n: { $lt: 4 } }).bucket({ groupBy: '$n', boundaries: [0, 4] }),
        expected: [{ _id: 0, count: 3 }],
      },
    ],
    refuses: [
      [
        'a value outside, without a default',
        start => start.bucket({ groupBy: '$n', boundaries: [0, 2] }),
        /no default/,
      ],
      [
        'boundaries in disorder',
        start => start.bucket({ groupBy: '$n', boundaries: [2, 0], default: 1 }),
        /ascending order/,
      ],
      [
        'an unknown accumulator',
        start => start.bucket({ groupBy: '$n', boundaries: [0, 2], default: 9, output: { a: { $nope: 1 } } }),
        /unknown group operator '\$nope'/,
      ],
    ],
  },
  bucketAuto: {
    gives: [
      {
        name: 'shares evenly',
        build: start => start.bucketAuto({ groupBy: '$_id', buckets: 2 }),
        expected: [
          { _id: { min: 1, max: 4 }, count: 3 },
          { _id: { min: 4, max: 5 }, count: 2 },
        ],
      },
      {
        name: 'keeps equal keys together',
        build: start => start.bucketAuto({ groupBy: '$by', buckets: 4, output: { ids: { $push: '$_id' } } }),
        expected: [
          { _id: { min: null, max: 'a' }, ids: [5] },
          { _id: { min: 'a', max: 'b' }, ids: [1, 2, 3] },
          { _id: { min: 'b', max: 'b' }, ids: [4] },
        ],
      },
      {
        name: 'by a series of preferred numbers',
        build: start =>
          start
            .match({ _id: { $lt: 5 } })
            .bucketAuto({ groupBy: '$_id', buckets: 2, granularity: 'POWERSOF2' }),
        expected: [
          { _id: { min: 0, max: 4 }, count: 3 },
          { _id: { min: 4, max: 8 }, count: 1 },
        ],
      },
    ],
    refuses: [
      ['no buckets', start => start.bucketAuto({ groupBy: '$n', buckets: 0 }), /positive 32-bit integer/],
      ['no key', start => start.bucketAuto({ buckets: 2 }), /requires 'groupBy'/],
    ],
  },
}
