import type { Fields } from '../types'
import type { MatchDetails } from './path-values'

/** Says whether a document matches; writes down in `details` which array element did. */
export type Matcher = (document: unknown, details?: MatchDetails) => boolean

/** Compiles a query document that an operator holds inside itself. */
export type CompileNested = (query: Fields) => Matcher
