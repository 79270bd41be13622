import { callTraps } from './call-traps'
import { queryTraps } from './query-traps'
import type { Finding, Sight } from './trap'
import { valueTraps } from './value-traps'

/**
 * Every trap that a request can be seen to step into. Not visible on the wire, hence not here: `{ x: undefined, n: 3 }`
 * (the SDK drops `x`), and `{ 'a.b': 1, a: { b: 2 } }` (the later one wins).
 */
export const traps = [...queryTraps, ...valueTraps, ...callTraps]

export function findTraps(sight: Sight): Finding[] {
  return traps.flatMap(({ kind, find }) => {
    const text = find(sight)
    return text === undefined ? [] : [{ kind, text: `${text} [${kind}]` }]
  })
}
