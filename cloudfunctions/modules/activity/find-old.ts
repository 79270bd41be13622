import type { Activity } from '../../../domain/activity/activity'
import { tokensOfActivity } from '../../../domain/activity/search'
import type { Migration } from '../../kit/migrations'
import { allSites } from '../site/store'
import { activitiesAfter, writeTokens } from './store'

const atOnce = 50

/** Activities from before there was a search are found by their words, too. */
export const findableByWords: Migration = {
  id: '0001-activities-by-words',
  step: cursor => writeAnew(cursor, ({ tokens }) => tokens === undefined),
}

/** Those from before the site's name was one of the words are found by it, too. */
export const findableBySite: Migration = {
  id: '0003-activities-by-site',
  step: cursor => writeAnew(cursor, ({ tokens = [] }, words) => words.some(word => !tokens.includes(word))),
}

async function writeAnew(
  cursor: string | null,
  isOld: (activity: Activity, words: readonly string[]) => boolean,
): ReturnType<Migration['step']> {
  const [rows, sites] = await Promise.all([activitiesAfter(cursor ?? '', atOnce), allSites()])
  const names = new Map(sites.map(({ _id, shortName }) => [_id, shortName]))
  let changed = 0
  for (const activity of rows) {
    const words = tokensOfActivity(activity, names.get(activity.siteId) ?? '')
    if (isOld(activity, words)) changed += await writeTokens(activity, words)
  }
  return { cursor: rows.length < atOnce ? null : (rows.at(-1)?._id ?? null), changed }
}
