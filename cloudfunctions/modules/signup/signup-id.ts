import { derivedId } from '../../kit/ids'

/** The same tap is the same sign-up; the activity's id stands in front, so that the ledger is found without a record. */
export const signupIdOf = (activityId: string, personId: string, requestId: string): string =>
  `${activityId}-${derivedId('signup', activityId, personId, requestId)}`

export const activityIdOf = (signupId: string): string => signupId.slice(0, signupId.lastIndexOf('-'))
