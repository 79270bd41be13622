/**
 * What an act changed, for the record of acts: names of fields, with values only where a value can be nothing personal
 * and nothing that somebody typed. Each kind of record has a table that says so for every field it has.
 */
export interface Change {
  field: string
  /** Before and after; absent where there was nothing, and for fields of which only the change is told. */
  from?: ChangeValue
  to?: ChangeValue
}
export type ChangeValue = string | number | boolean

/**
 * `value`: told with its values; `id`: so too, an id of ours; `changed`: only that it changed; `none`: bookkeeping, not
 * told. A text that anybody may have typed cannot be told: that does not compile.
 */
type RuleFor<Value> = string extends Value
  ? 'id' | 'changed' | 'none'
  : Value extends object
    ? 'changed' | 'none'
    : 'value' | 'changed' | 'none'

/** One rule for every field of a record: a new field does not compile without. */
export type Audited<T> = { readonly [K in keyof Required<T>]: RuleFor<Required<T>[K]> }

export function changesOf<T extends object>(rules: Audited<T>, before: T, after: T): Change[] {
  const fields = Object.keys(rules) as (keyof T & string)[]
  return fields.flatMap(field => {
    const [from, to] = [before[field], after[field]]
    const rule: string = rules[field]
    if (rule === 'none' || isSame(from, to)) return []
    if (rule === 'changed') return [{ field }]
    return [{ field, ...(isValue(from) ? { from } : {}), ...(isValue(to) ? { to } : {}) }]
  })
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const isValue = (value: unknown): value is ChangeValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
