import { othersMax, type Presence } from '../../../domain/activity/presence'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { expiring } from '../../kit/expiring'

/** Who has which activity open: every function here is one request. */

const presences = collection<Presence>('presences')

export const putPresence = (presence: Presence): Promise<void> => presences.put(presence)

export const removePresence = (id: string): Promise<void> => presences.remove(id)

/** Whoever has it open at `now`, the caller too; whom nobody has heard of the longest is left out first. */
export const presentOn = (activityId: string, now: number): Promise<Presence[]> =>
  presences.find({ activityId, until: _.gt(now) }, { sort: [['until', 'desc']], limit: othersMax + 1 })

export const oldPresences = expiring(presences, 'until')
