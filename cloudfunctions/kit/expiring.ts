import { command as _ } from './cloud'
import type { Collection } from './collection'

/** Documents that are over when a field of theirs is older than some moment, and are deleted then. */
export interface Expiring {
  count(before: number): Promise<number>
  /** Deletes some; how many. Safe to be cut off anywhere, and to be repeated. */
  remove(before: number, limit: number): Promise<number>
}

/** `field` (epoch ms) and what stands in `also` need an index together. */
export const expiring = (from: Collection<{ _id: string }>, field: string, also: object = {}): Expiring => {
  const over = (before: number) => ({ ...also, [field]: _.gt(0).and(_.lt(before)) })
  return {
    count: before => from.count(over(before)),
    async remove(before, limit) {
      const rows = await from.find(over(before), { limit, fields: { _id: true } })
      for (const { _id } of rows) await from.remove(_id)
      return rows.length
    },
  }
}
