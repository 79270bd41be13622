import type { Signup } from '../../../domain/signup/signup'
import { command as _ } from '../../kit/cloud'
import { collection } from '../../kit/collection'
import { type After, afterCursor } from '../../kit/paging'

/** What became of each tap. Who sits is not here: see seats-store.ts. */

const signups = collection<Signup>('signups')

export const getSignup = (signupId: string): Promise<Signup | null> => signups.get(signupId)
/** False when the same tap left its record before. */
export const addSignup = (signup: Signup): Promise<boolean> => signups.add(signup)

export const markCancelled = (signupId: string, at: number): Promise<number> =>
  signups.update({ _id: signupId, cancelledAt: _.exists(false) }, { cancelledAt: at })

/** One person's sign-ups, newest first. */
export const signupsOf = (personId: string, after: After | null, limit: number): Promise<Signup[]> =>
  signups.find(afterCursor({ personId, listed: true }, 'joinedAt', 'desc', after), {
    sort: [
      ['joinedAt', 'desc'],
      ['_id', 'asc'],
    ],
    limit,
  })

/** Records by id: at most 1,000. */
export const signupsById = (ids: readonly string[]): Promise<Signup[]> =>
  ids.length === 0 ? Promise.resolve([]) : signups.find({ _id: _.in([...ids]) }, { limit: 1000 })

/** A page of what an activity's taps have left, oldest first: ids and times only. */
export const tracesOf = (activityId: string, after: After | null, limit: number): Promise<Signup[]> =>
  signups.find(afterCursor({ activityId, listed: true }, 'joinedAt', 'asc', after), {
    sort: [
      ['joinedAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
    fields: { joinedAt: true, cancelledAt: true },
  })
