import type { Fields } from '../db/types'
import { isObject } from '../db/values/objects'
import type { Engine } from './case'
import { FAILS, ids } from './case'
import { expressions } from './cases/expressions'
import { projections } from './cases/projections'
import { queries } from './cases/queries'
import { sorts } from './cases/sorts'
import { specialAggregates, specialUpdates } from './cases/special-cases'
import { stages } from './cases/stages'
import { positionalUpdates } from './cases/updates-by-position'
import { arrayUpdates } from './cases/updates-of-arrays'
import { fieldUpdates } from './cases/updates-of-fields'
import { shown } from './shown'

/** One case, ready to run. */
export interface RunnableCase {
  name: string
  topic: 'query' | 'sort' | 'projection' | 'update' | 'aggregate'
  expected: unknown
  run: (engine: Engine) => unknown
}

export interface Outcome {
  passed: number
  failed: { name: string; topic: RunnableCase['topic']; got: string; expected: string }[]
}

/** Every case of every table. */
export const cases: RunnableCase[] = [
  ...queries.map(({ documents, query, among, ...named }) => ({
    ...named,
    topic: 'query' as const,
    run: (engine: Engine) => {
      const found = ids(engine.find(documents, query).all())
      return among ? found.filter(id => among.includes(id)) : found
    },
  })),
  ...sorts.map(({ documents, sort, ...named }) => ({
    ...named,
    topic: 'sort' as const,
    run: (engine: Engine) => ids(engine.find(documents, {}).sort(sort).all()),
  })),
  ...projections.map(({ document, projection, ...named }) => ({
    ...named,
    topic: 'projection' as const,
    run: (engine: Engine) => engine.find([document], {}, projection).all()[0],
  })),
  ...[...fieldUpdates, ...arrayUpdates, ...positionalUpdates].map(
    ({ document, update, query, arrayFilters, ...named }) => ({
      ...named,
      topic: 'update' as const,
      run: (engine: Engine) => {
        const copy = copyOf(document)
        engine.update(copy, update, arrayFilters, query)
        return copy
      },
    }),
  ),
  ...specialUpdates.map(special => ({ ...special, topic: 'update' as const })),
  ...stages.map(({ documents, pipeline, collections = {}, read, ...named }) => ({
    ...named,
    topic: 'aggregate' as const,
    run: (engine: Engine) => {
      const results = engine.aggregate(documents, pipeline, {
        collectionResolver: name => collections[name] ?? [],
      })
      return read ? read(results) : results
    },
  })),
  ...expressions.map(({ document = {}, expression, ...named }) => ({
    ...named,
    topic: 'aggregate' as const,
    run: (engine: Engine) => engine.aggregate([document], [{ $project: { _id: 0, r: expression } }])[0],
  })),
  ...specialAggregates.map(special => ({ ...special, topic: 'aggregate' as const })),
]

export function runCases(engine: Engine): Outcome {
  const failed = cases.flatMap(({ name, topic, expected, run }) => {
    const got = outcomeOf(() => run(engine))
    return shown(got) === shown(expected) ? [] : [{ name, topic, got: shown(got), expected: shown(expected) }]
  })
  return { passed: cases.length - failed.length, failed }
}

/** Engines may change documents in place. Not `structuredClone`: under Jest its dates are of another realm. */
function copyOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, copyOfValue(value)]))
}

function copyOfValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOfValue)
  return isObject(value) ? copyOf(value) : value
}

function outcomeOf(run: () => unknown): unknown {
  try {
    return run()
  } catch {
    return FAILS
  }
}
