import type { Migration } from '../../kit/migrations'
import { markOut, noticesAfter } from './store'

const atOnce = 50

/** Notices from before lists went by what is out are in lists again. */
export const listedOut: Migration = {
  id: '0002-notices-out',
  async step(cursor) {
    const rows = await noticesAfter(cursor ?? '', atOnce)
    let changed = 0
    for (const row of rows) if (row.out === undefined) changed += await markOut(row)
    return { cursor: rows.length < atOnce ? null : (rows.at(-1)?._id ?? null), changed }
  },
}
