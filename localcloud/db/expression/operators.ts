import type { Form, NamedOperator, Operator } from './expression'
import { arrays } from './operators/arrays'
import { comparisons } from './operators/comparisons'
import { conditions } from './operators/conditions'
import { dateParts } from './operators/date-parts'
import { dates } from './operators/dates'
import { loops } from './operators/loops'
import { numbers } from './operators/numbers'
import { objects } from './operators/objects'
import { sets } from './operators/sets'
import { statistics } from './operators/statistics'
import { texts } from './operators/texts'

export { mingoOperator } from './operators/mingo'

export const forms: ReadonlyMap<string, Form> = new Map(
  Object.entries({ ...conditions, ...loops, ...dateParts }),
)

export const named: ReadonlyMap<string, NamedOperator> = new Map(Object.entries(dates))

export const operators: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    ...arrays,
    ...comparisons,
    ...numbers,
    ...objects,
    ...sets,
    ...statistics,
    ...texts,
  }),
)
