import { command as _ } from './cloud'

/**
 * Pages over a sorted index: the cursor is the last row's sort value and id. Rows with the same value are kept apart
 * by the id, so that none is shown twice or left out.
 */
export interface After {
  value: number
  id: string
}

export const readCursor = (cursor: string | undefined): After | null => {
  const parts = /^(-?\d{1,15})\.([0-9A-Za-z_-]{1,64})$/.exec(cursor ?? '')
  return parts?.[1] && parts[2] ? { value: Number(parts[1]), id: parts[2] } : null
}

export const cursorOf = (value: number, id: string): string => `${value}.${id}`

/**
 * `query` limited to what comes after the cursor, for an index that ends in `field`, `_id` (the id ascending). The
 * range on `field` stands beside the query, where the index can use it.
 */
export function afterCursor(
  query: Record<string, unknown>,
  field: string,
  order: 'asc' | 'desc',
  after: After | null,
) {
  if (!after) return query
  const [from, beyond] = order === 'asc' ? [_.gte, _.gt] : [_.lte, _.lt]
  return _.and([
    { ...query, [field]: from(after.value) },
    _.or([{ [field]: beyond(after.value) }, { _id: _.gt(after.id) }]),
  ])
}

/** One row more than a page was asked for: is there a next page, and where does it start? */
export function pageOf<T>(
  rows: readonly T[],
  size: number,
  cursor: (row: T) => string,
): { items: T[]; next?: string } {
  const items = rows.slice(0, size)
  const last = items.at(-1)
  return rows.length > size && last !== undefined ? { items, next: cursor(last) } : { items }
}
