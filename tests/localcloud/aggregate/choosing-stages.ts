import type { StageTrials } from './stage-trial'

const ids = (...all: unknown[]) => all.map(_id => ({ _id }))

export const choosingStages: Record<string, StageTrials> = {
  match: {
    gives: [
      {
        name: 'by a query with commands',
        build: (start, sdk) => start.match({ n: sdk.database().command.lt(3) }).project({ _id: 1 }),
        expected: ids(1, 2),
      },
    ],
    refuses: [['an unknown operator', start => start.match({ n: { $nope: 1 } }), /unknown operator: \$nope/]],
  },
  limit: {
    gives: [
      {
        name: 'cuts',
        build: start => start.sort({ _id: 1 }).limit(2).project({ _id: 1 }),
        expected: ids(1, 2),
      },
    ],
    refuses: [['nothing', start => start.limit(0), /must be positive/]],
  },
  skip: {
    gives: [
      {
        name: 'leaves out',
        build: start => start.sort({ _id: 1 }).skip(3).project({ _id: 1 }),
        expected: ids(4, 5),
      },
    ],
    refuses: [['less than nothing', start => start.skip(-1), /non-negative number/]],
  },
  sort: {
    gives: [
      {
        name: 'by several fields',
        build: start => start.sort({ by: -1, n: -1 }).project({ _id: 1 }),
        expected: ids(4, 3, 2, 1, 5),
      },
    ],
    refuses: [['no field', start => start.sort({}), /at least one sort key/]],
  },
  sample: {
    gives: [
      {
        name: 'draws each at most once',
        build: start => start.sample({ size: 9 }).group({ _id: '$_id' }).count('different'),
        expected: [{ different: 5 }],
      },
    ],
    refuses: [['a size below nothing', start => start.sample({ size: -1 }), /positive integer/]],
  },
  count: {
    gives: [
      { name: 'under a name', build: start => start.count('all'), expected: [{ all: 5 }] },
      {
        name: 'nothing gives no document',
        build: start => start.match({ n: 99 }).count('all'),
        expected: [],
      },
    ],
    refuses: [['a name with a dot', start => start.count('a.b'), /cannot contain '\.'/]],
  },
  geoNear: {
    gives: [
      {
        name: 'nearest first, with the distance in metres',
        build: (start, sdk) =>
          start
            .geoNear({
              near: sdk.database().Geo.Point(122, 43),
              distanceField: 'far',
              spherical: true,
              maxDistance: 200_000,
              query: { n: { $gt: 0 } },
            })
            .project({ far: { $trunc: '$far' } }),
        expected: [
          { _id: 2, far: 0 },
          { _id: 1, far: 111_318 },
        ],
      },
    ],
    refuses: [
      [
        'another place than the first',
        (start, sdk) =>
          start
            .match({})
            .geoNear({ near: sdk.database().Geo.Point(1, 2), distanceField: 'd', spherical: true }),
        /only valid as the first stage/,
      ],
      [
        'no field for the distance',
        (start, sdk) => start.geoNear({ near: sdk.database().Geo.Point(1, 2) }),
        /distanceField/,
      ],
    ],
  },
}
