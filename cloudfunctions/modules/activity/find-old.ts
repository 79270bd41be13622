import type { Migration } from '../../kit/migrations'
import { activitiesAfter, writeTokens } from './store'

const atOnce = 50

/** Activities from before there was a search are found by their words, too. */
export const findableByWords: Migration = {
  id: '0001-activities-by-words',
  async step(cursor) {
    const rows = await activitiesAfter(cursor ?? '', atOnce)
    let changed = 0
    for (const activity of rows) if (!activity.tokens) changed += await writeTokens(activity)
    return { cursor: rows.length < atOnce ? null : (rows.at(-1)?._id ?? null), changed }
  },
}
