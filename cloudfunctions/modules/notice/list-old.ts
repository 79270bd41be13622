import type { Migration } from '../../kit/migrations'
import { makeFindable, noticesAfter } from './store'

const atOnce = 50

/** Notices from before lists went by what is out, and found nothing by words. */
export const listedOut: Migration = {
  id: '0002-notices-out',
  async step(cursor) {
    const rows = await noticesAfter(cursor ?? '', atOnce)
    let changed = 0
    for (const row of rows) if (!row.tokens) changed += await makeFindable(row)
    return { cursor: rows.length < atOnce ? null : (rows.at(-1)?._id ?? null), changed }
  },
}
