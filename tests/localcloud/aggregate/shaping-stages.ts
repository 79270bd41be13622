import type { Aggregate } from '../sdk'
import type { StageTrials } from './stage-trial'

export const shapingStages: Record<string, StageTrials> = {
  addFields: {
    gives: [
      {
        name: 'puts fields beside, into and over what is there',
        build: start =>
          start
            .match({ _id: 1 })
            .addFields({ double: { $multiply: ['$n', 2] }, 'deep.n': '$n', n: { $literal: '$n' } })
            .project({ _id: 0, double: 1, deep: 1, n: 1 }),
        expected: [{ n: '$n', double: 2, deep: { n: 1 } }],
      },
    ],
    refuses: [['a value that is no object', start => start.addFields(['n']), /\$addFields specification/]],
  },
  project: {
    gives: [
      {
        name: 'keeps, computes and shapes',
        build: start =>
          start
            .match({ _id: 2 })
            .project({ _id: 0, by: 1, twice: { $add: ['$n', '$n'] }, deep: { n: '$n' } }),
        expected: [{ by: 'a', twice: 4, deep: { n: 2 } }],
      },
    ],
    refuses: [
      ['keeping and dropping at once', start => start.project({ by: 1, n: 0 }), /exclusion on field n/],
    ],
  },
  replaceRoot: {
    gives: [
      {
        name: 'by an expression',
        build: start =>
          start.match({ _id: 1 }).replaceRoot({ newRoot: { $mergeObjects: [{ a: 0 }, { n: '$n' }] } }),
        expected: [{ a: 0, n: 1 }],
      },
    ],
    refuses: [
      ['what is no document', start => start.replaceRoot({ newRoot: '$n' }), /must evaluate to an object/],
    ],
  },
  unwind: {
    gives: [
      {
        name: 'a document for each element',
        build: start => start.unwind('$tags').project({ tags: 1 }),
        expected: [
          { _id: 1, tags: 'x' },
          { _id: 1, tags: 'y' },
          { _id: 2, tags: 'x' },
        ],
      },
      {
        name: 'with its place, and those without any',
        build: start =>
          start
            .match({ _id: { $in: [2, 3] } })
            .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
            .project({ tags: 1, at: 1 }),
        expected: [
          { _id: 2, tags: 'x', at: 0 },
          { _id: 3, at: null },
        ],
      },
    ],
    refuses: [['a path without its $', start => start.unwind('tags'), /prefixed with a '\$'/]],
  },
  lookup: {
    gives: [
      {
        name: 'by fields; a missing one joins like null',
        build: start =>
          start
            .match({ _id: { $gt: 3 } })
            .lookup({ from: 'people', localField: 'by', foreignField: 'key', as: 'who' })
            .project({ 'who._id': 1 }),
        expected: [
          { _id: 4, who: [{ _id: 'p2' }] },
          { _id: 5, who: [{ _id: 'p3' }] },
        ],
      },
      {
        name: 'by a pipeline with variables',
        build: (start, sdk) => {
          const { command } = sdk.database()
          const { pipeline, eq, and, gt } = command.aggregate
          const nested = pipeline?.() as Aggregate & { done(): unknown }
          const joined = nested
            .match(command.expr(and?.([eq?.(['$key', '$$who']), gt?.(['$$n', 1])])))
            .project({ _id: 0, name: 1 }) as typeof nested
          return start
            .match({ _id: { $lt: 3 } })
            .lookup({ from: 'people', let: { who: '$by', n: '$n' }, pipeline: joined.done(), as: 'who' })
            .project({ who: 1 })
        },
        expected: [
          { _id: 1, who: [] },
          { _id: 2, who: [{ name: 'Ann' }] },
        ],
      },
      {
        name: 'a collection that is not there joins nothing',
        build: start =>
          start
            .match({ _id: 1 })
            .lookup({ from: 'nowhere', localField: 'by', foreignField: 'key', as: 'who' })
            .project({ who: 1 }),
        expected: [{ _id: 1, who: [] }],
      },
    ],
    refuses: [
      [
        'no collection',
        start => start.lookup({ as: 'x', localField: 'a', foreignField: 'b' }),
        /missing 'from'/,
      ],
    ],
  },
}
