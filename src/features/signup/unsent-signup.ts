import type { Entry } from '@/lib/outbox/entry'

/** What of the outbox concerns one activity: its join, or the cancel of the sign-up that lives there. */
export interface UnsentSignup {
  join?: Entry
  cancel?: Entry
}

export function unsentSignup(
  entries: readonly Entry[],
  activityId: string,
  signupId: string | undefined,
): UnsentSignup {
  const find = (action: string, field: string, id: string | undefined) =>
    entries.find(
      ({ call }) => id !== undefined && call.action === action && fieldOf(call.input, field) === id,
    )
  return {
    join: find('signup.join', 'activityId', activityId),
    cancel: find('signup.cancel', 'signupId', signupId),
  }
}

/** Kept inputs come back from the device, perhaps from an older version: nothing is known of their shape. */
const fieldOf = (input: unknown, field: string): unknown =>
  typeof input === 'object' && input !== null
    ? Object.entries(input).find(([key]) => key === field)?.[1]
    : undefined
