import { typeName } from '../../query/value-types'
import { isNil, type NamedOperator, pipelineFault } from '../expression'

/** The first elements of all inputs, the second ones, …; as many as the shortest has, or the longest. */
export const zip: NamedOperator = {
  required: ['inputs'],
  optional: ['useLongestLength', 'defaults'],
  run: ({ inputs, useLongestLength = false, defaults }) => {
    if (typeof useLongestLength !== 'boolean') throw pipelineFault('useLongestLength must be a bool')
    if (!isNil(defaults) && !useLongestLength)
      throw pipelineFault("cannot specify 'defaults' unless 'useLongestLength' is true")
    const arrays = listOf('inputs', inputs)
    if (arrays.some(isNil)) return null
    const rows = arrays.map(array => listOf('$zip found a non-array expression in input', array))
    const fillers = isNil(defaults) ? [] : listOf('defaults', defaults)
    const lengths = rows.map(row => row.length)
    const length = useLongestLength ? Math.max(0, ...lengths) : Math.min(...lengths)
    return Array.from({ length }, (_, i) =>
      rows.map((row, at) => (i < row.length ? row[i] : (fillers[at] ?? null))),
    )
  },
}

function listOf(what: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw pipelineFault(`${what} must be an array, found ${typeName(value)}`)
}
