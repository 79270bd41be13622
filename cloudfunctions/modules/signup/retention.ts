import { keptSince } from '../../../domain/person/retention'
import { forgetAll } from '../../../domain/signup/forget-all'
import { derivedId } from '../../kit/ids'
import { cursorOf, readCursor } from '../../kit/paging'
import { activitiesById } from '../activity/store'
import { markSeen } from '../person/store'
import type { RetentionTask, UpkeepStep } from '../person/upkeep/task'
import { endDays } from './attendance/own-data'
import { endFeedback } from './feedback/own-data'
import { settleLedger } from './follow'
import {
  countRefusedBefore,
  deleteRefusedBefore,
  makeNameless,
  markForgotten,
  nextKnowing,
  replacePlaces,
  tapsAt,
} from './retention-store'
import { getSeating } from './seats-store'
import { deleteSignup } from './store'

/** Records that a step works off: two requests each. */
const recordsAStep = 30

const aliasOf = (signupId: string): string => derivedId('gone', signupId)

/**
 * Activities that have been over for long: how many came stays, and not who. The ledger first, then its records, then
 * who came on which day, then the mark that all of it is done. The cursor is the ledger before this one, and, after a
 * blank, the last record done.
 */
const attendance: RetentionTask = {
  name: 'attendance',
  async step(cursor, now, dryRun) {
    const [place = '', tap = ''] = (cursor ?? '').split(' ')
    const since = keptSince('attendance', now)
    const ledger = await nextKnowing(since, readCursor(place))
    if (!ledger) return { cursor: null, found: 0 }
    const beyond = cursorOf(ledger.lineClosesAt, ledger._id)
    const [activity] = await activitiesById([ledger._id])
    // A long activity: its line closed at its start, and it is not over for long enough.
    if (activity && activity.endsAt >= since) return { cursor: beyond, found: 0 }
    if (dryRun) return { cursor: beyond, found: (await partiesOf(ledger._id)).size }
    if (tap === daysLeft) return endPart(ledger._id, place, beyond)
    // Offers that nobody looked at since, as of an activity that was called off.
    if (tap === '') await settleLedger(ledger._id, now)
    const done = await forgetPart(ledger._id, tap)
    return { cursor: `${place} ${done.cursor ?? daysLeft}`, found: done.found }
  },
}

/** In place of a record: all of them are done, and what is left is who came on which day. */
const daysLeft = '~'

async function endPart(activityId: string, place: string, beyond: string): Promise<UpkeepStep> {
  await endFeedback(activityId)
  if ((await endDays(activityId, recordsAStep)) > 0) return { cursor: `${place} ${daysLeft}`, found: 0 }
  await markForgotten(activityId)
  return { cursor: beyond, found: 0 }
}

/** Sizes of the parties, by sign-up. */
async function partiesOf(activityId: string): Promise<Map<string, number>> {
  const ledger = await getSeating(activityId)
  const parties = ledger ? [...Object.values(ledger.seats), ...ledger.line] : []
  return new Map(parties.map(({ signupId, size }) => [signupId, size]))
}

async function forgetPart(activityId: string, after: string): Promise<UpkeepStep> {
  // Nobody signs up any more, but somebody may close their account in this moment: then this part is done again.
  if (after === '' && !(await forgetPlaces(activityId))) return { cursor: '', found: 0 }
  const sizes = await partiesOf(activityId)
  const taps = await tapsAt(activityId, after, recordsAStep)
  let found = 0
  for (const { _id, personId, joinedAt } of taps) {
    const size = sizes.get(_id)
    const alias = aliasOf(_id)
    if (personId === alias) continue
    // The one trace, perhaps, that the account is used.
    await markSeen(personId, joinedAt)
    if (size === undefined) await deleteSignup(_id)
    else {
      await makeNameless(_id, alias, size)
      found++
    }
  }
  const last = taps.at(-1)
  if (taps.length === recordsAStep && last) return { cursor: last._id, found }
  return { cursor: null, found }
}

/** False when another write came in between. */
async function forgetPlaces(activityId: string): Promise<boolean> {
  const ledger = await getSeating(activityId)
  const places = ledger && forgetAll(ledger, aliasOf)
  return !places || replacePlaces(ledger, places)
}

const refusals: RetentionTask = {
  name: 'refusals',
  async step(_cursor, now, dryRun) {
    const before = keptSince('refusals', now)
    if (dryRun) return { cursor: null, found: await countRefusedBefore(before) }
    const found = await deleteRefusedBefore(before, recordsAStep)
    return { cursor: found === recordsAStep ? 'more' : null, found }
  },
}

export const signupRetention: readonly RetentionTask[] = [attendance, refusals]
